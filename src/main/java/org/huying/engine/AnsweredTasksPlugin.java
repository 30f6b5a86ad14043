package org.huying.engine;

import java.util.Set;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

import org.huying.answer.TaskAnswer;

/** Gives the engine the services that let a task end in one way only: with an answer. */
@Component
class AnsweredTasksPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var tasks = new AnsweredTaskService(Set.copyOf(TaskAnswer.FIELDS));
        engine.setTaskService(tasks);
        engine.setFormService(new AnsweredFormService(tasks));
    }
}
