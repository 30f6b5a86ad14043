package org.huying.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.security.Visitor;

/** What the engine lets an officer do whom it was told nothing about but the groups. */
@HuyingTest
class TaskVisibilityTest {

    static final String OWNER = "liwan.transport";
    static final String STRANGER = "liwan.health";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    Deployment deployment;
    String task;

    @BeforeEach
    void waitForOneDepartment() {
        var model = Bpmn.createExecutableProcess("taskVisibility")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .camundaCandidateGroups(OWNER)
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("task-visibility.bpmn", model)
                .deploy();
        runtime.startProcessInstanceByKey("taskVisibility", Map.of("title", "积水"));
        task = query().singleResult().getId();
    }

    @AfterEach
    void forget() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void officerSeesTheTaskOfTheDepartment() {
        assertThat(as(OWNER, () -> query().count())).isOne();
        assertThat(as(OWNER, () -> query().taskCandidateGroup(OWNER).count())).isOne();
        assertThat(as(OWNER, () -> tasks.getVariable(task, "title"))).isEqualTo("积水");
    }

    @Test
    void officerClaimsAndCompletesTheTaskOfTheDepartment() {
        as(OWNER, () -> {
            tasks.claim(task, OWNER);
            tasks.complete(task, Map.of("outcome", "accept"));
            return null;
        });

        assertThat(query().count()).isZero();
    }

    @Test
    void colleagueStillSeesAClaimedTask() {
        as(OWNER, () -> {
            tasks.claim(task, OWNER);
            return null;
        });

        assertThat(as("a colleague", List.of(OWNER), () -> query().count())).isOne();
    }

    @Test
    void candidateByNameMayDoTheSame() {
        tasks.addCandidateUser(task, STRANGER);

        assertThat(as(STRANGER, () -> query().list())).hasSize(1);
        as(STRANGER, () -> {
            tasks.complete(task);
            return null;
        });

        assertThat(query().count()).isZero();
    }

    @Test
    void engineKeepsNoAuthorizationPerTask() {
        assertThat(authorizations.createAuthorizationQuery().resourceId(task).count())
                .isZero();
    }

    @Test
    void strangerSeesNothing() {
        assertThat(as(STRANGER, () -> query().count())).isZero();
        assertThat(as(STRANGER, () -> query().list())).isEmpty();
        assertThat(as(STRANGER, () -> query().taskCandidateGroup(OWNER).count()))
                .isZero();
        assertThat(as(
                        STRANGER,
                        () -> query().or()
                                .taskCandidateGroup(OWNER)
                                .taskUnassigned()
                                .endOr()
                                .count()))
                .isZero();
        assertThat(as("a visitor", List.of(), () -> query().count())).isZero();
    }

    @Test
    void strangerCanDoNothing() {
        refused(STRANGER, () -> tasks.claim(task, STRANGER));
        refused(STRANGER, () -> tasks.complete(task));
        refused(STRANGER, () -> tasks.getVariable(task, "title"));
        refused(STRANGER, () -> tasks.setVariable(task, "title", "?"));
        refused(STRANGER, () -> tasks.addCandidateGroup(task, STRANGER));
    }

    @Test
    void officerCannotPassTheTaskToAnotherDepartment() {
        refused(OWNER, () -> tasks.addCandidateGroup(task, STRANGER));
        refused(OWNER, () -> tasks.deleteCandidateGroup(task, OWNER));
        refused(OWNER, () -> tasks.setAssignee(task, STRANGER));
        refused(OWNER, () -> tasks.setPriority(task, 0));
    }

    @Test
    void sameHoldsOverHttp() {
        var owner = new Visitor(port).basic(OWNER, "demo");
        var stranger = new Visitor(port).basic(STRANGER, "demo");
        var list = "engine-rest/task?processDefinitionKey=taskVisibility";
        var complete = "engine-rest/task/" + task + "/complete";

        assertThat(stranger.get(list).body()).isEqualTo("[]");
        assertThat(stranger.get("engine-rest/task/" + task).statusCode()).isEqualTo(404);
        assertThat(stranger.post(complete, "{}").statusCode()).isEqualTo(403);
        assertThat(owner.get(list).body()).contains(task);
        assertThat(owner.post(complete, "{}").statusCode()).isEqualTo(204);
    }

    @Test
    void processAdminSeesNoTasks() {
        assertThat(as("process-admin", () -> query().count())).isZero();
    }

    @Test
    void administratorSeesAndDoesEverything() {
        assertThat(as("admin", () -> query().count())).isOne();
        as("admin", () -> {
            tasks.complete(task);
            return null;
        });
        assertThat(query().count()).isZero();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().processDefinitionKey("taskVisibility");
    }

    private void refused(String user, Runnable action) {
        assertThatExceptionOfType(AuthorizationException.class)
                .isThrownBy(() -> as(user, () -> {
                    action.run();
                    return null;
                }));
    }

    private <T> T as(String user, Supplier<T> action) {
        var groups = identity.createGroupQuery().groupMember(user).list();
        return as(user, groups.stream().map(Group::getId).toList(), action);
    }

    private <T> T as(String user, List<String> groups, Supplier<T> action) {
        identity.setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
