package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.problem.Refusal;

/** The caller, or a dispatcher who called back, has said whether it is solved. */
@Component("solutionVerified")
class SolutionVerified implements TaskListener {

    private final Calls calls;
    private final CallProgress progress;
    private final Deadlines deadlines;
    private final Promises promises;
    private final Redo redo;

    SolutionVerified(Calls calls, CallProgress progress, Deadlines deadlines, Promises promises, Redo redo) {
        this.calls = calls;
        this.progress = progress;
        this.deadlines = deadlines;
        this.promises = promises;
        this.redo = redo;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var call = calls.require(number);
        var answer = TaskAnswer.of(task);
        var solved = answer.yesOrNo("solved");
        var rating = answer.number("rating", 1, 5);
        if (solved && rating == null) {
            // The satisfaction rate is the graded score by effective call-backs: one without a grade would falsify it.
            throw Refusal.invalid("rating", "handling.ratingMissing");
        }
        progress.verified(number, solved, rating, answer.text("note"));
        if (!solved) {
            promises.unsolved(call);
        }
        deadlines.met(number, DeadlineKind.VERIFY);
        TaskAnswer.pass(task, CallProcess.FOUND_SOLVED, solved);
        TaskAnswer.pass(task, CallProcess.REDO_BY, redo.by(call));
    }
}
