package org.huying.order;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.attachment.Attachments;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.problem.Refusal;

/** A unit or team has answered an order: it carries it out, or it has done so. */
@Component("orderAnswered")
class OrderAnswered implements TaskListener {

    private static final String ACCEPT = "accept";
    private static final String DONE = "done";

    private final Orders orders;
    private final OrderProgress progress;
    private final SilentTargets silent;
    private final Deadlines deadlines;
    private final FollowUps followUps;
    private final Attachments attachments;

    OrderAnswered(
            Orders orders,
            OrderProgress progress,
            SilentTargets silent,
            Deadlines deadlines,
            FollowUps followUps,
            Attachments attachments) {
        this.orders = orders;
        this.progress = progress;
        this.silent = silent;
        this.deadlines = deadlines;
        this.followUps = followUps;
        this.attachments = attachments;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var target = (String) task.getVariable(OrderProcess.TARGET);
        var answer = TaskAnswer.of(task);
        var outcome = isAcknowledging(task) ? answer.outcome(ACCEPT, DONE) : answer.outcome(DONE);
        progress.lock(number);
        var office = silent.followingUp(number, target);
        if (outcome.equals(DONE)) {
            var evidence = orders.require(number).evidence();
            var note = evidence.contains(Evidence.TEXT) ? answer.requiredText("note") : answer.text("note");
            if (evidence.contains(Evidence.PHOTO) && !attachments.hasPhoto(number, target)) {
                throw Refusal.invalid("outcome", "order.photoMissing");
            }
            progress.done(number, target, note);
            deadlines.met(number, DeadlineKind.RESOLVE, target);
        } else {
            progress.acknowledged(number, target, answer.text("note"));
            task.setVariable(OrderProcess.CAUSE, DeadlineKind.RESOLVE.name());
        }
        deadlines.met(number, DeadlineKind.ACKNOWLEDGE, target);
        followUps.answered(number, office);
        TaskAnswer.pass(task, OrderProcess.DECISION, outcome);
    }

    private static boolean isAcknowledging(DelegateTask task) {
        return DeadlineKind.ACKNOWLEDGE.name().equals(task.getVariable(OrderProcess.CAUSE));
    }
}
