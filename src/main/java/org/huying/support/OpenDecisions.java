package org.huying.support;

import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/**
 * What a coordination office has been asked about a part and has not decided: until it has, the department keeps the
 * part, or the decision would hit another one than asked.
 */
@Component
class OpenDecisions {

    private static final Map<String, String> REFUSALS = Map.of(
            SupportProcess.ARBITRATE_SUPPORT, "support.ruleFirst",
            SupportProcess.ARBITRATE_SUPPORT_RETURN, "support.ruleFirst",
            SupportProcess.DECIDE_SUPPORT_EXTENSION, "support.decideExtensionFirst");

    private final RuntimeService runtime;

    OpenDecisions(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Refuses while a decision about the part of a department is open.
     *
     * <p>It asks where the process stands and not for tasks: the one just completed is still there.
     */
    void refuse(String number, String department) {
        runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .processDefinitionKey(SupportProcess.KEY)
                .variableValueEquals(SupportProcess.TARGET, department)
                .list()
                .stream()
                .flatMap(part -> runtime.getActiveActivityIds(part.getId()).stream())
                .flatMap(activity -> Stream.ofNullable(REFUSALS.get(activity)))
                .findFirst()
                .ifPresent(why -> {
                    throw Refusal.conflict(why, department);
                });
    }
}
