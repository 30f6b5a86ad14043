package org.huying.support;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;

/** The coordination office has approved or refused more time for a supporting department. */
@Component("supportExtensionDecided")
class SupportExtensionDecided implements TaskListener {

    private static final String APPROVE = "approve";

    private final SupportExtensions extensions;

    SupportExtensionDecided(SupportExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void notify(DelegateTask task) {
        var number = task.getExecution().getProcessBusinessKey();
        var department = (String) task.getVariable(SupportProcess.TARGET);
        var answer = TaskAnswer.of(task);
        if (answer.outcome(APPROVE, "refuse").equals(APPROVE)) {
            extensions.grant(number, department, answer.text("note"));
        } else {
            extensions.refuse(number, department, answer.text("note"));
        }
    }
}
