package org.huying.order;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;

/**
 * A coordination office has urged all who are silent at once; it is asked again when others join them, and the next level is
 * called when that does not help.
 */
@Component("orderFollowedUp")
class OrderFollowedUp implements TaskListener {

    private final OrderProgress progress;
    private final SilentTargets silent;
    private final OpenOrderTask open;

    OrderFollowedUp(OrderProgress progress, SilentTargets silent, OpenOrderTask open) {
        this.progress = progress;
        this.silent = silent;
        this.open = open;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = TaskAnswer.of(task);
        answer.outcome("urge");
        var number = task.getExecution().getProcessBusinessKey();
        var office = (String) task.getVariable(OrderProcess.TARGET);
        progress.lock(number);
        open.raise(number, silent.urged(number, office, answer.text("note")));
        task.setVariable(FollowUpProcess.ASKED, false);
    }
}
