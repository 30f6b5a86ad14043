package org.huying.engine;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys our models when the application starts, under the same names from a folder and from a jar.
 *
 * <p>Processes go together with the forms that their tasks show: whoever finishes a task sees the form of the version
 * that the call was started with. Decisions go one by one, so that a table an analyst has changed is replaced only when
 * we ship a changed one.
 */
@Component
class ModelDeployment implements InitializingBean {

    private final RepositoryService repository;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterPropertiesSet() {
        var decisions = repository.createDeployment().name("decisions").enableDuplicateFiltering(true);
        add(decisions, "decisions", "*.dmn");
        decisions.deploy();
        var processes = repository.createDeployment().name("processes").enableDuplicateFiltering(false);
        add(processes, "processes", "*.bpmn");
        add(processes, "forms", "*.html");
        processes.deploy();
    }

    private void add(DeploymentBuilder deployment, String folder, String names) {
        try {
            for (Resource resource : resources.getResources("classpath*:" + folder + "/" + names)) {
                deployment.addInputStream(folder + "/" + resource.getFilename(), resource.getInputStream());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the models in " + folder, e);
        }
    }
}
