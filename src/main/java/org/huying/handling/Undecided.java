package org.huying.handling;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/**
 * What a coordination office has been asked and has not decided: until it has, the call keeps its lead department, or
 * the decision would hit another one than asked.
 */
@Component
class Undecided {

    private static final Map<String, String> REFUSALS = Map.of(
            CallProcess.ARBITRATE, "handling.ruleFirst",
            CallProcess.ARBITRATE_RETURN, "handling.ruleFirst",
            CallProcess.DECIDE_EXTENSION, "handling.decideExtensionFirst",
            CallProcess.DECIDE_HOLD, "handling.decideHoldFirst");

    private final RuntimeService runtime;

    Undecided(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Refuses while a decision is open.
     *
     * <p>It asks where the process stands and not for tasks: the one just completed is still there.
     */
    void refuse(String instance) {
        for (var activity : runtime.getActiveActivityIds(instance)) {
            if (REFUSALS.containsKey(activity)) {
                throw Refusal.conflict(REFUSALS.get(activity));
            }
        }
    }
}
