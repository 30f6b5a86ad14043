package org.huying.handling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallProgress;
import org.huying.call.CallReport;
import org.huying.call.CallStatus;
import org.huying.call.Calls;
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
    private final CallStart start;
    private final Merging merging;
    private final Urges urges;
    private final OpenTasks open;
    private final NamedDepartments named;
    private final RuntimeService runtime;
    private final TaskService tasks;

    CallerRequests(
            Calls calls,
            CallProgress progress,
            CallStart start,
            Merging merging,
            Urges urges,
            OpenTasks open,
            NamedDepartments named,
            RuntimeService runtime,
            TaskService tasks) {
        this.calls = calls;
        this.progress = progress;
        this.start = start;
        this.merging = merging;
        this.urges = urges;
        this.open = open;
        this.named = named;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Takes a report in and sets it on its way: when this returns, the call has its department or a desk that looks for one. */
    public Call report(CallReport report) {
        named.check(report);
        var number = progress.receive(report);
        start.received(number, report);
        return calls.require(number);
    }

    /** A reminder by whoever called; no clock changes. */
    public void urge(String number, @Nullable String note) {
        urges.send(number, note);
    }

    /** The last reminders of callers by call number; those never urged are absent. */
    @Transactional(readOnly = true)
    public Map<String, Urged> urged(Collection<String> numbers) {
        return urges.last(numbers);
    }

    public void message(String number, String text) {
        if (!calls.require(number).status().isUnderWay()) {
            throw Refusal.conflict("call.notNow", number);
        }
        progress.message(number, text);
    }

    /** The caller takes the call back: it ends everywhere at once; calls that follow it go on without it. */
    public void withdraw(String number, @Nullable String reason) {
        progress.lock(number);
        var call = calls.require(number);
        progress.withdrawn(number, reason);
        if (call.status() != CallStatus.MERGED) {
            runtime.createMessageCorrelation(CallProcess.CALL_WITHDRAWN)
                    .processInstanceBusinessKey(number)
                    .correlate();
            merging.goOnWithout(call);
        }
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
}
