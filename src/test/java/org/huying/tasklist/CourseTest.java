package org.huying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.call.Unmaskings;
import org.huying.scenario.Stage;
import org.huying.security.Accounts;
import org.huying.security.Visitor;

/** What the tab beside a form and the cards of the list fetch, and who gets it. */
@HuyingTest
class CourseTest {

    static final String OFFICER = "yuexiu-renmin.enforcement";
    static final String STRANGER = "yuexiu-renmin.public-services";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Unmaskings unmaskings;

    @Autowired
    ObjectMapper json;

    String number;
    String task;

    @BeforeEach
    void callWaitsForItsDepartment() {
        number = stage.post(
                        "yuexiu-renmin.grid",
                        "/api/calls",
                        Map.of(
                                "title", "状元坊垃圾堆积",
                                "description", "巷口垃圾无人清运",
                                "category", "environment.exposed-garbage",
                                "area", "yuexiu-renmin-g01",
                                "channel", "GRID",
                                "caller", Map.of("name", "陈大文", "phone", "13800138000")))
                .text("number");
        task = stage.task(OFFICER, number, "Activity_AcknowledgeCall").orElseThrow();
    }

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @Test
    void tabTellsTheCourseOfTheCallAndNothingOfTheCaller() {
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept", "promise", "今天清运"));
        var resolve = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        var course = read(visit(OFFICER).get(courseOf(resolve)));
        assertThat(course.path("sheet").asText()).isEqualTo("/calls/" + number);
        assertThat(course.path("promise").asText()).isEqualTo("今天清运");
        assertThat(course.path("support").findValuesAsText("state")).containsOnly("CALLED");
        assertThat(course.path("timeline").findValuesAsText("type")).contains("RECEIVED", "ACKNOWLEDGED");
        assertThat(course.path("deadlines").findValuesAsText("kind")).contains("RESOLVE");
        assertThat(course.at("/deadlines/0/explanation")).isNotEmpty();
        assertThat(course.toString()).doesNotContain("陈大文", "13800138000");
    }

    @Test
    void lookingAtTheTabIsNoLookAtTheCaller() {
        visit(OFFICER).get(courseOf(task));
        assertThat(unmaskings.of(number)).isEmpty();
        visit(OFFICER).get("desk/tasks/" + task);
        assertThat(unmaskings.of(number)).hasSize(1);
    }

    @Test
    void speaksTheLanguageOfTasklistWhateverWasChosenInTheConsole() {
        var visitor = visit(OFFICER);
        visitor.submit("language", "language", "zh");
        assertThat(explained(visitor.get(courseOf(task), "Accept-Language", "en")))
                .isEqualTo(explained(visit(OFFICER).get(courseOf(task), "Accept-Language", "en")))
                .isNotEqualTo(explained(visitor.get(courseOf(task), "Accept-Language", "zh-CN")));
    }

    @Test
    void orderStandsInPlaceOfACall() {
        var order = stage.post(
                        "yuexiu-renmin.dispatch",
                        "/api/orders",
                        Map.of(
                                "title", "清理排水口",
                                "text", "台风前清理。",
                                "area", "yuexiu-renmin",
                                "targets", List.of(OFFICER)))
                .text("number");
        var carryOut = stage.task(OFFICER, order, "Activity_CarryOutOrder").orElseThrow();
        var sheet = read(visit(OFFICER).get(courseOf(carryOut)));
        assertThat(sheet.path("order").asText()).isEqualTo(order);
        assertThat(sheet.path("dueAt").asText()).isNotBlank();
        assertThat(visit(STRANGER).get(courseOf(carryOut)).statusCode()).isEqualTo(404);
        var card = card(visit(OFFICER), carryOut);
        assertThat(card.path("order").asBoolean()).isTrue();
        assertThat(card.has("urgency")).isFalse();
    }

    @Test
    void doesNotExistForAnotherDepartmentNorForStrangers() {
        assertThat(visit(STRANGER).get(courseOf(task)).statusCode()).isEqualTo(404);
        assertThat(visit(OFFICER).get(courseOf("no-such-task")).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(courseOf(task)).statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).get("desk/cards?task=" + task).statusCode())
                .isEqualTo(401);
    }

    @Test
    void cardsTellHowUrgentAndByWhen() {
        var other = stage.report("yuexiu-renmin.grid", "environment.exposed-garbage", "yuexiu-renmin-g02", "垃圾", "满了");
        stage.post("yuexiu.coordination", "/api/calls/" + other + "/supervision", Map.of("reason", "群众关注"));
        var supervised = stage.task(OFFICER, other, "Activity_AcknowledgeCall").orElseThrow();
        var cards = read(visit(OFFICER).get("desk/cards?task=" + task + "&task=" + supervised));
        assertThat(cards.findValuesAsText("task")).containsExactlyInAnyOrder(task, supervised);
        assertThat(cards.findValuesAsText("supervised")).containsExactlyInAnyOrder("false", "true");
        assertThat(card(visit(OFFICER), task).path("urgency").asText()).isEqualTo("NORMAL");
        var due = Instant.parse(card(visit(OFFICER), task).path("dueAt").asText());
        assertThat(Instant.parse(card(visit(OFFICER), task).path("soonAt").asText()))
                .as("within the hour that the acknowledgement has")
                .isBetween(due.minus(Duration.ofHours(1)), due.minusSeconds(60));
    }

    @Test
    void cardsAndTheFormSayThatSomebodyWaitsUntilTheDepartmentAnswers() {
        var officer = visit(OFFICER);
        assertThat(card(officer, task).has("urgedAt")).isFalse();
        stage.post("yuexiu-renmin.grid", "/api/calls/" + number + "/urge", Map.of("note", "快到膝盖了"));
        stage.post("yuexiu-renmin.grid", "/api/calls/" + number + "/messages", Map.of("text", "请问几点到？"));
        assertThat(card(officer, task).path("urgedAt").asText()).isNotBlank();
        assertThat(card(officer, task).path("writtenAt").asText()).isNotBlank();
        var course = read(officer.get(courseOf(task)));
        assertThat(course.at("/latest/urged").asInt()).isEqualTo(1);
        assertThat(course.at("/latest/urge").asText()).isEqualTo("快到膝盖了");
        assertThat(course.at("/latest/message/text").asText()).isEqualTo("请问几点到？");
        assertThat(course.at("/messages/0/text").asText()).isEqualTo("请问几点到？");
        assertThat(course.at("/timeline").findValuesAsText("note")).contains("请问几点到？");

        var key = "one-key-" + number;
        assertThat(write(visit(STRANGER), "您好", key).statusCode()).isEqualTo(404);
        assertThat(officer.post("desk/tasks/" + task + "/messages", "{\"text\":\"x\",\"key\":\"k\"}", "X-Other", "x")
                        .statusCode())
                .as("from another page")
                .isEqualTo(302);
        assertThat(write(officer, " ", key).statusCode()).isEqualTo(400);
        assertThat(write(officer, "三点到", key).statusCode()).isEqualTo(201);
        assertThat(write(officer, "三点到", key).statusCode()).isEqualTo(201);
        assertThat(stage.get("yuexiu-renmin.grid", "/api/calls/" + number + "/messages")
                        .body()
                        .findValuesAsText("text"))
                .containsExactly("请问几点到？", "三点到");
        assertThat(card(officer, task).has("urgedAt")).isFalse();
        assertThat(card(officer, task).has("writtenAt")).isFalse();
    }

    @Test
    void whatWasDecidedAgainstADepartmentIsSaidAndTheNextReturnForeseen() {
        var sheet = read(visit(OFFICER).get("desk/tasks/" + task));
        assertThat(sheet.at("/returns/returned").asInt()).isZero();
        assertThat(sheet.at("/returns/office/en").asText()).contains("Renmin Subdistrict Coordination");
        returned("yuexiu-renmin.coordination", "井盖属于你们");
        var again = stage.task(OFFICER, number, "Activity_AcknowledgeCall").orElseThrow();
        sheet = read(visit(OFFICER).get("desk/tasks/" + again));
        assertThat(card(visit(OFFICER), again).path("decision").asText()).isEqualTo("UPHELD");
        assertThat(sheet.at("/latest/decided/what").asText()).isEqualTo("UPHELD");
        assertThat(sheet.at("/latest/decided/why").asText()).isEqualTo("井盖属于你们");
        assertThat(sheet.at("/latest/decided/by/en").asText()).contains("Renmin Subdistrict Coordination");
        assertThat(sheet.at("/returns/returned").asInt()).isEqualTo(1);
        assertThat(sheet.at("/returns/office/en").asText()).contains("Yuexiu District Coordination");
        assertThat(sheet.path("returns").has("closed")).isFalse();
        returned("yuexiu.coordination", "仍然属于你们");
        var last = stage.task(OFFICER, number, "Activity_AcknowledgeCall").orElseThrow();
        assertThat(read(visit(OFFICER).get("desk/tasks/" + last))
                        .at("/returns/closed")
                        .asText())
                .isEqualTo("TOO_OFTEN");
    }

    @Test
    void refusedExtensionIsSaidOnTheCardUntilTheDepartmentGoesOn() {
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(
                OFFICER,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-extension", "extendDays", 5, "note", "等待施工"));
        stage.completed(
                "yuexiu-renmin.coordination",
                number,
                "Activity_DecideExtension",
                Map.of("outcome", "refuse", "note", "请借用设备"));
        var resolve = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        assertThat(card(visit(OFFICER), resolve).path("decision").asText()).isEqualTo("EXTENSION_REFUSED");
    }

    @Test
    void workThatOnlyChangesItsSupportersStaysClaimedAndWhereItWasInTheList() {
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var resolve = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        stage.post(OFFICER, "/engine-rest/task/" + resolve + "/claim", Map.of("userId", OFFICER));
        stage.post("yuexiu-renmin.grid", "/api/calls/" + number + "/urge", Map.of());
        var before = stage.get(OFFICER, "/engine-rest/task/" + resolve).body();
        assertThat(before.path("priority").asInt()).isEqualTo(60);
        stage.completed(
                OFFICER,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "add-department", "department", "yuexiu.water", "note", "需要抽水"));
        var after = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        assertThat(after).isNotEqualTo(resolve);
        var now = stage.get(OFFICER, "/engine-rest/task/" + after).body();
        assertThat(now.path("assignee").asText()).isEqualTo(OFFICER);
        assertThat(now.path("priority").asInt()).isEqualTo(60);
    }

    private void returned(String office, String why) {
        stage.completed(
                OFFICER,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "在河道内"));
        stage.completed(office, number, "Activity_Arbitrate", Map.of("outcome", "uphold", "note", why));
    }

    private HttpResponse<String> write(Visitor visitor, String text, String key) {
        var token = read(visitor.get("desk/token"));
        return visitor.post(
                "desk/tasks/" + task + "/messages",
                "{\"text\":\"" + text + "\",\"key\":\"" + key + "\"}",
                token.path("header").asText(),
                token.path("value").asText());
    }

    @Test
    void cardsOfOthersAreLeftOut() {
        assertThat(read(visit(STRANGER).get("desk/cards?task=" + task))).isEmpty();
    }

    @Test
    void noneAndTooManyCardsAreRefused() {
        var visitor = visit(OFFICER);
        var many = IntStream.range(0, 51).mapToObj(i -> "task=t" + i).collect(Collectors.joining("&"));
        assertThat(visitor.get("desk/cards?" + many).statusCode()).isEqualTo(400);
        assertThat(visitor.get("desk/cards").statusCode()).isEqualTo(400);
        assertThat(visitor.get("desk/cards?task=").statusCode()).isEqualTo(400);
    }

    private JsonNode card(Visitor visitor, String id) {
        return read(visitor.get("desk/cards?task=" + id)).path(0);
    }

    private String explained(HttpResponse<String> answer) {
        return read(answer).at("/deadlines/0/explanation/0").asText();
    }

    private static String courseOf(String task) {
        return "desk/tasks/" + task + "/course";
    }

    private Visitor visit(String account) {
        var visitor = new Visitor(port);
        visitor.signIn(account, Accounts.PASSWORD);
        return visitor;
    }

    private JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
