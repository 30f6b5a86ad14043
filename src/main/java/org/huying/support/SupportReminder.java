package org.huying.support;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;

/** Reminds a supporting department: a line in the timeline, and its part rises in its task list. No clock changes. */
@Component
class SupportReminder {

    private final CallProgress progress;
    private final SupportTasks tasks;

    SupportReminder(CallProgress progress, SupportTasks tasks) {
        this.progress = progress;
        this.tasks = tasks;
    }

    void send(String number, String department, CallEventType what, @Nullable String note) {
        progress.note(number, what, department, note, null);
        tasks.raise(number, department);
    }
}
