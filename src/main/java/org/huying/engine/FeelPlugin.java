package org.huying.engine;

import java.util.List;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;
import org.springframework.stereotype.Component;

/** Gives the process engine our FEEL; why, and what it gains, stands in {@code docs/adr/engine-feel.md}. */
@Component
class FeelPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getDmnEngineConfiguration() == null) {
            engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration());
        }
        giveFeel(engine.getDmnEngineConfiguration());
    }

    static DefaultDmnEngineConfiguration giveFeel(DefaultDmnEngineConfiguration decisions) {
        decisions.setFeelEngineFactory(FeelPlugin::feel);
        return decisions;
    }

    private static FeelEngine feel() {
        return new ScalaFeelEngine(List.of()) {
            @Override
            protected org.camunda.feel.FeelEngine buildFeelEngine(
                    CustomFunctionTransformer functions, CompositeValueMapper values) {
                return new ParsedOnceFeelEngine(functions, values);
            }
        };
    }
}
