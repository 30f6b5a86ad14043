package org.huying.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DynamicTest;

/**
 * A decision table on a bare DMN engine, held against its examples in {@code src/test/resources/decisions}.
 *
 * <p>An example has a column for each input, each output and the rule that must hit. An empty cell is no value. Where
 * several rules hit, outputs and rules stand one after the other with blanks between.
 */
final class DecisionTable {

    private final String id;
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private final List<String> outputs;
    private final List<String> rules;
    private final List<String> hit = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    DecisionTable(String id) {
        this.id = id;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> hit.add(rule.getId())));
        engine = configuration.buildEngine();
        var model = Dmn.readModelFromStream(resource(id + ".dmn"));
        decision = engine.parseDecision(id, model);
        model.getModelElementsByType(Input.class)
                .forEach(input -> inputs.put(
                        input.getInputExpression().getText().getTextContent(),
                        input.getInputExpression().getTypeRef()));
        outputs = model.getModelElementsByType(Output.class).stream()
                .map(Output::getName)
                .toList();
        rules = model.getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
    }

    Stream<DynamicTest> examples() {
        return rows().map(row -> DynamicTest.dynamicTest(
                "%s.csv %d: %s".formatted(id, row.getParser().getCurrentLineNumber(), row.get("rule")),
                () -> assertThat(decide(row)).isEqualTo(expected(row))));
    }

    void everyRuleHasAnExample() {
        var shown = rows().flatMap(row -> Stream.of(row.get("rule").split(" "))).toList();
        assertThat(rules).isSubsetOf(shown);
    }

    private Map<String, String> decide(CSVRecord row) {
        var variables = Variables.createVariables();
        inputs.forEach((name, type) -> variables.putValue(name, value(row.get(name), type)));
        hit.clear();
        var result = engine.evaluateDecisionTable(decision, variables);
        var decided = new LinkedHashMap<String, String>();
        outputs.forEach(output -> decided.put(output, joined(result.stream().map(each -> each.getEntry(output)))));
        decided.put("rule", String.join(" ", hit));
        return decided;
    }

    private Map<String, String> expected(CSVRecord row) {
        var expected = new LinkedHashMap<>(row.toMap());
        inputs.keySet().forEach(expected::remove);
        return expected;
    }

    private static String joined(Stream<Object> values) {
        return String.join(" ", values.map(value -> Objects.toString(value, "")).toList());
    }

    private static Object value(String text, String type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "string" -> text;
            case "integer" -> Integer.valueOf(text);
            case "boolean" -> Boolean.valueOf(text);
            default -> throw new IllegalArgumentException("no example can have an input of type " + type);
        };
    }

    private Stream<CSVRecord> rows() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try {
            return format.parse(new InputStreamReader(resource(id + ".csv"), StandardCharsets.UTF_8)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DecisionTable.class.getResourceAsStream("/decisions/" + name), name);
    }
}
