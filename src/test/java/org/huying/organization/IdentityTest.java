package org.huying.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.transaction.annotation.Transactional;

import org.huying.HuyingTest;

@HuyingTest
class IdentityTest {

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Test
    void everyDepartmentDeskAndGridHasItsGroup() {
        assertThat(group("yuexiu.urban-management"))
                .extracting(Group::getName, Group::getType)
                .containsExactly("越秀区城管局 Yuexiu District Urban Management", "department");
        assertThat(group("guangzhou.coordination"))
                .extracting(Group::getName, Group::getType)
                .containsExactly("广州市统筹协调办公室 Guangzhou Coordination Office", "desk");
        assertThat(group("haizhu-yonglong.grid"))
                .extracting(Group::getName, Group::getType)
                .containsExactly("永龙社区工作人员 Staff of Yonglong Community", "grid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yuexiu.urban-management",
                "haizhu-yonglong.grid",
                "yuexiu.dispatch",
                "analyst",
                "leader",
                "process-admin"
            })
    void demonstrationHasAnAccountPerGroup(String id) {
        assertThat(identity.checkPassword(id, "demo")).isTrue();
        assertThat(groupsOf(id)).containsExactly(id);
    }

    @Test
    void demonstrationHasAnAdministrator() {
        assertThat(identity.checkPassword("admin", "demo")).isTrue();
        assertThat(groupsOf("admin")).containsExactly("camunda-admin");
    }

    @Test
    void noAccountHasAnotherPassword() {
        assertThat(identity.checkPassword("liwan-shamian.enforcement", "Demo")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b", "..", "a..b", ".a", "a.", "a b", " a", "a'b", "a\"b", "a;b", "a%b", "a\\b", "a\nb", "越秀", "*",
                "a--b"
            })
    void idsThatCouldBeMistakenForSomethingElseAreRefused(String id) {
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> identity.saveUser(identity.newUser(id)));
        assertThatExceptionOfType(ProcessEngineException.class)
                .isThrownBy(() -> identity.saveGroup(identity.newGroup(id)));
    }

    @Test
    void officerMayOpenTasklistAndNothingElse() {
        assertThat(may("yuexiu.water", Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                .isTrue();
        assertThat(may("yuexiu.water", Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isFalse();
        assertThat(may("yuexiu.water", Permissions.ACCESS, Resources.APPLICATION, "admin"))
                .isFalse();
        assertThat(may("yuexiu.water", Permissions.READ, Resources.TASK, "*")).isFalse();
        assertThat(may("yuexiu.water", ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, "call"))
                .isFalse();
    }

    @Test
    void processAdminReadsAndRetriesButSeesNobodysTasks() {
        assertThat(may("process-admin", Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                .isTrue();
        assertThat(may("process-admin", ProcessDefinitionPermissions.RETRY_JOB, Resources.PROCESS_DEFINITION, "call"))
                .isTrue();
        assertThat(may("process-admin", ProcessDefinitionPermissions.DELETE, Resources.PROCESS_DEFINITION, "call"))
                .isFalse();
        assertThat(may("process-admin", ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, "call"))
                .isFalse();
        assertThat(may("process-admin", Permissions.READ, Resources.TASK, "*")).isFalse();
    }

    @Test
    void analystReadsDecisionsAndNoInstances() {
        assertThat(may("analyst", Permissions.READ, Resources.DECISION_DEFINITION, "responsibility"))
                .isTrue();
        assertThat(may("analyst", Permissions.UPDATE, Resources.DECISION_DEFINITION, "responsibility"))
                .isFalse();
        assertThat(may("analyst", ProcessDefinitionPermissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, "call"))
                .isFalse();
    }

    @Test
    void leaderHasNothingToDoInTheEngine() {
        assertThat(List.of("tasklist", "cockpit", "admin"))
                .noneMatch(application -> may("leader", Permissions.ACCESS, Resources.APPLICATION, application));
    }

    @Test
    void administratorMayDoEverything() {
        assertThat(List.of(
                        Resources.APPLICATION,
                        Resources.AUTHORIZATION,
                        Resources.BATCH,
                        Resources.DECISION_DEFINITION,
                        Resources.DEPLOYMENT,
                        Resources.FILTER,
                        Resources.GROUP,
                        Resources.GROUP_MEMBERSHIP,
                        Resources.PROCESS_DEFINITION,
                        Resources.PROCESS_INSTANCE,
                        Resources.TASK,
                        Resources.USER))
                .allMatch(resource -> may("admin", Permissions.ALL, resource, "*"));
    }

    @Test
    @Transactional
    void realUseStartsWithoutDemoAccountsAndWithItsOwnAdministrator() {
        accounts("chief", "a long secret").provide(List.of());

        assertThat(identity.createUserQuery().userEmail(DemoAccounts.EMAIL).count())
                .isZero();
        assertThat(identity.checkPassword("admin", "demo")).isFalse();
        assertThat(identity.checkPassword("chief", "a long secret")).isTrue();
        assertThat(groupsOf("chief")).containsExactly("camunda-admin");
    }

    @Test
    @Transactional
    void realUseDoesNotStartWithoutAPassword() {
        assertThatExceptionOfType(NoAdministratorException.class)
                .isThrownBy(() -> accounts("admin", " ").provide(List.of()))
                .satisfies(e -> assertThat(new NoAdministratorAnalyzer().analyze(e))
                        .extracting(FailureAnalysis::getAction)
                        .asString()
                        .contains("HUYING_ADMIN_PASSWORD"));
    }

    @Test
    @Transactional
    void administratorOnceMadeNeedsNoPasswordAnyMore() {
        accounts("chief", "a long secret").provide(List.of());

        accounts("chief", null).provide(List.of());
        accounts("other", "another secret").provide(List.of());

        assertThat(identity.checkPassword("chief", "a long secret")).isTrue();
        assertThat(identity.createUserQuery().userId("other").count()).isZero();
    }

    private Accounts accounts(String id, @Nullable String password) {
        return new FirstAdministrator(identity, new AdministratorProperties(id, password));
    }

    private Group group(String id) {
        return identity.createGroupQuery().groupId(id).singleResult();
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private boolean may(String user, Permission permission, Resource resource, String id) {
        return authorizations.isUserAuthorized(user, groupsOf(user), permission, resource, id);
    }
}
