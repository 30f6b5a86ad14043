package org.huying.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Measures decisions per second as Camunda decides and as Huying does, on tables of 20 to 2,000 rules of which the last
 * matches. No test: {@code docs/adr/engine-feel.md} says how to run it.
 */
final class FeelBenchmark {

    private static final long NANOS = 3_000_000_000L;

    private FeelBenchmark() {}

    public static void main(String[] arguments) {
        for (int rules : new int[] {20, 150, 500, 2_000}) {
            System.out.printf(
                    "%5d rules: %8.0f decisions/s as Camunda decides, %8.0f as Huying does%n",
                    rules,
                    perSecond(new DefaultDmnEngineConfiguration().buildEngine(), rules),
                    perSecond(
                            FeelPlugin.giveFeel(new DefaultDmnEngineConfiguration())
                                    .buildEngine(),
                            rules));
        }
    }

    private static double perSecond(DmnEngine engine, int rules) {
        var decision = engine.parseDecision("speed", new ByteArrayInputStream(table(rules)));
        var facts = Variables.createVariables()
                .putValue("district", "nansha")
                .putValue("category", "category-" + (rules - 1))
                .putValue("text", "保平二巷水深已经约10厘米了")
                .putValue("urgency", "URGENT");
        run(engine, decision, facts);
        return run(engine, decision, facts);
    }

    private static double run(DmnEngine engine, DmnDecision decision, VariableMap facts) {
        var start = System.nanoTime();
        var count = 0;
        while (System.nanoTime() - start < NANOS) {
            engine.evaluateDecisionTable(decision, facts);
            count++;
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static byte[] table(int rules) {
        var inputs = IntStream.range(0, 4).mapToObj(FeelBenchmark::input).collect(Collectors.joining());
        var rows = IntStream.range(0, rules).mapToObj(FeelBenchmark::rule).collect(Collectors.joining());
        return """
               <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' id='d' name='d' namespace='n'>
               <decision id='speed' name='speed'><decisionTable id='t' hitPolicy='FIRST'>%s
               <output id='o' name='department' typeRef='string'/>%s</decisionTable></decision></definitions>
               """.formatted(inputs, rows).getBytes(StandardCharsets.UTF_8);
    }

    private static String input(int number) {
        var name = new String[] {"district", "category", "text", "urgency"}[number];
        return """
               <input id='i%1$d'><inputExpression id='e%1$d' typeRef='string'><text>%2$s</text></inputExpression></input>
               """.formatted(number, name);
    }

    private static String rule(int number) {
        var district = number % 3 == 0 ? "\"yuexiu\", \"nansha\"" : "-";
        return """
               <rule id='r%1$d'><inputEntry id='a%1$d'><text>%2$s</text></inputEntry>
               <inputEntry id='b%1$d'><text>"category-%1$d"</text></inputEntry>
               <inputEntry id='c%1$d'><text>-</text></inputEntry>
               <inputEntry id='u%1$d'><text>not("NORMAL")</text></inputEntry>
               <outputEntry id='x%1$d'><text>"department-%1$d"</text></outputEntry></rule>
               """.formatted(number, district);
    }
}
