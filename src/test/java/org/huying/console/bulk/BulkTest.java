package org.huying.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import org.huying.HuyingTest;
import org.huying.intake.CallAccess;
import org.huying.intake.CallSearch;
import org.huying.intake.DeskCalls;
import org.huying.problem.Refusal;
import org.huying.scenario.Stage;
import org.huying.security.CurrentUser;
import org.huying.security.Visitor;

@HuyingTest
class BulkTest {

    static final String CALLER = "yuexiu-renmin.grid";
    static final String DESK = "yuexiu-renmin.dispatch";
    static final String OFFICE = "yuexiu-renmin.coordination";
    static final String TEAM = "yuexiu-renmin.enforcement";
    static final String OTHER_TEAM = "yuexiu-renmin.general-governance";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BulkTables tables;

    @Autowired
    Clock clock;

    @Autowired
    Deeds deeds;

    @Autowired
    CallSearch search;

    @Autowired
    DeskCalls deskCalls;

    @Autowired
    CallAccess access;

    @Autowired
    CurrentUser user;

    @Autowired
    PlatformTransactionManager transactions;

    String word;
    Visitor desk;

    @BeforeEach
    void come() {
        word = "批量" + System.nanoTime();
        desk = visitor(DESK);
    }

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @Test
    void urgingIsShownBeforeItIsDoneAndDoneOnce() {
        var one = vendors();
        var withdrawn = vendors();
        stage.post(CALLER, "/api/calls/" + withdrawn + "/withdraw", Map.of());
        var urged = vendors();
        stage.post(CALLER, "/api/calls/" + urged + "/urge", Map.of());

        var id = chosen(desk, "URGE", one, withdrawn, urged);
        var preview = through(desk, id);
        assertThat(preview)
                .contains("1 call will be urged.", "2 calls are left out", "Urge 1 call")
                .contains("Call " + urged + " was urged a moment ago")
                .contains("href=\"/calls/" + withdrawn);
        assertThat(stage.events(one)).doesNotContain("URGED");

        assertThat(desk.submit(id + "/run").statusCode()).isEqualTo(200);
        assertThat(through(desk, id))
                .contains("1 call was urged.", "2 calls are left out")
                .doesNotContain("hx-post");
        desk.submit(id + "/run");
        assertThat(through(desk, id)).contains("1 call was urged.");
        assertThat(stage.events(one)).containsOnlyOnce("URGED");
        assertThat(actor(one, "URGED")).isEqualTo(DESK);
        assertThat(stage.events(urged)).containsOnlyOnce("URGED");
        assertThat(stage.unwatched(one)).isEmpty();
    }

    @Test
    void whoHandlesSeveralInOneIsUrgedOnce() {
        var main = vendors();
        var follows = vendors();
        stage.post(DESK, "/api/calls/" + follows + "/merge", Map.of("into", main));
        var id = chosen(desk, "URGE", follows, main);
        assertThat(through(desk, id)).contains("1 call will be urged.", "is handled in " + main);
        desk.submit(id + "/run");
        assertThat(through(desk, id)).contains("1 call was urged.");
        assertThat(stage.events(main)).containsOnlyOnce("URGED");
        assertThat(stage.events(follows)).doesNotContain("URGED");
    }

    @Test
    void reasonIsReadInTheLanguageOfTheReader() {
        var urged = vendors();
        stage.post(CALLER, "/api/calls/" + urged + "/urge", Map.of());
        var id = chosen(desk, "URGE", urged);
        assertThat(through(desk, id)).contains("was urged a moment ago");
        desk.submit("language", "language", "zh-CN");
        assertThat(through(desk, id)).contains("件无法执行", "呼叫 " + urged).doesNotContain("was urged a moment ago");
    }

    @Test
    void deskAssignsWhatNobodyHasAndNothingElse() {
        var nobodys = stage.report(CALLER, "other.unclassified", "yuexiu-renmin-g01", word, "不知道归谁管");
        var led = vendors();
        var id = chosen(desk, "REASSIGN", nobodys, led);
        assertThat(desk.submit(id + "/check", "department", OTHER_TEAM, "note", "职责相近")
                        .statusCode())
                .isEqualTo(200);
        assertThat(through(desk, id))
                .contains("1 call will be assigned.", "Call " + led + " is decided by another coordination office");
        assertThat(stage.status(nobodys)).isEqualTo("UNASSIGNED");
        desk.submit(id + "/run");
        assertThat(through(desk, id)).contains("1 call was assigned.");
        assertThat(lead(nobodys)).isEqualTo(OTHER_TEAM);
        assertThat(stage.status(nobodys)).isEqualTo("DISPATCHED");
        assertThat(stage.events(nobodys)).contains("ASSIGNED");
        assertThat(lead(led)).isEqualTo(TEAM);
        assertThat(stage.unwatched(nobodys)).isEmpty();
    }

    @Test
    void eachIsOfferedWhatItMayDo() {
        var led = vendors();
        assertThat(page(desk, "calls?q=" + led)).contains("value=\"URGE\"").doesNotContain("value=\"REASSIGN\"");
        assertThat(page(visitor(OFFICE), "calls?q=" + led)).contains("value=\"REASSIGN\">Reassign");
        var nobodys = stage.report(CALLER, "other.unclassified", "yuexiu-renmin-g01", word, "不知道归谁管");
        assertThat(page(desk, "calls?q=" + nobodys)).contains("value=\"REASSIGN\">Assign");
    }

    @Test
    void officeGivesCallsToAnotherDepartmentWithAReasonAndNoNewClock() {
        stage.now("2026-06-09T09:00");
        var dispatched = vendors();
        var begun = vendors();
        stage.completed(TEAM, begun, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        var nobodys = stage.report(CALLER, "other.unclassified", "yuexiu-renmin-g01", word, "不知道归谁管");
        var returned = vendors();
        stage.completed(
                TEAM,
                returned,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "return", "dutyItem", "S-DUTY-030", "note", "不归我队"));
        var due = stage.call(dispatched).path("acknowledgeBy").asText();

        var office = visitor(OFFICE);
        var id = chosen(office, "REASSIGN", dispatched, begun, nobodys, returned);
        office.submit(id + "/check", "department", OTHER_TEAM, "note", "执法队全员值守");
        assertThat(through(office, id))
                .contains("3 calls will be reassigned.", "1 call is left out", "rule on it first");
        assertThat(lead(dispatched)).isEqualTo(TEAM);
        office.submit(id + "/run");
        assertThat(through(office, id)).contains("3 calls were reassigned.");

        for (var number : List.of(dispatched, begun, nobodys)) {
            assertThat(lead(number)).isEqualTo(OTHER_TEAM);
            assertThat(stage.unwatched(number)).isEmpty();
        }
        assertThat(stage.call(dispatched).path("acknowledgeBy").asText()).isEqualTo(due);
        assertThat(stage.task(TEAM, dispatched, "Activity_AcknowledgeCall")).isEmpty();
        stage.completed(OTHER_TEAM, dispatched, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        assertThat(stage.task(OTHER_TEAM, begun, "Activity_ResolveCall")).isPresent();
        assertThat(stage.events(begun)).contains("REASSIGNED");
        assertThat(actor(begun, "REASSIGNED")).isEqualTo(OFFICE);
        assertThat(lead(returned)).isEqualTo(TEAM);
        assertThat(stage.unwatched(returned)).isEmpty();
    }

    @Test
    void streetsOfficeTakesNothingFromADepartmentOfTheDistrict() {
        var districts = stage.report(CALLER, "drainage.septic-tank", "yuexiu-renmin-g12", word, "化粪池外溢");
        assertThat(lead(districts)).startsWith("yuexiu.");
        assertThat(reassigned(OFFICE, districts)).contains("is decided by another coordination office");
        assertThat(reassigned("yuexiu.coordination", districts)).contains("1 call will be reassigned.");
        assertThat(reassigned("guangzhou.coordination", districts)).contains("1 call will be reassigned.");
    }

    @Test
    void callOnHoldKeepsItsDepartmentUntilTheHoldIsEnded() {
        stage.now("2026-06-09T09:00");
        var held = vendors();
        stage.completed(TEAM, held, "Activity_AcknowledgeCall", Map.of("outcome", "accept"));
        stage.supported(held);
        stage.completed(
                TEAM,
                held,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-hold", "reviewDate", "2026-06-30", "note", "等待规划"));
        assertThat(reassigned(OFFICE, held)).contains("decide on that first");
        stage.completed(OFFICE, held, "Activity_DecideHold", Map.of("outcome", "approve"));
        assertThat(reassigned(OFFICE, held)).contains("end the hold first");
        stage.post(TEAM, "/api/calls/" + held + "/resume", Map.of("reason", "提前"));
        assertThat(reassigned(OFFICE, held)).contains("1 call will be reassigned.");
    }

    @Test
    void whatIsTypedAfterThePreviewIsNotLost() {
        var number = vendors();
        var id = chosen(desk, "URGE", number);
        through(desk, id);
        assertThat(desk.submit(id + "/run", "note", "请速办").statusCode()).isEqualTo(409);
        assertThat(stage.events(number)).doesNotContain("URGED");
        desk.submit(id + "/check", "note", "请速办");
        assertThat(through(desk, id)).contains("请速办");
        assertThat(desk.submit(id + "/run", "note", " 请速办 ").statusCode()).isEqualTo(200);
        assertThat(through(desk, id)).contains("1 call was urged.");
        assertThat(stage.get("admin", "/api/calls/" + number + "/timeline")
                        .body()
                        .findValuesAsText("note"))
                .contains("请速办");
    }

    @Test
    void officeUrgesInItsOwnNameAndAsOftenAsItMust() {
        var number = vendors();
        stage.post(CALLER, "/api/calls/" + number + "/urge", Map.of());
        var office = visitor(OFFICE);
        var id = chosen(office, "URGE", number);
        assertThat(through(office, id)).contains("1 call will be urged.");
        office.submit(id + "/run");
        through(office, id);
        assertThat(actor(number, "URGED")).isEqualTo(OFFICE);
    }

    @Test
    void othersFollowTheMainCallThatIsAmongThem() {
        var main = vendors();
        var one = vendors();
        var two = vendors();
        var closed = vendors();
        stage.post(CALLER, "/api/calls/" + closed + "/withdraw", Map.of());
        var id = chosen(desk, "MERGE", main, one, two, closed);
        assertThat(desk.submit(id + "/check", "main", main, "note", "同一处摊贩").statusCode())
                .isEqualTo(200);
        var preview = through(desk, id);
        assertThat(preview).contains("2 calls will be merged.", "1 call is left out", "Main call: " + main);
        assertThat(preview)
                .as("who mends the note need not choose again")
                .containsPattern("value=\"" + main + "\" checked");
        desk.submit(id + "/run");
        assertThat(through(desk, id)).contains("2 calls were merged.");
        assertThat(stage.call(one).path("mergedInto").asText()).isEqualTo(main);
        assertThat(stage.status(two)).isEqualTo("MERGED");
        assertThat(stage.status(main)).isEqualTo("DISPATCHED");
        assertThat(stage.unwatched(one)).isEmpty();
    }

    @Test
    void whatIsOutOfSightIsLikeWhatDoesNotExist() {
        var hidden = vendors();
        var stranger = visitor("baiyun.dispatch");
        var id = chosen(stranger, "URGE", hidden, "20200101-999999");
        assertThat(through(stranger, id))
                .contains("No call can be urged.")
                .contains("There is no call " + hidden, "There is no call 20200101-999999")
                .doesNotContain(word, "/calls/" + hidden);
        var merge = chosen(stranger, "MERGE", hidden);
        assertThat(stranger.submit(merge + "/check", "main", hidden).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {CALLER, TEAM, "leader", "analyst", "process-admin"})
    void whoSteersNoCallsOfOthersMayNothing(String account) {
        var number = vendors();
        var id = chosen(desk, "URGE", number);
        through(desk, id);
        var somebody = visitor(account);
        assertThat(somebody.submit("calls/bulk", "action", "URGE", "number", number)
                        .statusCode())
                .isEqualTo(403);
        for (var what : List.of("check", "run", "stop")) {
            assertThat(somebody.submit(id + "/" + what).statusCode()).as(what).isEqualTo(403);
        }
        for (var what : List.of("", "/progress")) {
            assertThat(somebody.get(id + what, "Accept", "text/html").statusCode())
                    .as(what)
                    .isEqualTo(403);
        }
        assertThat(stage.events(number)).doesNotContain("URGED");
        if (!account.equals("analyst")) {
            assertThat(somebody.get("calls?q=" + number, "Accept", "text/html").body())
                    .doesNotContain("calls/bulk");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"baiyun.dispatch", "yuexiu.dispatch", OFFICE, "admin"})
    void whatSomebodyElseDoesIsNotThere(String account) {
        var number = vendors();
        var id = chosen(desk, "URGE", number);
        through(desk, id);
        var somebody = visitor(account);
        for (var what : List.of("check", "run", "stop")) {
            assertThat(somebody.submit(id + "/" + what).statusCode()).as(what).isEqualTo(404);
        }
        for (var what : List.of("", "/progress")) {
            assertThat(somebody.get(id + what, "Accept", "text/html").statusCode())
                    .as(what)
                    .isEqualTo(404);
        }
        assertThat(stage.events(number)).doesNotContain("URGED");
    }

    @Test
    void nobodyInParticularMayNothing() {
        var stranger = new Visitor(port);
        assertThat(stranger.submit("calls/bulk", "action", "URGE", "number", "1")
                        .headers()
                        .firstValue("Location")
                        .orElse("?"))
                .endsWith("/login");
    }

    @Test
    void everythingThatIsFoundIsChosenWithOneBox() {
        var numbers = Stream.generate(this::vendors).limit(3).toList();
        var page = desk.get("calls?size=2&q=" + encoded(word), "Accept", "text/html")
                .body();
        assertThat(page).contains("hx-post=\"/calls/bulk?size=2&amp;q=" + encoded(word) + "\"", "All 3 found");
        var id = address(desk.submit("calls/bulk?size=2&q=" + encoded(word), "action", "URGE", "all", "true"));
        assertThat(through(desk, id)).contains("3 calls will be urged.").contains(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "action=URGE, 400",
        "action=SING&number=20260101-000001, 400",
        "number=20260101-000001, 400",
        "action=URGE&number=%00, 400",
        "action=URGE&number=20260101, 400",
        "action=URGE&all=true&area=atlantis, 400",
        "action=URGE&all=true&q=nothingislikethis0815, 400"
    })
    void whatCannotBeChosenIsRefused(String query, int status) {
        assertThat(desk.submit("calls/bulk?" + query).statusCode()).isEqualTo(status);
    }

    @Test
    void moreThanIsLookedAtIsRefused() {
        var many = new ArrayList<String>(List.of("action", "URGE"));
        for (int i = 0; i <= 500; i++) {
            many.addAll(List.of("number", "20200101-%06d".formatted(i)));
        }
        assertThat(desk.submit("calls/bulk", many.toArray(String[]::new)))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("choose at most 500"));
    }

    @ParameterizedTest
    @CsvSource({
        "REASSIGN, department, '', 400",
        "REASSIGN, department, yuexiu-renmin.enforcement, 400",
        "MERGE, main, '', 400",
        "MERGE, main, 20200101-999999, 404",
        "MERGE, other, 20200101-999999, 404"
    })
    void whatIsNotSaidIsAskedFor(String action, String field, String value, int status) {
        var id = chosen(desk, action, vendors());
        assertThat(desk.submit(id + "/check", field, value).statusCode()).isEqualTo(status);
        assertThat(desk.submit(id + "/run").statusCode()).isEqualTo(200);
        assertThat(through(desk, id)).contains("Show what would happen");
    }

    @Test
    void workOfANodeThatHasGoneIsStoppedAndCanGoOn() {
        var one = vendors();
        var two = vendors();
        var id = chosen(desk, "URGE", one, two);
        through(desk, id);
        var uuid = UUID.fromString(id.replace("calls/bulk/", ""));
        var lost = tables.begin(uuid, BulkState.READY, BulkState.RUNNING, clock.instant())
                .orElseThrow();
        tables.came(lost, one, Outcome.DONE, null);
        assertThat(page(desk, id)).contains("Under way: 1 of 2");
        assertThat(page(desk, id + "/progress"))
                .contains("Under way: 1 of 2", "max=\"2\" value=\"1\"")
                .doesNotContain("id=\"bulk\"");
        jdbc.sql("update huying.bulk set beat_at = :then where id = :id")
                .param(
                        "then",
                        clock.instant()
                                .minus(Duration.ofMinutes(3))
                                .atZone(clock.getZone())
                                .toOffsetDateTime())
                .param("id", uuid)
                .update();
        assertThat(page(desk, id)).contains("Stopped after 1 of 2", "Go on with the other 1");
        assertThat(tables.beats(lost, clock.instant())).isFalse();
        desk.submit(id + "/run");
        assertThat(through(desk, id)).contains("2 calls were urged.");
        assertThat(stage.events(one)).doesNotContain("URGED");
        assertThat(stage.events(two)).containsOnlyOnce("URGED");
    }

    @Test
    void whoIsStoppedDoesNothingMore() {
        var id = chosen(desk, "URGE", vendors(), vendors());
        through(desk, id);
        var uuid = UUID.fromString(id.replace("calls/bulk/", ""));
        var running = tables.begin(uuid, BulkState.READY, BulkState.RUNNING, clock.instant())
                .orElseThrow();
        assertThat(tables.beats(running, clock.instant())).isTrue();
        assertThat(desk.submit(id + "/check").statusCode()).isEqualTo(409);
        assertThat(desk.submit(id + "/stop").body()).contains("Stopped after 0 of 2");
        assertThat(tables.beats(running, clock.instant())).isFalse();
        tables.end(running, BulkState.DONE);
        assertThat(page(desk, id)).contains("Stopped after 0 of 2");
        assertThat(tables.begin(uuid, EnumSet.of(BulkState.CHECKED), BulkState.RUNNING, clock.instant()))
                .isEmpty();
    }

    @Test
    void whatBecameImpossibleMeanwhileFailsAloneAndSaysWhy() {
        var one = vendors();
        var two = vendors();
        var id = chosen(desk, "URGE", one, two);
        assertThat(through(desk, id)).contains("2 calls will be urged.");
        stage.post(CALLER, "/api/calls/" + one + "/withdraw", Map.of());
        desk.submit(id + "/run");
        assertThat(through(desk, id)).contains("1 call was urged.", "1 failed", ">Failed<", "Call " + one);
        assertThat(stage.events(two)).contains("URGED");
        assertThat(stage.events(one)).doesNotContain("URGED");
    }

    @Test
    void whatCannotBeginStandsWhereItStood() {
        var full = new Rounds(tables, deeds, transactions, clock);
        full.destroy();
        var bulks = new Bulks(tables, full, search, deskCalls, access, user, clock, transactions);
        var id = bulks.choose(BulkAction.REASSIGN, List.of(vendors()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> bulks.check(id, OTHER_TEAM, null, "职责相近"))
                .withMessageContaining(Refusal.conflict("console.busy").getMessage());
        assertThat(bulks.require(id).state()).isEqualTo(BulkState.OPEN);
        for (var before : BulkState.READY) {
            tables.end(bulks.require(id), before);
            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> bulks.run(id));
            assertThat(bulks.require(id).state()).isEqualTo(before);
        }
    }

    @Test
    void twoAtTheSameMomentAreTriedAgain() {
        var number = vendors();
        var id = chosen(desk, "URGE", number);
        assertThat(through(desk, id)).contains("1 call will be urged.");
        var function = "collide_" + System.nanoTime();
        jdbc.sql("create sequence huying." + function).update();
        jdbc.sql("create function huying." + function + "() returns trigger language plpgsql as $$ begin"
                        + " if new.call_number = '" + number + "' and nextval('huying." + function + "') < 3 then"
                        + " raise exception 'collision' using errcode = '40P01'; end if; return new; end $$")
                .update();
        jdbc.sql("create trigger " + function
                        + " before insert on huying.call_event for each row execute function huying." + function + "()")
                .update();
        try {
            desk.submit(id + "/run");
            assertThat(through(desk, id)).contains("1 call was urged.");
        } finally {
            jdbc.sql("drop trigger " + function + " on huying.call_event").update();
            jdbc.sql("drop function huying." + function + "()").update();
            jdbc.sql("drop sequence huying." + function).update();
        }
        assertThat(stage.events(number)).containsOnlyOnce("URGED");
    }

    private String vendors() {
        return stage.report(CALLER, "street-order.vendors", "yuexiu-renmin-g01", word, "流动摊贩占道");
    }

    private String lead(String number) {
        return stage.call(number).path("leadDepartment").asText();
    }

    /** Who did it last. */
    private String actor(String number, String type) {
        var actor = "";
        for (var event :
                stage.get("admin", "/api/calls/" + number + "/timeline").body()) {
            if (event.path("type").asText().equals(type)) {
                actor = event.path("actor").asText();
            }
        }
        return actor;
    }

    private String reassigned(String account, String number) {
        var somebody = visitor(account);
        var id = chosen(somebody, "REASSIGN", number);
        somebody.submit(id + "/check", "department", "yuexiu.market", "note", "试派");
        return through(somebody, id);
    }

    private Visitor visitor(String account) {
        var somebody = new Visitor(port);
        somebody.signIn(account, "demo");
        somebody.submit("language", "language", "en");
        return somebody;
    }

    private String chosen(Visitor somebody, String action, String... numbers) {
        var fields = Stream.concat(
                Stream.of("action", action), Arrays.stream(numbers).flatMap(number -> Stream.of("number", number)));
        return address(somebody.submit("calls/bulk", fields.toArray(String[]::new)));
    }

    private static String address(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        return answer.headers().firstValue("HX-Redirect").orElseThrow().substring(1);
    }

    /** The page when the work under way is through. */
    private String through(Visitor somebody, String id) {
        var body = page(somebody, id);
        while (body.contains("every 1s")) {
            body = page(somebody, id);
        }
        return body;
    }

    private static String page(Visitor somebody, String id) {
        var answer = somebody.get(id, "Accept", "text/html");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
