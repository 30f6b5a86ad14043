package org.huying.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;

/** What every decision table keeps to. */
final class DecisionRules {

    private static final Pattern HIT_POLICY = Pattern.compile("<decisionTable [^>]*hitPolicy=");

    private final Code code;
    private final Breaches breaches = new Breaches();

    private DecisionRules(Code code) {
        this.code = code;
    }

    /** What the model breaks; nothing where all is well. */
    static List<String> breaches(String file, String xml, Code code) {
        var rules = new DecisionRules(code);
        var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        rules.breaches.requireNoGeneratedId(xml);
        // The parsed model has the default where nothing is said.
        rules.breaches.require(HIT_POLICY.matcher(xml).find(), "%s: does not say its hit policy", file);
        model.getModelElementsByType(Decision.class).forEach(decision -> rules.check(file, decision));
        model.getModelElementsByType(Input.class).forEach(rules::check);
        model.getModelElementsByType(Output.class)
                .forEach(output -> rules.breaches.requireBothLanguages(output.getId(), output.getLabel()));
        model.getModelElementsByType(DecisionTable.class).forEach(rules::check);
        return rules.breaches.found();
    }

    private void check(String file, Decision decision) {
        breaches.requireFileName(file, decision.getId(), ".dmn");
        breaches.requireTimeToLive(decision.getId(), decision.getCamundaHistoryTimeToLiveString());
        breaches.requireBothLanguages(decision.getId(), decision.getName());
    }

    private void check(Input input) {
        var expression = input.getInputExpression().getText().getTextContent();
        breaches.require(
                code.names().contains(expression),
                "%s: the input \"%s\" is no variable that the code declares",
                input.getId(),
                expression);
        breaches.requireBothLanguages(input.getId(), input.getLabel());
    }

    private void check(DecisionTable table) {
        if (table.getHitPolicy() == HitPolicy.FIRST) {
            var last = new ArrayList<>(table.getRules()).get(table.getRules().size() - 1);
            breaches.require(
                    last.getInputEntries().stream().allMatch(DecisionRules::isAnything),
                    "%s: the last rule \"%s\" is no fallback",
                    table.getId(),
                    last.getId());
        }
    }

    private static boolean isAnything(InputEntry entry) {
        var text = entry.getText().getTextContent().strip();
        return text.isEmpty() || text.equals("-");
    }
}
