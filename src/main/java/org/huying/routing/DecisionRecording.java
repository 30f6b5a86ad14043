package org.huying.routing;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets the decision engine tell {@link DecisionRecorder} of every evaluation. */
@Component
class DecisionRecording extends AbstractProcessEnginePlugin {

    private final DecisionRecorder recorder;

    DecisionRecording(DecisionRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getDmnEngineConfiguration() == null) {
            engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration());
        }
        engine.getDmnEngineConfiguration()
                .getCustomPostDecisionTableEvaluationListeners()
                .add(recorder);
    }
}
