package org.huying.routing;

import java.util.Objects;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

import org.huying.worktime.Budget;

/** Reads what a business rule task's decision said, while its end listeners run. */
public final class DecisionResults {

    private DecisionResults() {}

    /** The result of the decision that this step has just made. */
    public static DmnDecisionResult of(DelegateExecution execution) {
        return Objects.requireNonNull(
                (DmnDecisionResult) execution.getVariable("decisionResult"), "not at the end of a decision");
    }

    /** An output of the one rule that matched, which every one of our FIRST tables has. */
    public static String text(DmnDecisionResult result, String output) {
        return Objects.requireNonNull(optionalText(result, output), output);
    }

    /** An output that a rule may leave empty. */
    public static @Nullable String optionalText(DmnDecisionResult result, String output) {
        Object value = result.getSingleResult().get(output);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    public static int number(DmnDecisionResult result, String output) {
        return ((Number) Objects.requireNonNull(result.getSingleResult().get(output), output)).intValue();
    }

    /** The budget of a step, which the decision {@code deadlines} gives as an amount and a unit. */
    public static Budget budget(DmnDecisionResult result, String step) {
        return new Budget(number(result, step + "Amount"), Budget.Unit.valueOf(text(result, step + "Unit")));
    }
}
