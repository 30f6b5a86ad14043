package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** 台风: the desk of 人民街道 orders its 72 grids, and 秀全大妈 are called as well; 令行禁止 is followed to the end. */
@HuyingTest
class OrderScenarioTest {

    private static final String DESK = "yuexiu-renmin.dispatch";
    private static final String STREET_OFFICE = "yuexiu-renmin.coordination";
    private static final String CITY_OFFICE = "guangzhou.coordination";
    private static final String CARRY_OUT = "Activity_CarryOutOrder";
    private static final String FOLLOW_UP = "Activity_FollowUpOrder";
    private static final Map<String, ?> ACCEPT = Map.of("outcome", "accept", "note", "收到");
    private static final Map<String, ?> URGE = Map.of("outcome", "urge");

    @Autowired
    Stage stage;

    @BeforeEach
    void typhoonComes() {
        stage.now("2026-09-09T09:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void typhoonOrderReachesSeventyTwoGridsAndIsClosedEarly() {
        var number = order(
                DESK,
                Map.of(
                        "title", "台风红色预警：转移危房住户",
                        "text", "逐户排查危房和低洼地，转移住户，完成后报告。",
                        "area", "yuexiu-renmin",
                        "targets", List.of(Map.of("role", "grid", "area", "yuexiu-renmin")),
                        "acknowledgeBy", "2026-09-09T09:30:00+08:00",
                        "doneBy", "2026-09-09T18:00:00+08:00",
                        "evidence", "TEXT"));
        assertThat(counts(number)).isEqualTo("72 called: 72 ordered, 0 acknowledged, 0 done, 0 overdue");
        assertThat(stage.get(grid(5), "/engine-rest/task?processInstanceBusinessKey=" + number)
                        .body())
                .as("each grid has one task and sees no other's")
                .hasSize(1);
        assertThat(stage.unwatched(number)).isEmpty();

        stage.now("2026-09-09T09:10");
        for (int i = 1; i <= 70; i++) {
            stage.completed(grid(i), number, CARRY_OUT, ACCEPT);
        }
        assertThat(counts(number)).isEqualTo("72 called: 2 ordered, 70 acknowledged, 0 done, 0 overdue");
        assertThat(stage.complete(grid(1), number, CARRY_OUT, Map.of("outcome", "done"))
                        .text("message"))
                .as("the report must say what was done")
                .contains("note");
        assertThat(stage.complete(grid(1), number, CARRY_OUT, ACCEPT).text("message"))
                .as("once is enough")
                .contains("outcome");
        stage.completed(grid(1), number, CARRY_OUT, Map.of("outcome", "done", "note", "转移3户8人"));
        stage.completed(grid(71), number, CARRY_OUT, Map.of("outcome", "done", "note", "无危房"));
        assertThat(counts(number)).isEqualTo("72 called: 1 ordered, 69 acknowledged, 2 done, 0 overdue");

        stage.until(number, "2026-09-09T09:30");
        assertThat(counts(number)).isEqualTo("72 called: 1 ordered, 69 acknowledged, 2 done, 1 overdue");
        var late = target(number, 72);
        assertThat(late.path("office").asText()).isEqualTo(STREET_OFFICE);
        assertThat(late.path("acknowledgeOverdueAt").asText()).startsWith("2026-09-09T09:30");
        assertThat(stage.unwatched(number)).isEmpty();

        var closed = stage.post(DESK, "/api/orders/" + number + "/close", Map.of("note", "台风减弱"));
        assertThat(closed.text("status")).isEqualTo("CLOSED");
        assertThat(closed.body().at("/counts/done").asInt()).isEqualTo(2);
        assertThat(closed.body().at("/counts/closed").asInt()).isEqualTo(70);
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
        assertThat(stage.post(DESK, "/api/orders/" + number + "/close", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whoeverIsSilentIsFollowedUpLevelByLevelUntilItAnswers() {
        var number = order(DESK, toGrids(List.of(grid(10), grid(11))));
        stage.until(number, "2026-09-09T10:00");
        assertThat(followUps(number)).as("one task for both of them").containsExactly("Activity_FollowUpOrder");
        assertThat(stage.task(STREET_OFFICE, number, FOLLOW_UP)).isPresent();
        assertThat(stage.complete(STREET_OFFICE, number, FOLLOW_UP, Map.of("outcome", "forget"))
                        .text("message"))
                .contains("outcome");
        var before = Math.min(priority(grid(10), number), priority(grid(11), number));
        stage.completed(STREET_OFFICE, number, FOLLOW_UP, Map.of("outcome", "urge", "note", "请立即应答"));
        assertThat(Math.min(priority(grid(10), number), priority(grid(11), number)))
                .as("both are urged at once")
                .isGreaterThan(before);
        assertThat(told(number, "URGED", "targets")).containsExactly("2");
        assertThat(followUps(number)).isEmpty();
        assertThat(stage.unwatched(number)).isEmpty();

        stage.until(number, "2026-09-10T18:00");
        assertThat(offices(number))
                .as("each is called once for both of them")
                .containsExactly(STREET_OFFICE, "yuexiu.coordination", CITY_OFFICE);
        assertThat(cards(number))
                .as("none at the street, yellow at the district, red at the city; a reminder shows none")
                .containsExactly("YELLOW", "RED");
        assertThat(target(number, 10).path("card").asText()).isEqualTo("RED");
        assertThat(told(number, "REMINDED", "office"))
                .as("the highest office is reminded again and again")
                .hasSizeGreaterThan(1)
                .containsOnly(CITY_OFFICE);
        assertThat(followUps(number)).as("by no other task").hasSize(1);
        assertThat(stage.unwatched(number)).isEmpty();

        stage.completed(grid(10), number, CARRY_OUT, ACCEPT);
        assertThat(stage.task(CITY_OFFICE, number, FOLLOW_UP))
                .as("the other one is silent still")
                .isPresent();
        stage.completed(grid(11), number, CARRY_OUT, ACCEPT);
        assertThat(stage.task(CITY_OFFICE, number, FOLLOW_UP))
                .as("answered: nothing is left to follow up")
                .isEmpty();
        assertThat(stage.unwatched(number)).isEmpty();

        stage.until(number, "2026-09-16T18:00");
        assertThat(target(number, 10).path("doneOverdueAt").asText()).startsWith("2026-09-16T18:00");
        assertThat(stage.task(STREET_OFFICE, number, FOLLOW_UP))
                .as("late again: it begins with the nearest office again")
                .isPresent();

        stage.completed(grid(10), number, CARRY_OUT, Map.of("outcome", "done"));
        assertThat(get(number).path("status").asText()).isEqualTo("ISSUED");
        stage.completed(grid(11), number, CARRY_OUT, Map.of("outcome", "done"));
        assertThat(get(number).path("status").asText()).isEqualTo("DONE");
        assertThat(counts(number)).isEqualTo("2 called: 0 ordered, 0 acknowledged, 2 done, 2 overdue");
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void silentGridsAndALateBrigadeMeetAtTheDistrict() {
        var number = order(
                "yuexiu.dispatch",
                Map.of(
                        "title", "台风前巡查",
                        "text", "检查排水口。",
                        "area", "yuexiu",
                        "targets", List.of(Map.of("role", "grid", "area", "yuexiu-renmin"), "yuexiu.fire"),
                        "doneBy", "2026-09-09T10:40:00+08:00"));
        stage.completed("yuexiu.fire", number, CARRY_OUT, ACCEPT);
        stage.until(number, "2026-09-09T10:00");
        assertThat(counts(number)).isEqualTo("73 called: 72 ordered, 1 acknowledged, 0 done, 72 overdue");
        assertThat(followUps(number)).as("one for all 72").hasSize(1);
        assertThat(stage.unwatched(number)).isEmpty();

        stage.until(number, "2026-09-09T10:40");
        assertThat(offices(number)).containsExactly(STREET_OFFICE, "yuexiu.coordination");
        assertThat(followUps(number)).as("the brigade joins the grids").hasSize(1);
        assertThat(told(number, "CARD_SHOWN", "targets"))
                .as("and is shown their card")
                .containsExactly("72", "1");
        stage.completed("yuexiu.coordination", number, FOLLOW_UP, Map.of("outcome", "urge"));
        assertThat(told(number, "URGED", "targets")).containsExactly("73");
        assertThat(stage.unwatched(number)).isEmpty();

        stage.post("yuexiu.dispatch", "/api/orders/" + number + "/cancel", Map.of("note", "误发"));
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void officeIsAskedAgainWhenAnotherBecomesLateAfterItHasUrged() {
        var number = order(
                DESK,
                Map.of(
                        "title", "台风前巡查",
                        "text", "检查排水口。",
                        "area", "yuexiu-renmin",
                        "targets", List.of(grid(12), grid(13), grid(14)),
                        "doneBy", "2026-09-09T10:10:00+08:00"));
        stage.completed(grid(13), number, CARRY_OUT, ACCEPT);
        stage.completed(grid(14), number, CARRY_OUT, ACCEPT);
        stage.until(number, "2026-09-09T10:00");
        stage.completed(STREET_OFFICE, number, FOLLOW_UP, URGE);
        assertThat(followUps(number)).isEmpty();
        assertThat(stage.unwatched(number)).as("it is watched, not asked").isEmpty();

        stage.until(number, "2026-09-09T10:10");
        assertThat(followUps(number)).as("once for both who joined").hasSize(1);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.completed(STREET_OFFICE, number, FOLLOW_UP, URGE);
        assertThat(told(number, "URGED", "targets")).containsExactly("1", "3");
        assertThat(followUps(number)).isEmpty();
        assertThat(offices(number)).as("called once").containsExactly(STREET_OFFICE);

        for (int i = 12; i <= 14; i++) {
            stage.completed(grid(i), number, CARRY_OUT, Map.of("outcome", "done"));
        }
        assertThat(get(number).path("status").asText()).isEqualTo("DONE");
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void cityIsAskedAgainByWhomADistrictHandsUpAndByEachReminder() {
        var number = order(
                CITY_OFFICE,
                Map.of(
                        "title", "台风前巡查",
                        "text", "检查排水口。",
                        "area", "guangzhou",
                        "targets", List.of(grid(15), "haizhu.sanitation")));
        stage.until(number, "2026-09-09T10:30");
        stage.completed(CITY_OFFICE, number, FOLLOW_UP, URGE);
        assertThat(stage.task(CITY_OFFICE, number, FOLLOW_UP)).isEmpty();
        assertThat(offices(number))
                .containsExactlyInAnyOrder(STREET_OFFICE, "haizhu.coordination", "yuexiu.coordination", CITY_OFFICE);

        stage.until(number, "2026-09-09T11:00");
        assertThat(target(number, 15).path("office").asText()).isEqualTo(CITY_OFFICE);
        assertThat(followUps(number)).as("the city's once more").hasSize(1);
        assertThat(stage.unwatched(number)).isEmpty();
        stage.completed(CITY_OFFICE, number, FOLLOW_UP, URGE);
        assertThat(told(number, "URGED", "targets")).containsExactly("1", "2");
        assertThat(told(number, "REMINDED", "targets")).isEmpty();

        stage.until(number, stage.nextDue(number).orElseThrow());
        assertThat(told(number, "REMINDED", "targets")).containsExactly("2");
        assertThat(stage.unwatched(number)).isEmpty();
        stage.completed(CITY_OFFICE, number, FOLLOW_UP, URGE);
        assertThat(told(number, "URGED", "targets")).containsExactly("1", "2", "2");
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "cancel"})
    void orderEndsWhileTheOfficeThatHasUrgedWaits(String end) {
        var number = order(DESK, toGrids(List.of(grid(16))));
        stage.until(number, "2026-09-09T10:00");
        stage.completed(STREET_OFFICE, number, FOLLOW_UP, URGE);
        assertThat(stage.post(DESK, "/api/orders/" + number + "/" + end, Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void elevenHundredVolunteersAnswerAsOneTeam() {
        var team = "huadu-xiuquan.xiuquan-volunteers";
        var number = order(
                "huadu.coordination",
                Map.of(
                        "title", "党有所呼：秀全大妈上街巡查",
                        "text", "台风前巡查沿街招牌。",
                        "area", "huadu-xiuquan",
                        "targets", List.of(Map.of("role", "team", "area", "huadu-xiuquan"))));
        assertThat(get(number).at("/targets/items/0/people").asInt()).isEqualTo(1100);
        var task = stage.get(team, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .body()
                .get(0);
        assertThat(task.path("name").asText()).contains("秀全大妈上街巡查", number);
        var own = stage.get(team, "/api/orders/" + number);
        assertThat(own.body().at("/targets/items/0/group").asText()).isEqualTo(team);
        stage.completed(team, number, CARRY_OUT, Map.of("outcome", "done", "note", "1,042 人到岗"));
        assertThat(get(number).path("status").asText()).isEqualTo("DONE");
    }

    @Test
    void orderThatIsTakenBackLeavesNothingToDo() {
        var number = order(DESK, toGrids(List.of(grid(20), "yuexiu-renmin.enforcement")));
        stage.completed(grid(20), number, CARRY_OUT, ACCEPT);
        var cancelled = stage.post(DESK, "/api/orders/" + number + "/cancel", Map.of("note", "误发"));
        assertThat(cancelled.text("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.body().at("/counts/cancelled").asInt()).isEqualTo(2);
        assertThat(stage.task(grid(20), number, CARRY_OUT)).isEmpty();
        assertThat(stage.isRunning(number)).isFalse();
        assertThat(stage.unwatched(number)).isEmpty();
    }

    private String order(String account, Map<String, ?> order) {
        var answer = stage.post(account, "/api/orders", order);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    private static Map<String, ?> toGrids(List<String> targets) {
        return Map.of("title", "台风前巡查", "text", "检查排水口。", "area", "yuexiu-renmin", "targets", targets);
    }

    private static String grid(int number) {
        return "yuexiu-renmin-g%02d.grid".formatted(number);
    }

    private JsonNode get(String number) {
        return stage.get("admin", "/api/orders/" + number + "?size=200").body();
    }

    private JsonNode target(String number, int grid) {
        for (var target : get(number).at("/targets/items")) {
            if (target.path("group").asText().equals(grid(grid))) {
                return target;
            }
        }
        throw new AssertionError(grid(grid) + " is not called by " + number);
    }

    private String counts(String number) {
        var counts = get(number).path("counts");
        return "%d called: %d ordered, %d acknowledged, %d done, %d overdue"
                .formatted(
                        counts.path("targets").asInt(),
                        counts.path("ordered").asInt(),
                        counts.path("acknowledged").asInt(),
                        counts.path("done").asInt(),
                        counts.path("overdue").asInt());
    }

    private List<String> offices(String number) {
        return told(number, "ESCALATED", "office");
    }

    private List<String> cards(String number) {
        return told(number, "CARD_SHOWN", "note");
    }

    private List<String> told(String number, String type, String field) {
        var told = new ArrayList<String>();
        stage.get("admin", "/api/orders/" + number + "/timeline").body().forEach(event -> {
            if (event.path("type").asText().equals(type)) {
                told.add(event.path(field).asText());
            }
        });
        return told;
    }

    /** What the offices have to do, one entry for each task. */
    private List<String> followUps(String number) {
        return stage.get(
                        "admin",
                        "/engine-rest/task?processDefinitionKey=order-follow-up&processInstanceBusinessKey=" + number)
                .body()
                .findValuesAsText("taskDefinitionKey");
    }

    private int priority(String account, String number) {
        return stage.get(account, "/engine-rest/task?processInstanceBusinessKey=" + number)
                .body()
                .get(0)
                .path("priority")
                .asInt();
    }
}
