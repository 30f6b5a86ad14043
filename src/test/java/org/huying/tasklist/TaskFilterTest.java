package org.huying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

@HuyingTest
class TaskFilterTest {

    static final String OFFICER = "conghua.urban-management";
    static final String STRANGER = "conghua.water";

    @Autowired
    Stage stage;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    TasklistContents contents;

    @Autowired
    org.camunda.bpm.engine.TaskService tasks;

    Task task;

    @BeforeEach
    void taskWaitsUntilFive() {
        stage.now("2026-06-09T09:00");
        task = tasks.newTask();
        task.setName("filter test");
        task.setDueDate(java.util.Date.from(Stage.instant("2026-06-09T17:00")));
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), OFFICER);
    }

    @AfterEach
    void forget() {
        identity.clearAuthentication();
        tasks.deleteTask(task.getId(), true);
        stage.resetClock();
    }

    @Test
    void dueTodayUntilItIsOverdue() {
        assertThat(found(TaskFilter.DUE_TODAY, OFFICER)).contains(task.getId());
        assertThat(found(TaskFilter.OVERDUE, OFFICER)).doesNotContain(task.getId());
        stage.now("2026-06-10T09:00");
        assertThat(found(TaskFilter.DUE_TODAY, OFFICER)).doesNotContain(task.getId());
        assertThat(found(TaskFilter.OVERDUE, OFFICER)).contains(task.getId());
    }

    @Test
    void notDueTodayTheDayBefore() {
        stage.now("2026-06-08T23:59");
        assertThat(found(TaskFilter.DUE_TODAY, OFFICER)).doesNotContain(task.getId());
        assertThat(found(TaskFilter.MY_DEPARTMENT, OFFICER)).contains(task.getId());
    }

    @Test
    void claimedTaskIsMineAndStaysInTheDepartmentsList() {
        tasks.claim(task.getId(), OFFICER);
        assertThat(found(TaskFilter.CLAIMED, OFFICER)).contains(task.getId());
        assertThat(found(TaskFilter.MY_DEPARTMENT, OFFICER)).contains(task.getId());
    }

    @ParameterizedTest
    @EnumSource
    void otherDepartmentsFindNothing(TaskFilter filter) {
        stage.now("2026-06-09T18:00");
        assertThat(found(filter, STRANGER)).doesNotContain(task.getId());
    }

    @Test
    void candidateByNameFindsTheTaskToo() {
        tasks.addCandidateUser(task.getId(), STRANGER);
        assertThat(found(TaskFilter.MY_DEPARTMENT, STRANGER)).contains(task.getId());
    }

    @Test
    void everybodyFindsTheFiltersOnceAndNoOther() throws Exception {
        contents.run(new DefaultApplicationArguments());
        identity.setAuthentication(OFFICER, List.of(OFFICER));
        assertThat(filters.createFilterQuery().list())
                .extracting(Filter::getName)
                .containsExactlyInAnyOrder("我的部门 My department", "已超期 Overdue", "今天到期 Due today", "我认领的 Mine");
    }

    private List<String> found(TaskFilter wanted, String account) {
        var filter = filters.createFilterQuery()
                .filterName(wanted.label())
                .singleResult()
                .getId();
        identity.setAuthentication(account, List.of(account));
        try {
            return filters.list(filter).stream()
                    .map(Task.class::cast)
                    .map(Task::getId)
                    .toList();
        } finally {
            identity.clearAuthentication();
        }
    }
}
