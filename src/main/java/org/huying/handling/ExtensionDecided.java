package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;

/** The coordination office has approved or refused more time. */
@Component("extensionDecided")
class ExtensionDecided implements TaskListener {

    private static final String APPROVE = "approve";

    private final Extensions extensions;

    ExtensionDecided(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var answer = TaskAnswer.of(task);
        if (answer.outcome(APPROVE, "refuse").equals(APPROVE)) {
            extensions.grant(number, answer.text("note"));
        } else {
            extensions.refuse(number, answer.text("note"));
        }
    }
}
