package org.huying.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Lets many calls of the engine end in one writing: what each of them changes is kept until the last is through, and
 * then written together, table by table. A thousand process instances are a few batches then, instead of thousands.
 */
@Component
public class OneFlush {

    private final ProcessEngineConfigurationImpl engine;

    OneFlush(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** Does the work, in the caller's transaction; queries within it do not see what it has changed. */
    public void of(Runnable work) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            work.run();
            return null;
        });
    }
}
