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
        var table = Dmn.readModelFromStream(getClass().getResourceAsStream("/decisions/responders.dmn"));
        var responders = (OutputEntry) table.getModelElementById("Cell_Fire_Responders");
        responders.getText().setTextContent("\"\"");
        var changed = repository
                .createDeployment()
                .addModelInstance("responders.dmn", table)
                .deploy();
        try {
            var number = fire();
            assertThat(stage.events(number)).containsExactly("RECEIVED", "NOBODY_ALERTED", "ROUTED", "DISPATCHED");
            assertThat(stage.call(number).path("alerts")).isEmpty();
        } finally {
            repository.deleteDeployment(changed.getId());
        }
    }

    private String fire() {
        return stage.report(GRID, "emergency.fire", "yuexiu-renmin-g05", "状元坊商铺着火", "二楼冒烟,有明火");
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
