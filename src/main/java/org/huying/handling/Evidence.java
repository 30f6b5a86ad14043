package org.huying.handling;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
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
        var demanded = demanded(call);
        if (isDemanded(demanded, "text") && note == null) {
            throw Refusal.invalid("note", "handling.textMissing", "note");
        }
        if (isPhotoDemanded(call, demanded) && !attachments.hasProof(call.number())) {
            throw Refusal.invalid("file", "handling.photoMissing");
        }
    }

    /** Whether it is not resolved without a photo; of the answer to an opinion none is asked. */
    public boolean demandsPhoto(Call call) {
        return isPhotoDemanded(call, demanded(call));
    }

    private static boolean isPhotoDemanded(Call call, DmnDecisionRuleResult demanded) {
        return call.report().kind() != CallKind.CONSULTATION && isDemanded(demanded, "photo");
    }

    private static boolean isDemanded(DmnDecisionRuleResult demanded, String output) {
        return Boolean.TRUE.equals(demanded.get(output));
    }

    /** Asked once for each report: what the table said is kept with the call. */
    private DmnDecisionRuleResult demanded(Call call) {
        return decisions
                .evaluateDecisionTableByKey(
                        DECISION,
                        Variables.createVariables()
                                .putValue(CallProcess.CATEGORY, call.report().category())
                                .putValue(CallProcess.URGENCY, call.urgency().name()))
                .getSingleResult();
    }
}
