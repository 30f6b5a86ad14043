package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;

@HuyingTest
class TaskAccessTest {

    static final String OFFICER = "yuexiu-renmin.enforcement";
    static final String STRANGER = "yuexiu-renmin.public-services";
    static final String ACCEPT = """
            {"variables": {"outcome": {"value": "accept"}, "promise": {"value": "今天清运"}}}""";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    String number;
    String task;

    @BeforeEach
    void callWaitsForItsDepartment() {
        number = stage.report("yuexiu-renmin.grid", "environment.exposed-garbage", "yuexiu-renmin-g01", "垃圾", "无人清运");
        task = stage.task(OFFICER, number, "Activity_AcknowledgeCall").orElseThrow();
    }

    @Test
    void engineRestShowsAnotherDepartmentNothing() {
        var stranger = new Visitor(port).basic(STRANGER, Accounts.PASSWORD);
        assertThat(stranger.get("engine-rest/task?processInstanceBusinessKey=" + number)
                        .body())
                .isEqualTo("[]");
        for (var path : new String[] {"", "/variables", "/form", "/deployed-form", "/identity-links"}) {
            assertThat(stranger.get("engine-rest/task/" + task + path).statusCode())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(stranger.get("engine-rest/process-instance?businessKey=" + number)
                        .body())
                .isEqualTo("[]");
        assertThat(stranger.get("engine-rest/variable-instance?variableName=title")
                        .body())
                .isEqualTo("[]");
        assertThat(stranger.get("engine-rest/history/task?processInstanceBusinessKey=" + number)
                        .body())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "submit-form", "claim", "assignee", "bpmnError", "delegate"})
    void engineRestLetsAnotherDepartmentDoNothing(String action) {
        var stranger = new Visitor(port).basic(STRANGER, Accounts.PASSWORD);
        var body = action.equals("complete") || action.equals("submit-form")
                ? ACCEPT
                : "{\"userId\": \"" + STRANGER + "\", \"errorCode\": \"x\"}";
        assertThat(stranger.post("engine-rest/task/" + task + "/" + action, body)
                        .statusCode())
                .isIn(403, 404);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @Test
    void tasklistShowsAnotherDepartmentNothingAndLetsItDoNothing() {
        var stranger = signedIn(STRANGER);
        var tasks = "camunda/api/engine/engine/default/task";
        assertThat(stranger.get(tasks + "?processInstanceBusinessKey=" + number).body())
                .isEqualTo("[]");
        assertThat(stranger.get(tasks + "/" + task).statusCode()).isIn(403, 404);
        assertThat(stranger.post(tasks + "/" + task + "/submit-form", ACCEPT).statusCode())
                .isIn(403, 404);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @Test
    void tasklistLetsTheDepartmentAnswer() {
        var officer = signedIn(OFFICER);
        var answer = officer.post("camunda/api/engine/engine/default/task/" + task + "/submit-form", ACCEPT);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(stage.status(number)).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void officerMayNotReadAccountsOfOthersNorMakeAny() {
        var officer = new Visitor(port).basic(OFFICER, Accounts.PASSWORD);
        assertThat(officer.get("engine-rest/user?id=admin").body()).isEqualTo("[]");
        assertThat(officer.post("engine-rest/user/create", """
                                {"profile": {"id": "a-new-one"}, "credentials": {"password": "Wx7#kq2Lm9!"}}""").statusCode()).isEqualTo(403);
    }

    private Visitor signedIn(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, Accounts.PASSWORD);
        visitor.get("camunda/app/tasklist/default/");
        return visitor;
    }
}
