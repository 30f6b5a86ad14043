package org.huying.coordination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** The time that was granted is over as well: whoever has the matter by now is late. */
@Component("extensionUsedUp")
class ExtensionUsedUp implements ExecutionListener {

    private final Lateness lateness;

    ExtensionUsedUp(Lateness lateness) {
        this.lateness = lateness;
    }

    @Override
    public void notify(DelegateExecution execution) {
        lateness.note(execution);
    }
}
