package org.huying.handling;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallReport;
import org.huying.organization.AreaLevel;
import org.huying.organization.Organization;

/** Sets a call on its way: from its reception on, or from where it leaves the call that it followed. */
@Component
class CallStart {

    private final RuntimeService runtime;
    private final Organization organization;

    CallStart(RuntimeService runtime, Organization organization) {
        this.runtime = runtime;
        this.organization = organization;
    }

    /** It is judged and routed; when this returns, it has its department or a desk that looks for one. */
    void received(String number, CallReport report) {
        var hint = report.urgencyHint();
        var district = organization
                .area(report.area())
                .flatMap(area -> organization.ancestor(area, AreaLevel.DISTRICT))
                .map(area -> area.slug())
                .orElse(null);
        runtime.startProcessInstanceByKey(
                CallProcess.KEY,
                number,
                facts(number, report)
                        .putValueTyped(CallProcess.DISTRICT, passing(district))
                        .putValueTyped(CallProcess.TEXT, passing(report.text()))
                        .putValueTyped(CallProcess.KIND, passing(report.kind().name()))
                        .putValueTyped(CallProcess.URGENCY_HINT, passing(hint == null ? null : hint.name())));
    }

    /** It is dispatched again, by itself. */
    void unmerged(Call call, String lead) {
        start(CallProcess.CALL_UNMERGED, call, lead);
    }

    /** Its caller is asked whether what was done about the main call has solved it. */
    void mainResolved(Call call, String lead) {
        start(CallProcess.MAIN_CALL_RESOLVED, call, lead);
    }

    private void start(String message, Call call, String lead) {
        var variables = facts(call.number(), call.report())
                .putValue(CallProcess.URGENCY, call.urgency().name())
                .putValue(CallProcess.LEAD_DEPARTMENT, lead);
        if (call.supervision() != null) {
            variables.putValue(CallProcess.SUPERVISED, true);
        }
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(call.number())
                .setVariables(variables)
                .correlateStartMessage();
    }

    private static VariableMap facts(String number, CallReport report) {
        return Variables.createVariables()
                .putValue(CallProcess.CALL_NUMBER, number)
                .putValue(CallProcess.TITLE, report.title())
                .putValue(CallProcess.AREA_PATH, report.areaPath())
                .putValue(CallProcess.CATEGORY, report.category());
    }

    /** A value that only the decisions of this transaction see. */
    private static TypedValue passing(@Nullable String value) {
        return Variables.untypedValue(value, true);
    }
}
