package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** 状元坊: a fire; the volunteers next door and the brigade are alerted at the same time, while the call is accepted. */
@HuyingTest
class FireScenarioTest {

    private static final String GRID = "yuexiu-renmin-g05.grid";
    private static final String VOLUNTEERS = "yuexiu-renmin.renmin-fire-volunteers";
    private static final String BRIGADE = "yuexiu.fire";
    private static final String DESK = "yuexiu-renmin.dispatch";
    private static final String CARRY_OUT = "Activity_CarryOutOrder";

    @Autowired
    Stage stage;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void saturdayEvening() {
        stage.now("2026-06-13T19:40");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void volunteersAndBrigadeAreAlertedWhileTheCallIsAccepted() {
        var number = fire();
        assertThat(stage.events(number)).containsExactly("RECEIVED", "ALERTED", "ROUTED", "DISPATCHED");
        assertThat(stage.call(number).path("leadDepartment").asText()).isEqualTo(BRIGADE);

        var order = alert(number).path("order").asText();
        assertThat(targets(order)).containsExactly(VOLUNTEERS, GRID, BRIGADE);
        var issued = stage.get(DESK, "/api/orders/" + order).body();
        assertThat(issued.path("callNumber").asText()).isEqualTo(number);
        assertThat(issued.path("issuer").asText()).isEqualTo("system");
        assertThat(issued.path("issuerGroup").asText()).isEqualTo(DESK);
        assertThat(issued.path("acknowledgeBy").asText()).startsWith("2026-06-13T19:45");
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.unwatched(order)).isEmpty();

        stage.now("2026-06-13T19:41");
        stage.completed(VOLUNTEERS, order, CARRY_OUT, Map.of("outcome", "accept", "note", "3分钟到"));
        stage.completed(BRIGADE, order, CARRY_OUT, Map.of("outcome", "accept", "note", "已出动两车"));
        stage.completed(
                BRIGADE,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "半小时内控制", "promisedDate", "2026-06-13"));
        stage.supported(number);

        stage.until(order, "2026-06-13T19:46");
        assertThat(alert(number).at("/counts/overdue").asInt())
                .as("the people of the grid have not answered")
                .isEqualTo(1);
        assertThat(stage.task("yuexiu-renmin.coordination", order, "Activity_FollowUpOrder"))
                .isPresent();
        stage.completed(GRID, order, CARRY_OUT, Map.of("outcome", "done", "note", "疏散商户40人"));

        stage.now("2026-06-13T20:10");
        stage.completed(BRIGADE, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "明火已扑灭"));
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        assertThat(alert(number).path("status").asText())
                .as("call and order go their own ways")
                .isEqualTo("ISSUED");
        stage.completed(VOLUNTEERS, order, CARRY_OUT, Map.of("outcome", "done", "note", "看守现场完毕"));
        stage.completed(BRIGADE, order, CARRY_OUT, Map.of("outcome", "done", "note", "收队"));
        assertThat(alert(number).path("status").asText()).isEqualTo("DONE");
        assertThat(stage.unwatched(order)).isEmpty();

        stage.post(GRID, "/api/calls/" + number + "/verification", Map.of("solved", true, "rating", 5));
        assertThat(stage.status(number)).isEqualTo("CLOSED_SOLVED");
        assertThat(stage.isRunning(number)).isFalse();
    }

    @Test
    void ordersOfOneCallAreFoundByItsNumber() {
        var number = fire();
        var found = stage.get(DESK, "/api/orders?call=" + number).body();
        assertThat(found.path("total").asInt()).isEqualTo(1);
        assertThat(found.at("/items/0/number").asText())
                .isEqualTo(alert(number).path("order").asText());
        assertThat(stage.get(DESK, "/api/orders?call=20260613-000000")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void falseAlarmThatIsWithdrawnCallsTheRespondersOff() {
        var number = fire();
        var order = alert(number).path("order").asText();
        stage.completed(VOLUNTEERS, order, CARRY_OUT, Map.of("outcome", "done", "note", "到场,是熏鱼的烟"));
        assertThat(stage.post(GRID, "/api/calls/" + number + "/withdraw", Map.of("note", "误报"))
                        .status())
                .isEqualTo(200);
        assertThat(stage.events(number)).endsWith("WITHDRAWN", "ALERT_CALLED_OFF");
        assertThat(alert(number).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(alert(number).at("/counts/done").asInt()).isEqualTo(1);
        assertThat(stage.task(BRIGADE, order, CARRY_OUT)).isEmpty();
        assertThat(stage.unwatched(order)).isEmpty();
        assertThat(stage.isRunning(number)).isFalse();
    }

    @Test
    void respondersGoOnAsLongAsSomebodyWhoReportedTheFireWantsThem() {
        var first = fire();
        var second = fire();
        merge(second, first);
        withdraw(first);
        assertThat(stage.events(first)).endsWith("WITHDRAWN", "UNMERGED").doesNotContain("ALERT_CALLED_OFF");
        assertThat(alert(first).path("status").asText()).isEqualTo("ISSUED");
        assertThat(stage.status(second)).isEqualTo("DISPATCHED");
        assertThat(stage.events(second)).as("whoever is on the way was told").containsOnlyOnce("ALERTED");

        withdraw(second);
        assertThat(alert(second).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(alert(first).path("status").asText())
                .as("nobody wants them any more")
                .isEqualTo("CANCELLED");
        assertThat(stage.events(first)).endsWith("ALERT_CALLED_OFF");
    }

    @Test
    void oneOfTwoWhoReportedTheFireTakesItBackAndTheOtherStillBurns() {
        var main = fire();
        var merged = fire();
        merge(merged, main);
        withdraw(merged);
        assertThat(alert(merged).path("status").asText()).isEqualTo("ISSUED");
        assertThat(alert(main).path("status").asText()).isEqualTo("ISSUED");
        withdraw(main);
        assertThat(alert(main).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(alert(merged).path("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void fireThatTurnsOutToBeAnotherOneKeepsItsResponders() {
        var one = fire();
        var other = fire();
        merge(other, one);
        unmerge(other);
        withdraw(other);
        assertThat(alert(other).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(alert(one).path("status").asText()).isEqualTo("ISSUED");
    }

    @Test
    void whoeverIsOnTheWayIsNotAlertedAgainWhenTheCallIsTakenOutAndRoutedAgain() {
        var changed = deployWithout("responsibility", "Cell_AnyEmergency_LeadDepartment", "null");
        try {
            var main = nobodysEmergency();
            var merged = nobodysEmergency();
            assertThat(stage.status(merged)).isEqualTo("UNASSIGNED");
            merge(merged, main);
            unmerge(merged);
            assertThat(stage.events(merged))
                    .containsOnlyOnce("ALERTED")
                    .endsWith("UNMERGED", "ROUTED")
                    .doesNotContain("NOBODY_ALERTED");
            alert(merged);
        } finally {
            repository.deleteDeployment(changed);
        }
    }

    @Test
    void fireThatIsNotOutIsDoneAgainByItsDepartmentAndNobodyIsAlertedAgain() {
        var number = fire();
        stage.completed(
                BRIGADE, number, "Activity_AcknowledgeCall", Map.of("outcome", "solve-on-the-spot", "note", "已扑灭"));
        stage.post(GRID, "/api/calls/" + number + "/verification", Map.of("solved", false, "comment", "又冒烟了"));
        assertThat(stage.events(number)).contains("REDO_ORDERED").containsOnlyOnce("ALERTED");
        alert(number);
    }

    @Test
    void fireOfAnotherCategoryAlertsTheBrigadeAsWell() {
        var number = stage.report(GRID, "environment.exposed-garbage", "yuexiu-renmin-g05", "垃圾堆着火了", "火势不小");
        assertThat(targets(alert(number).path("order").asText()))
                .containsExactly(VOLUNTEERS, GRID, BRIGADE, "yuexiu.emergency");
    }

    @Test
    void crowdIsNoMatterForVolunteers() {
        var number = stage.report(GRID, "emergency.mass-incident", "yuexiu-renmin-g05", "数百人聚集,有人被困", "堵住路口");
        assertThat(stage.call(number).path("urgency").asText()).isEqualTo("EMERGENCY");
        assertThat(targets(alert(number).path("order").asText()))
                .containsExactly(BRIGADE, "yuexiu.public-security", "yuexiu-renmin.general-governance");
    }

    @Test
    void whatIsNoEmergencyAlertsNobody() {
        var number = stage.report(GRID, "environment.exposed-garbage", "yuexiu-renmin-g05", "垃圾没收", "三天了");
        assertThat(stage.call(number).path("alerts")).isEmpty();
        assertThat(stage.events(number)).containsExactly("RECEIVED", "ROUTED", "DISPATCHED");
    }

    @Test
    void whereNobodyIsThereToAlertTheCallIsAcceptedAndSaysSo() {
        var changed = deployWithout("responders", "Cell_Fire_Responders", "\"\"");
        try {
            var number = fire();
            assertThat(stage.events(number)).containsExactly("RECEIVED", "NOBODY_ALERTED", "ROUTED", "DISPATCHED");
            assertThat(stage.call(number).path("alerts")).isEmpty();
        } finally {
            repository.deleteDeployment(changed);
        }
    }

    /** A table in which one cell says that there is nobody. */
    private String deployWithout(String decision, String cell, String nobody) {
        var table = Dmn.readModelFromStream(getClass().getResourceAsStream("/decisions/" + decision + ".dmn"));
        var output = (OutputEntry) table.getModelElementById(cell);
        output.getText().setTextContent(nobody);
        return repository
                .createDeployment()
                .addModelInstance(decision + ".dmn", table)
                .deploy()
                .getId();
    }

    private String fire() {
        return stage.report(GRID, "emergency.fire", "yuexiu-renmin-g05", "状元坊商铺着火", "二楼冒烟,有明火");
    }

    /** No word of it tells a rule whose it is. */
    private String nobodysEmergency() {
        return stage.post(
                        GRID,
                        "/api/calls",
                        Map.of(
                                "title", "出事了",
                                "description", "快来人",
                                "category", "other.unclassified",
                                "area", "yuexiu-renmin-g05",
                                "channel", "GRID",
                                "urgencyHint", "EMERGENCY"))
                .text("number");
    }

    private void merge(String number, String into) {
        var answer = stage.post("yuexiu.dispatch", "/api/calls/" + number + "/merge", Map.of("into", into));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(200);
    }

    private void unmerge(String number) {
        var answer = stage.post("yuexiu.dispatch", "/api/calls/" + number + "/unmerge", Map.of());
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(200);
    }

    private void withdraw(String number) {
        var answer = stage.post(GRID, "/api/calls/" + number + "/withdraw", Map.of());
        assertThat(answer.text("status")).isEqualTo("WITHDRAWN");
    }

    private JsonNode alert(String number) {
        var alerts = stage.call(number).path("alerts");
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private List<String> targets(String order) {
        var groups = new ArrayList<String>();
        stage.get("admin", "/api/orders/" + order)
                .body()
                .at("/targets/items")
                .forEach(target -> groups.add(target.path("group").asText()));
        return groups;
    }
}
