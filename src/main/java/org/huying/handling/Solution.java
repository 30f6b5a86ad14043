package org.huying.handling;

import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.Call;
import org.huying.call.CallKind;
import org.huying.call.CallProgress;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;

/**
 * What a lead department reports as resolved: a matter with the evidence that its category demands, or its answer to the
 * street's opinion, which says whether it follows it and why.
 */
@Component
class Solution {

    private final CallProgress progress;
    private final Deadlines deadlines;
    private final Promises promises;
    private final Evidence evidence;

    Solution(CallProgress progress, Deadlines deadlines, Promises promises, Evidence evidence) {
        this.progress = progress;
        this.deadlines = deadlines;
        this.promises = promises;
        this.evidence = evidence;
    }

    /** Refuses what is incomplete, before anything else is kept of the answer. */
    void require(Call call, TaskAnswer answer) {
        if (isConsultation(call)) {
            answer.yesOrNo("followed");
            answer.requiredText("note");
        } else {
            evidence.require(call, answer.text("note"));
        }
    }

    void keep(Call call, TaskAnswer answer) {
        var number = call.number();
        var department = call.requireLead();
        progress.resolved(number, department, answer.text("note"));
        if (isConsultation(call)) {
            var opinion = new Call.Opinion(answer.yesOrNo("followed"), answer.requiredText("note"));
            progress.opinionAnswered(number, department, opinion);
        }
        promises.resolved(call);
        deadlines.met(number, DeadlineKind.RESOLVE);
    }

    private static boolean isConsultation(Call call) {
        return call.report().kind() == CallKind.CONSULTATION;
    }
}
