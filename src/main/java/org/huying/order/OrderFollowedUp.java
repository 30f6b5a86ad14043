package org.huying.order;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;

/** A coordination office has urged a target that is late; the next level is called when that does not help. */
@Component("orderFollowedUp")
class OrderFollowedUp implements TaskListener {

    private final OrderProgress progress;
    private final OpenOrderTask open;

    OrderFollowedUp(OrderProgress progress, OpenOrderTask open) {
        this.progress = progress;
        this.open = open;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = TaskAnswer.of(task);
        answer.outcome("urge");
        progress.urged(
                task.getExecution().getProcessBusinessKey(),
                (String) task.getVariable(OrderProcess.TARGET),
                (String) task.getVariable(OrderProcess.COORDINATION_OFFICE),
                answer.text("note"));
        open.raise(task.getProcessInstanceId());
    }
}
