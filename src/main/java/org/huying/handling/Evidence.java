package org.huying.handling;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.attachment.Attachments;
import org.huying.call.Call;
import org.huying.call.CallKind;
import org.huying.problem.Refusal;

/** What must be shown before a call counts as resolved, as the decision table says; asked while a task is completed. */
@Component
public class Evidence {

    private static final String DECISION = "evidence";

    private final DecisionService decisions;
    private final Attachments attachments;

    Evidence(DecisionService decisions, Attachments attachments) {
        this.decisions = decisions;
        this.attachments = attachments;
    }

    /** Refuses a report without the text or the photo that the call's category demands. */
    void require(Call call, @Nullable String note) {
        if (demands(call, "text") && note == null) {
            throw Refusal.invalid("note", "handling.textMissing", "note");
        }
        if (demandsPhoto(call) && !attachments.hasProof(call.number())) {
            throw Refusal.invalid("file", "handling.photoMissing");
        }
    }

    /** Whether it is not resolved without a photo; of the answer to an opinion none is asked. */
    public boolean demandsPhoto(Call call) {
        return call.report().kind() != CallKind.CONSULTATION && demands(call, "photo");
    }

    private boolean demands(Call call, String output) {
        var demanded = decisions
                .evaluateDecisionTableByKey(
                        DECISION,
                        Variables.createVariables()
                                .putValue(CallProcess.CATEGORY, call.report().category())
                                .putValue(CallProcess.URGENCY, call.urgency().name()))
                .getSingleResult();
        return Boolean.TRUE.equals(demanded.get(output));
    }
}
