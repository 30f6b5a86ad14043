package org.huying.tasklist;

import java.util.Arrays;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what everybody finds in Tasklist where it is missing when the application starts: the filters, and the leave to
 * look at the picture of a process. What somebody has changed stays as it is.
 */
@Component
class TasklistContents implements ApplicationRunner {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;

    TasklistContents(FilterService filters, TaskService tasks, AuthorizationService authorizations, JdbcClient jdbc) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        letOneNodeDoIt();
        everybodyMayRead(Resources.PROCESS_DEFINITION, Authorization.ANY);
        Arrays.stream(TaskFilter.values()).filter(this::isMissing).forEach(this::make);
    }

    private void letOneNodeDoIt() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('huying.tasklist'))").query(row -> {});
    }

    private boolean isMissing(TaskFilter wanted) {
        return filters.createFilterQuery().filterName(wanted.label()).count() == 0;
    }

    private void make(TaskFilter wanted) {
        var filter = filters.newTaskFilter()
                .setName(wanted.label())
                .setQuery(wanted.query(tasks))
                .setProperties(wanted.properties());
        filters.saveFilter(filter);
        everybodyMayRead(Resources.FILTER, filter.getId());
    }

    private void everybodyMayRead(Resource resource, String id) {
        var present = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(id);
        if (present.count() == 0) {
            var everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            everybody.setResource(resource);
            everybody.setResourceId(id);
            everybody.addPermission(Permissions.READ);
            authorizations.saveAuthorization(everybody);
        }
    }
}
