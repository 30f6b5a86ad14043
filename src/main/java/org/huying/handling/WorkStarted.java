package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.call.CallProgress;

/** An officer has claimed the work: the call is in progress. */
@Component("workStarted")
class WorkStarted implements TaskListener {

    private final CallProgress progress;

    WorkStarted(CallProgress progress) {
        this.progress = progress;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            progress.started(task.getExecution().getProcessBusinessKey());
        }
    }
}
