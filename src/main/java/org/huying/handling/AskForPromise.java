package org.huying.handling;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the department for what it has promised for today; where it has promised no day, nothing happens. */
@Component("askForPromise")
class AskForPromise implements JavaDelegate {

    private final Promises promises;

    AskForPromise(Promises promises) {
        this.promises = promises;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promises.fellDue(execution.getProcessBusinessKey());
    }
}
