package org.huying.tasklist;

import java.util.Arrays;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the filters that are missing when the application starts; one that somebody has changed stays as it is. */
@Component
class TaskFilters implements ApplicationRunner {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final JdbcClient jdbc;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations, JdbcClient jdbc) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        letOneNodeDoIt();
        Arrays.stream(TaskFilter.values())
                .filter(wanted ->
                        filters.createFilterQuery().filterName(wanted.label()).count() == 0)
                .forEach(this::make);
    }

    private void letOneNodeDoIt() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('huying.tasklist.filters'))")
                .query(row -> {});
    }

    private void make(TaskFilter wanted) {
        var filter = filters.newTaskFilter()
                .setName(wanted.label())
                .setQuery(wanted.query(tasks))
                .setProperties(wanted.properties());
        filters.saveFilter(filter);
        var everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(Resources.FILTER);
        everybody.setResourceId(filter.getId());
        everybody.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everybody);
    }
}
