package org.huying.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.routing.DutyItems;
import org.huying.scenario.Stage;
import org.huying.security.Accounts;
import org.huying.security.Visitor;

@HuyingTest
class TaskSheetTest {

    static final String OFFICER = "yuexiu-renmin.enforcement";
    static final String STRANGER = "yuexiu-renmin.public-services";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    ObjectMapper json;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DutyItems dutyItems;

    String number;
    String task;

    @BeforeEach
    void callWaitsForItsDepartment() {
        var call = stage.post(
                "yuexiu-renmin.grid",
                "/api/calls",
                Map.of(
                        "title", "状元坊垃圾堆积",
                        "description", "巷口垃圾无人清运",
                        "category", "environment.exposed-garbage",
                        "area", "yuexiu-renmin-g01",
                        "place", "状元坊12号",
                        "channel", "GRID",
                        "caller", Map.of("name", "陈大文", "phone", "13800138000")));
        number = call.text("number");
        task = stage.task(OFFICER, number, "Activity_AcknowledgeCall").orElseThrow();
    }

    @Test
    void showsWhoeverHandlesTheCallItsFacts() {
        var sheet = read(visit(OFFICER).get("desk/tasks/" + task, "Accept-Language", "zh-CN"));
        assertThat(sheet.path("title").asText()).isEqualTo("状元坊垃圾堆积");
        assertThat(sheet.at("/category/zh").asText()).isEqualTo("暴露垃圾");
        assertThat(sheet.at("/area/en").asText()).isEqualTo("Renmin Subdistrict Grid 1");
        assertThat(sheet.at("/caller/phone").asText()).isEqualTo("13800138000");
        assertThat(sheet.at("/leadDepartment/zh").asText()).contains("综合执法队");
        assertThat(sheet.path("timeline").findValuesAsText("type")).startsWith("RECEIVED");
    }

    @Test
    void showsWhatCallerAndDepartmentWroteToEachOther() {
        assertThat(read(visit(OFFICER).get("desk/tasks/" + task)).path("messages"))
                .isEmpty();
        stage.post("yuexiu-renmin.grid", "/api/calls/" + number + "/messages", Map.of("text", "东侧巷口"));
        var sheet = read(visit(OFFICER).get("desk/tasks/" + task));
        assertThat(sheet.path("messages").findValuesAsText("text")).containsExactly("东侧巷口");
        assertThat(sheet.at("/messages/0/author/en").asText()).isEqualTo("Staff of Renmin Subdistrict");
    }

    @Test
    void timelineNamesDutyItemsAndWhoeverActedInBothLanguages() {
        stage.completed(
                OFFICER,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "在河道内"));
        var sheet = decision("yuexiu-renmin.coordination", "Activity_Arbitrate");
        assertThat(sheet.at("/returned/department/zh").asText()).isEqualTo("人民街道综合执法队");
        assertThat(sheet.at("/returned/whose/en").asText()).isEqualTo("Yuexiu District Water");
        assertThat(sheet.at("/returned/dutyItem/zh").asText()).isEqualTo("内涝积水抽排");
        assertThat(sheet.at("/returned/reason").asText()).isEqualTo("在河道内");
        assertThat(sheet.path("timeline").toString())
                .contains("\"en\":\"Staff of Renmin Subdistrict\"", "背街小巷暴露垃圾清理", "\"note\":\"在河道内\"")
                .doesNotContain("S-DUTY");
    }

    @Test
    void timelineTellsADepartmentThatActsFromOneThatItConcerns() {
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        ask(OFFICER, "Activity_ResolveCall", 5, "等待施工");
        stage.completed(
                "yuexiu-renmin.coordination",
                number,
                "Activity_DecideExtension",
                Map.of("outcome", "refuse", "note", "请借用设备"));
        var resolve = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        for (var event : read(visit(OFFICER).get("desk/tasks/" + resolve)).path("timeline")) {
            switch (event.path("type").asText()) {
                case "EXTENSION_ASKED" ->
                    assertThat(event.path("byDepartment").asBoolean()).isTrue();
                case "EXTENSION_REFUSED" -> {
                    assertThat(event.path("byDepartment").asBoolean()).isFalse();
                    assertThat(event.at("/actor/en").asText()).isEqualTo("Renmin Subdistrict Coordination Office");
                }
                case "ROUTED" ->
                    assertThat(event.hasNonNull("actor")).as("nobody did it").isFalse();
                default -> {}
            }
        }
    }

    @Test
    void saysThatAPhotoIsDemandedAsLongAsItIsWorkedOn() {
        assertThat(read(visit(OFFICER).get("desk/tasks/" + task)).path("photo").asBoolean())
                .isTrue();
    }

    @Test
    void dutyItemsStandUnderWhomTheyGiveTheMatterAndOnesOwnAreNotOffered() {
        var groups = read(visit(OFFICER).get("desk/tasks/" + task + "/duty-items"));
        assertThat(groups.findValuesAsText("en"))
                .contains("Yuexiu District Water", "Renmin Subdistrict Public Services")
                .doesNotContain("Renmin Subdistrict Comprehensive Enforcement Team");
        assertThat(groups.findValuesAsText("id"))
                .contains("S-DUTY-030")
                .doesNotContain("S-DUTY-001")
                .doesNotHaveDuplicates();
        assertThat(visit(STRANGER).get("desk/tasks/" + task + "/duty-items").statusCode())
                .isEqualTo(404);
    }

    @Test
    void dutyItemsAboutTheCategoryOfTheCallStandOut() {
        var fits = new ArrayList<String>();
        for (var group : read(visit(OFFICER).get("desk/tasks/" + task + "/duty-items"))) {
            group.path("choices").forEach(choice -> {
                if (choice.path("fits").asBoolean()) {
                    fits.add(dutyItems.require(choice.path("id").asText()).category());
                }
            });
        }
        assertThat(fits).isNotEmpty().allMatch(category -> category.startsWith("environment."));
    }

    @Test
    void showsWhatIsDueAndHowThatIsCounted() {
        var sheet = read(visit(OFFICER).get("desk/tasks/" + task, "Accept-Language", "en"));
        assertThat(sheet.path("dueAt").asText()).isNotBlank();
        assertThat(sheet.path("deadlines").findValuesAsText("kind")).contains("ACKNOWLEDGE", "RESOLVE");
        assertThat(sheet.at("/deadlines/0/explanation")).isNotEmpty();
    }

    @Test
    void showsThePartsOfAllDepartmentsToEach() {
        var number =
                read(visit(OFFICER).get("desk/tasks/" + task)).path("number").asText();
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var leads = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        var support = stage.task("yuexiu.sanitation", number, "Activity_AcknowledgeSupport")
                .orElseThrow();
        for (var sheet : List.of(
                read(visit(OFFICER).get("desk/tasks/" + leads)),
                read(visit("yuexiu.sanitation").get("desk/tasks/" + support)))) {
            assertThat(sheet.path("support").findValuesAsText("state"))
                    .hasSize(2)
                    .containsOnly("CALLED");
            assertThat(sheet.at("/support/0/department/zh").asText()).contains("环卫中心");
            assertThat(sheet.path("deadlines").findValuesAsText("kind"))
                    .as("of the lead and of both")
                    .containsExactlyInAnyOrder("RESOLVE", "ACKNOWLEDGE", "RESOLVE", "ACKNOWLEDGE", "RESOLVE");
        }
        assertThat(read(visit("yuexiu.sanitation").get("desk/tasks/" + support))
                        .at("/supportOf/en")
                        .asText())
                .contains("Sanitation");
    }

    @Test
    void decisionOnMoreTimeShowsWhatTheDepartmentItIsAboutAskedForAndItsDate() {
        var sanitation = "yuexiu.sanitation";
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        ask(OFFICER, "Activity_ResolveCall", 5, "等待施工");
        stage.completed(sanitation, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        ask(sanitation, "Activity_SupportCall", 2, "车辆检修");
        var due = deadlines
                .extend(number, DeadlineKind.RESOLVE, sanitation, 1, "admin", "台风停工一日")
                .due();

        var parts = decision("yuexiu.coordination", "Activity_DecideSupportExtension");
        assertThat(parts.path("extensionAsked").asText()).isEqualTo("+2 · 车辆检修");
        assertThat(parts.at("/supportOf/en").asText()).contains("Sanitation");
        assertThat(Instant.parse(parts.path("dueAt").asText())).isEqualTo(due);
        var leads = decision("yuexiu-renmin.coordination", "Activity_DecideExtension");
        assertThat(leads.path("extensionAsked").asText()).isEqualTo("+5 · 等待施工");
        assertThat(leads.path("supportOf").isMissingNode()
                        || leads.path("supportOf").isNull())
                .isTrue();
        assertThat(Instant.parse(leads.path("dueAt").asText())).isBefore(due);
    }

    @Test
    void moreTimeIsForeseenAsItIsGranted() {
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var resolve = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        var allowed = read(visit(OFFICER).get("desk/tasks/" + resolve)).path("moreTime");
        assertThat(allowed.path("nth").asInt()).isEqualTo(1);
        assertThat(allowed.path("most").asInt()).isEqualTo(1);
        assertThat(allowed.path("longest").asInt()).isEqualTo(60);
        assertThat(allowed.at("/office/en").asText()).contains("Renmin Subdistrict Coordination Office");
        assertThat(allowed.hasNonNull("then")).isFalse();

        var foreseen = due(read(moreTime(OFFICER, resolve, 5)).path("at"));
        assertThat(foreseen)
                .isAfter(deadlines
                        .current(number, DeadlineKind.RESOLVE)
                        .orElseThrow()
                        .due());
        assertThat(moreTime(OFFICER, resolve, 0).statusCode()).isEqualTo(400);
        assertThat(moreTime(OFFICER, resolve, 61).statusCode()).isEqualTo(400);
        assertThat(moreTime(STRANGER, resolve, 5).statusCode()).isEqualTo(404);
        ask(OFFICER, "Activity_ResolveCall", 5, "等待施工");
        assertThat(due(decision("yuexiu-renmin.coordination", "Activity_DecideExtension")
                        .at("/moreTime/then/at")))
                .isEqualTo(foreseen);
        stage.completed("yuexiu-renmin.coordination", number, "Activity_DecideExtension", Map.of("outcome", "approve"));
        assertThat(deadlines.current(number, DeadlineKind.RESOLVE).orElseThrow().due())
                .isEqualTo(foreseen);

        var again = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        assertThat(moreTime(OFFICER, again, 5).statusCode()).isEqualTo(409);
        assertThat(read(visit(OFFICER).get("desk/tasks/" + again))
                        .at("/moreTime/nth")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void partOfADepartmentIsForeseenByItsOwnDeadline() {
        var sanitation = "yuexiu.sanitation";
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.completed(sanitation, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
        var support = stage.task(sanitation, number, "Activity_SupportCall").orElseThrow();
        var foreseen = due(read(moreTime(sanitation, support, 2)).path("at"));
        assertThat(read(visit(sanitation).get("desk/tasks/" + support))
                        .at("/moreTime/office/en")
                        .asText())
                .contains("Yuexiu District Coordination Office");
        assertThat(deadlines
                        .extend(number, DeadlineKind.RESOLVE, sanitation, 2, "admin", "")
                        .due())
                .isEqualTo(foreseen);
    }

    @Test
    void whoDecidesOnARequestIsSaidInTheCourseAndOnTheSheetUntilItIsDecided() {
        stage.completed(OFFICER, number, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var resolve = stage.task(OFFICER, number, "Activity_ResolveCall").orElseThrow();
        var room = read(visit(OFFICER).get("desk/tasks/" + resolve)).path("holdRoom");
        assertThat(room.path("nth").asInt()).isEqualTo(1);
        assertThat(room.path("most").asInt()).isEqualTo(2);
        assertThat(room.path("latest").asText())
                .isEqualTo(LocalDate.now(Stage.ZONE).plusDays(180).toString());
        assertThat(room.path("open").asBoolean()).isFalse();
        stage.completed(
                OFFICER,
                number,
                "Activity_ResolveCall",
                Map.of(
                        "outcome",
                        "ask-hold",
                        "note",
                        "等待许可",
                        "reviewDate",
                        LocalDate.now(Stage.ZONE).plusDays(30).toString()));

        var decide = stage.task("yuexiu-renmin.coordination", number, "Activity_DecideHold")
                .orElseThrow();
        assertThat(decision("yuexiu-renmin.coordination", "Activity_DecideHold")
                        .at("/holdRoom/open")
                        .asBoolean())
                .isTrue();
        var course = read(visit("yuexiu-renmin.coordination").get("desk/tasks/" + decide + "/course"));
        assertThat(course.at("/decisions/0/offices/0/zh").asText()).isEqualTo("人民街道统筹协调办公室");
        assertThat(course.at("/decisions/0/step/en").asText()).isEqualTo("Decide hold");
        assertThat(course.at("/decisions/0/since").asText()).isNotBlank();
        assertThat(sheet()).contains("Renmin Subdistrict Coordination Office was asked on");
        stage.completed(
                "yuexiu-renmin.coordination",
                number,
                "Activity_DecideHold",
                Map.of("outcome", "refuse", "note", "请直接办理"));
        assertThat(sheet()).doesNotContain("was asked on");
    }

    private String sheet() {
        return visit(OFFICER)
                .get("calls/" + number, "Accept", "text/html", "Accept-Language", "en")
                .body();
    }

    private HttpResponse<String> moreTime(String account, String task, int days) {
        return visit(account).get("desk/tasks/" + task + "/more-time?days=" + days);
    }

    private static Instant due(JsonNode moment) {
        return Instant.parse(moment.asText());
    }

    @Test
    void showsAnOrderToWhoeverIsCalledByIt() {
        var number = stage.post(
                        "yuexiu-renmin.dispatch",
                        "/api/orders",
                        Map.of(
                                "title", "清理排水口",
                                "text", "台风前清理。",
                                "area", "yuexiu-renmin",
                                "targets", List.of(OFFICER)))
                .text("number");
        var order = stage.task(OFFICER, number, "Activity_CarryOutOrder").orElseThrow();
        var sheet = read(visit(OFFICER).get("desk/tasks/" + order));
        assertThat(sheet.path("order").asText()).isEqualTo(number);
        assertThat(sheet.path("text").asText()).isEqualTo("台风前清理。");
        assertThat(sheet.at("/issuer/zh").asText()).contains("指挥调度台");
        assertThat(sheet.at("/issuer/en").asText()).contains("Dispatch Desk");
        assertThat(sheet.at("/target/zh").asText()).contains("综合执法队");
        assertThat(sheet.path("cause").asText()).isEqualTo("ACKNOWLEDGE");
        assertThat(sheet.path("dueAt").asText()).isNotBlank();
        assertThat(visit(STRANGER).get("desk/tasks/" + order).statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotExistForAnotherDepartment() {
        var visitor = visit(STRANGER);
        assertThat(visitor.get("desk/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(visitor.get("desk/tasks/no-such-task").statusCode()).isEqualTo(404);
    }

    @Test
    void offersTheDepartmentsOfTheAreaAndOfEveryAreaAroundIt() {
        var areas = read(visit("yuexiu-renmin.dispatch").get("desk/departments?area=yuexiu-renmin-g01"));
        assertThat(areas.findValuesAsText("id"))
                .contains("yuexiu-renmin.enforcement", "yuexiu.urban-management", "guangzhou.water")
                .doesNotContain("yuexiu.dispatch", "yuexiu.coordination", "baiyun.water");
    }

    @Test
    void unknownAreaIsRefused() {
        assertThat(visit(OFFICER).get("desk/departments?area=nowhere").statusCode())
                .isEqualTo(400);
    }

    private void ask(String account, String key, int days, String why) {
        stage.completed(account, number, key, Map.of("outcome", "ask-extension", "extendDays", days, "note", why));
    }

    private JsonNode decision(String office, String key) {
        return read(visit(office)
                .get("desk/tasks/" + stage.task(office, number, key).orElseThrow()));
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
