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
