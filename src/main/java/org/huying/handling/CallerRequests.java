package org.huying.handling;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.CallReport;
import org.huying.call.Calls;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;

/**
 * What callers ask for: report, urge, add a word, withdraw, verify. Each is one transaction over the call's facts and
 * its process.
 */
@Service
@Transactional
public class CallerRequests {

    private final Calls calls;
    private final CallProgress progress;
    private final Organization organization;
    private final Reminder reminder;
    private final OpenTasks open;
    private final NamedDepartments named;
    private final RuntimeService runtime;
    private final TaskService tasks;

    CallerRequests(
            Calls calls,
            CallProgress progress,
            Organization organization,
            Reminder reminder,
            OpenTasks open,
            NamedDepartments named,
            RuntimeService runtime,
            TaskService tasks) {
        this.calls = calls;
        this.progress = progress;
        this.organization = organization;
        this.reminder = reminder;
        this.open = open;
        this.named = named;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Takes a report in and sets it on its way: when this returns, the call has its department or a desk that looks for one. */
    public Call report(CallReport report) {
        named.check(report);
        var number = progress.receive(report);
        runtime.startProcessInstanceByKey(CallProcess.KEY, number, variables(number, report));
        return calls.require(number);
    }

    /** A reminder by whoever called; no clock changes. */
    public void urge(String number, @Nullable String note) {
        requireOpen(number);
        reminder.send(number, CallEventType.URGED, note);
    }

    public void message(String number, String text) {
        requireOpen(number);
        progress.message(number, text);
    }

    /** The caller takes the call back: it ends everywhere at once. */
    public void withdraw(String number, @Nullable String reason) {
        progress.withdrawn(number, reason);
        runtime.createMessageCorrelation(CallProcess.CALL_WITHDRAWN)
                .processInstanceBusinessKey(number)
                .correlate();
    }

    /** What the caller says came of it; refused as long as the call is not reported resolved. */
    public void verify(String number, boolean solved, @Nullable Integer rating, @Nullable String comment) {
        calls.require(number);
        var task = open.find(number, CallProcess.VERIFY_SOLUTION)
                .orElseThrow(() -> Refusal.conflict("handling.nothingToVerify", number));
        Map<String, Object> answer = new HashMap<>();
        answer.put("solved", solved);
        answer.put("rating", rating);
        answer.put("note", comment);
        tasks.complete(task.getId(), answer);
    }

    private void requireOpen(String number) {
        if (!calls.require(number).status().isOpen()) {
            throw Refusal.conflict("call.notNow", number);
        }
    }

    private VariableMap variables(String number, CallReport report) {
        var area = organization.requireArea(report.area());
        var hint = report.urgencyHint();
        return Variables.createVariables()
                .putValue(CallProcess.CALL_NUMBER, number)
                .putValue(CallProcess.TITLE, report.title())
                .putValue(CallProcess.AREA_PATH, report.areaPath())
                .putValue(CallProcess.CATEGORY, report.category())
                .putValueTyped(CallProcess.DISTRICT, passing(district(area)))
                .putValueTyped(CallProcess.TEXT, passing(report.text()))
                .putValueTyped(CallProcess.KIND, passing(report.kind().name()))
                .putValueTyped(CallProcess.URGENCY_HINT, passing(hint == null ? null : hint.name()));
    }

    private @Nullable String district(Area area) {
        return organization.ancestor(area, AreaLevel.DISTRICT).map(Area::slug).orElse(null);
    }

    /** A value that only the decisions of this transaction see. */
    private static org.camunda.bpm.engine.variable.value.TypedValue passing(@Nullable String value) {
        return Variables.untypedValue(value, true);
    }
}
