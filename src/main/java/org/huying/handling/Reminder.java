package org.huying.handling;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;

/** Reminds a department: a line in the timeline, and the call rises in its task list. No clock changes. */
@Component
class Reminder {

    private final Calls calls;
    private final CallProgress progress;
    private final OpenTasks tasks;

    Reminder(Calls calls, CallProgress progress, OpenTasks tasks) {
        this.calls = calls;
        this.progress = progress;
        this.tasks = tasks;
    }

    void send(String number, CallEventType what, @Nullable String note) {
        progress.note(number, what, calls.require(number).leadDepartment(), note, null);
        raise(number);
    }

    /** Lifts the call in the lists of those who have it. */
    void raise(String number) {
        tasks.raise(number);
    }
}
