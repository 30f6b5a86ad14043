package org.huying.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedOnceFeelEngineTest {

    private static final List<Object> VALUES =
            Arrays.asList(null, "", "water", "保平二巷水深", "10", 0, 10, 10L, 10.5, -3, true, false, List.of("water"));

    private final FeelEngine ours = feel(FeelPlugin.giveFeel(new DefaultDmnEngineConfiguration()));
    private final FeelEngine camundas = feel(new DefaultDmnEngineConfiguration());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "\"water\"",
                "\"water\",\"fire\"",
                "not(\"water\")",
                "not(\"a\",\"b\")",
                "null",
                "not(null)",
                "10",
                "<10",
                "<= 10",
                "[0..10]",
                "(0..10)",
                "]0..10[",
                "not([0..10])",
                "true",
                "false",
                "contains(?, \"水\")",
                "lower case(?) = \"water\"",
                "other",
                "not(other)",
                "? in [other, 10]",
                "\"broken",
                "nobody"
            })
    void answersAsCamundasEngineDoes(String cell) {
        for (var value : VALUES) {
            for (var other : VALUES) {
                assertThat(answer(ours, cell, value, other))
                        .as("%s for %s, other = %s", cell, value, other)
                        .isEqualTo(answer(camundas, cell, value, other));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"water\"", "< 10", "contains(?, \"水\")"})
    void parsesOnce(String cell) {
        var engine = new ParsedOnceFeelEngine(
                org.camunda.feel.FeelEngine.defaultFunctionProvider(),
                org.camunda.feel.FeelEngine.defaultValueMapper());
        assertThat(engine.parseUnaryTests(cell)).isSameAs(engine.parseUnaryTests(cell));
        assertThat(engine.parseUnaryTests(cell)).isNotSameAs(engine.parseExpression(cell));
    }

    private static Object answer(FeelEngine feel, String cell, Object value, Object other) {
        var facts = Variables.createVariables()
                .putValue("input", value)
                .putValue("other", other)
                .asVariableContext();
        try {
            return feel.evaluateSimpleUnaryTests(cell, "input", facts);
        } catch (FeelException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static FeelEngine feel(DefaultDmnEngineConfiguration configuration) {
        configuration.buildEngine();
        return configuration.getFeelEngine();
    }
}
