package org.huying.engine;

import java.util.ArrayList;
import java.util.Objects;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.springframework.stereotype.Component;

/** Keeps departments apart by the candidates of their tasks; see the ADR on task visibility. */
@Component
class TaskAuthorizationPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new NoTaskGrants());
        var factories = Objects.requireNonNullElseGet(
                configuration.getCustomSessionFactories(), ArrayList<SessionFactory>::new);
        factories.add(new Candidates());
        configuration.setCustomSessionFactories(factories);
    }

    private static final class Candidates implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new CandidateAuthorization();
        }
    }
}
