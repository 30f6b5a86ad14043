package org.huying.console.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.call.CallStatus;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class MinePageTest {

    static final String CALLER = "haizhu-yonglong.grid";
    static final String SANITATION = "environment.exposed-garbage";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;
    String number;

    @BeforeEach
    void come() {
        arrive(CALLER);
        number = stage.report(CALLER, SANITATION, "haizhu-yonglong", "<script>alert(1)</script> 垃圾", "请尽快");
    }

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @ParameterizedTest
    @EnumSource(CallStatus.class)
    void everyStatusHasANextStepInPlainWords(CallStatus status) {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(messages.getMessage(
                            "console.mine.next." + status, new Object[] {"D", "N", "2026-01-02", "P"}, locale))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    @Test
    void ownCallsAreShownWithTheirNextStepAndNobodyElses() {
        var other = stage.report("yuexiu-renmin.grid", SANITATION, "yuexiu-renmin", "别人的", "请尽快");
        assertThat(page("mine"))
                .contains(number, "has it and must answer", "&lt;script&gt;")
                .doesNotContain("<script>alert", other);
    }

    @Test
    void eachStepIsNearWhenItsDeadlineWarns() {
        stage.now("2026-06-09T10:00");
        var call = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        assertThat(page("mine/" + call))
                .contains("data-due=\"2026-06-09T11:00+08:00\"", "data-soon=\"2026-06-09T10:45+08:00\"");
        stage.completed(
                stage.call(call).path("leadDepartment").asText(),
                call,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept"));
        assertThat(page("mine/" + call))
                .contains("data-due=\"2026-07-01T18:00+08:00\"", "data-soon=\"2026-06-26T18:00+08:00\"");
    }

    @Test
    void urgingReachesTheOfficerAndNotTooOften() {
        var urged = step("urge");
        assertThat(urged.statusCode()).isEqualTo(200);
        assertThat(urged.body())
                .contains("call-" + number)
                .doesNotContain("<html")
                .containsPattern("You urged on .+; the officer knows. You can again from ");
        assertThat(page("mine")).contains("You can again from ");
        assertThat(urged.headers().firstValue("HX-Trigger"))
                .hasValueSatisfying(notice -> assertThat(notice).contains("notice", number));
        assertThat(stage.events(number)).contains("URGED");
        assertThat(step("urge").statusCode()).isEqualTo(429);
    }

    @Test
    void whatIsReportedResolvedIsToBeVerifiedAndNotUrged() {
        resolve();
        var refused = step("urge");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("reported resolved");
        assertThat(stage.events(number)).doesNotContain("URGED");
    }

    @Test
    void pageLeftOpenLearnsHowFarItsCallsHaveCome() {
        var others = stage.report("yuexiu-renmin.grid", SANITATION, "yuexiu-renmin", "别人的", "请尽快");
        var path = "mine/revisions?number=" + number + "&number=" + others;
        var shown = page("mine").replaceAll("(?s).*data-number=\"" + number + "\" data-revision=\"(\\d+)\".*", "$1");
        assertThat(revisions(path)).contains("\"" + number + "\":" + shown).doesNotContain(others);
        step("urge");
        assertThat(revisions(path)).contains(number).doesNotContain("\"" + number + "\":" + shown);
        assertThat(revisions("mine/revisions")).isEqualTo("{}");
    }

    @Test
    void callsThatWaitForTheirCallerAreCountedOnEveryPage() {
        assertThat(page("calls")).contains("hx-get=\"/mine/waiting\"", "class=\"mine-waiting\"");
        var before = waiting();
        resolve();
        assertThat(waiting()).isEqualTo(before + 1);
        assertThat(page("mine/waiting")).contains("for your confirmation or answer");
        answer(solution(), "solved", "true", "rating", "4");
        assertThat(waiting()).isEqualTo(before);
        assertThat(page("mine/" + number)).contains("Your rating: 4 ");
        arrive("haizhu.dispatch");
        assertThat(page("mine/waiting")).doesNotContain("waiting-mine");
    }

    @Test
    void wordSentTwiceStandsThereOnce() {
        var key = UUID.randomUUID().toString();
        assertThat(step("message", "text", "<b>还在", "key", key).statusCode()).isEqualTo(200);
        assertThat(step("message", "text", "<b>还在", "key", key).statusCode()).isEqualTo(200);
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/messages").body())
                .hasSize(1);
        assertThat(page("mine/" + number + "/more")).contains("&lt;b&gt;还在");
        assertThat(step("message", "text", " ", "key", key).statusCode()).isEqualTo(400);
        assertThat(step("message", "text", "x".repeat(2001), "key", key).statusCode())
                .isEqualTo(400);
    }

    @Test
    void withdrawnCallOffersNothingMore() {
        assertThat(step("withdraw", "note", "自己处理了").body()).contains("You have withdrawn it");
        assertThat(stage.status(number)).isEqualTo("WITHDRAWN");
        assertThat(step("withdraw").statusCode()).isEqualTo(409);
        assertThat(page("mine/" + number + "/more")).doesNotContain("/withdraw\"");
    }

    @ParameterizedTest
    @CsvSource({"true, 5, CLOSED_SOLVED", "false, 1, IN_PROGRESS", "false, '', IN_PROGRESS"})
    void callerSaysWhatCameOfIt(boolean solved, String rating, String status) {
        resolve();
        assertThat(page("mine"))
                .contains("/mine/" + number + "/verification", "reports it resolved")
                .contains("after that it closes as unconfirmed", "needed for “solved”");
        var said = answer(solution(), "solved", String.valueOf(solved), "rating", rating, "comment", "看过了");
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(stage.status(number)).isEqualTo(status);
        assertThat(step("verification", "solved", "true", "rating", "5").statusCode())
                .isEqualTo(409);
    }

    @Test
    void promisedDayIsSaidInWords() {
        stage.now("2026-06-09T09:00");
        number = stage.report(CALLER, SANITATION, "haizhu-yonglong", "有期限的承诺", "请尽快");
        stage.completed(
                stage.call(number).path("leadDepartment").asText(),
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "清运", "promisedDate", "2026-06-10", "note", "已派人"));
        assertThat(page("mine/" + number)).contains("Promised by Wed 10 Jun: 清运");
    }

    @Test
    void promiseThatMovedWithAHoldSaysSo() {
        stage.now("2026-06-09T09:00");
        number = stage.report(CALLER, SANITATION, "haizhu-yonglong", "挂账的承诺", "请尽快");
        var lead = stage.call(number).path("leadDepartment").asText();
        stage.completed(
                lead,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "清运", "promisedDate", "2026-06-10"));
        stage.completed(
                lead,
                number,
                "Activity_ResolveCall",
                Map.of("outcome", "ask-hold", "note", "等待许可", "reviewDate", "2026-07-09"));
        var office = lead.substring(0, lead.indexOf('.')) + ".coordination";
        stage.completed(office, number, "Activity_DecideHold", Map.of("outcome", "approve"));
        assertThat(page("mine/" + number)).contains("Moved with the hold to").doesNotContain("Promised by");
        assertThat(stage.events(number)).endsWith("HELD", "PROMISE_MOVED");
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "true, 6", "false, 0", "maybe, 5"})
    void answerThatMakesNoSenseIsRefused(String solved, String rating) {
        resolve();
        assertThat(answer(solution(), "solved", solved, "rating", rating, "comment", "看过了")
                        .statusCode())
                .isEqualTo(400);
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
    }

    @Test
    void whatIsStillWrongIsSaidWhereItIsNotSolved() {
        resolve();
        var solution = solution();
        assertThat(answer(solution, "solved", "false").statusCode()).isEqualTo(400);
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        assertThat(answer(solution, "solved", "false", "comment", "还有一堆").body())
                .contains("working on it for time no. 2");
    }

    @Test
    void solutionIsShownAsTheDepartmentDescribesIt() {
        resolve();
        assertThat(page("mine")).containsPattern("(?s)id=\"call-" + number + "\".*已清运.*/verification");
        assertThat(page("mine/" + number)).doesNotContain("Promised");
        assertThat(page("mine/" + number + "/solution"))
                .contains("What was done")
                .doesNotContain("When it was reported");
    }

    @Test
    void questionOfADepartmentComesFirstUntilItIsAnswered() {
        var lead = stage.call(number).path("leadDepartment").asText();
        stage.report(CALLER, SANITATION, "haizhu-yonglong", "后来的", "请尽快");
        assertThat(stage.post(lead, "/api/calls/" + number + "/messages", Map.of("text", "<i>东侧还是西侧？"))
                        .status())
                .isLessThan(300);
        var asked = "(?s)id=\"asking\".*id=\"call-" + number
                + "\".*A message waits.*Haichuang[^<]+</strong>.*&lt;i&gt;东侧.*id=\"others\"";
        assertThat(page("mine")).containsPattern(asked);
        assertThat(page("mine/" + number + "/more"))
                .contains("&lt;i&gt;东侧", "Haichuang")
                .doesNotContain("/message\"");
        assertThat(page("mine/" + number)).contains("/mine/" + number + "/message", "Your answer");
        assertThat(step("message", "text", "西侧", "key", "west").statusCode()).isEqualTo(200);
        assertThat(page("mine")).doesNotContainPattern(asked);
        assertThat(page("mine/" + number)).doesNotContain("东侧");
        assertThat(page("mine/" + number + "/more")).contains("<strong>You</strong>", "/message\"");
    }

    @Test
    void lateCallStandsBeforeTheOthersAndSaysWhatHappensNow() {
        stage.now("2026-06-09T09:00");
        number = stage.report(CALLER, SANITATION, "haizhu-yonglong", "没人应答", "请尽快");
        assertThat(page("mine/" + number)).contains("Answers by").doesNotContain("level above");
        stage.now("2026-06-09T10:30");
        stage.report(CALLER, SANITATION, "haizhu-yonglong", "后来的", "请尽快");
        assertThat(page("mine/" + number)).contains("the level above has been told");
        assertThat(page("mine?late=" + number.substring(0, 8) + "-999999"))
                .containsPattern("(?s)id=\"late\".*id=\"call-" + number + "\"")
                .doesNotContain("后来的")
                .contains("Back to the newest");
        assertThat(page("mine?after=9")).doesNotContain("id=\"call-" + number + "\"", "id=\"late\"");
    }

    @Test
    void emergencySaysWhomToTelephoneUntilSomebodyAnswers() {
        assertThat(page("mine/" + number)).doesNotContain("tel:119");
        number = stage.report(CALLER, "emergency.fire", "haizhu-yonglong", "二楼有明火", "请尽快");
        assertThat(page("mine/" + number)).contains("tel:119");
        stage.completed(
                stage.call(number).path("leadDepartment").asText(),
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "已出动", "note", "已派车"));
        assertThat(page("mine/" + number)).doesNotContain("tel:119");
    }

    @Test
    void answerIsSaidOfTheSolutionThatWasReadAndOfNoLater() {
        resolve();
        var read = solution();
        assertThat(answer(read, "solved", "false", "comment", "还有").statusCode())
                .isEqualTo(200);
        var lead = stage.call(number).path("leadDepartment").asText();
        stage.supported(number);
        stage.attach(lead, number, "again.png", org.huying.attachment.Photos.png(), "RESOLUTION");
        stage.completed(lead, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "又清了一次"));
        assertThat(answer(read, "solved", "true", "rating", "5").statusCode()).isEqualTo(409);
        assertThat(stage.status(number)).isEqualTo("RESOLVED");
        assertThat(answer(solution(), "solved", "true", "rating", "5").statusCode())
                .isEqualTo(200);
    }

    @Test
    void wordThatWasMendedAfterItsAnswerWasLostIsSaidToo() {
        assertThat(step("message", "text", "还在", "key", "lost").statusCode()).isEqualTo(200);
        assertThat(step("message", "text", "还在冒", "key", "lost").statusCode()).isEqualTo(200);
        assertThat(stage.get(CALLER, "/api/calls/" + number + "/messages").body())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "yuexiu-renmin.grid, 404",
        "yuexiu.dispatch, 404",
        "haizhu-haichuang.enforcement, 403",
        "haizhu.coordination, 403",
        "leader, 403",
        "analyst, 403"
    })
    void nobodyElseSpeaksForTheCaller(String account, int status) {
        arrive(account);
        for (var step : new String[] {"urge", "withdraw"}) {
            assertThat(step(step).statusCode()).as(step).isEqualTo(status);
        }
        assertThat(step("message", "text", "x", "key", "k").statusCode()).isEqualTo(status);
        assertThat(step("verification", "solved", "true", "rating", "5").statusCode())
                .isEqualTo(status);
        assertThat(visitor.get("mine/" + number).statusCode()).isEqualTo(status);
        assertThat(visitor.get("mine/" + number + "/more").statusCode()).isEqualTo(status);
        assertThat(visitor.get("mine/" + number + "/solution").statusCode()).isEqualTo(status);
        // The office reads the call, so that its photos are none of them hidden: there is only no such one.
        assertThat(visitor.get("mine/" + number + "/photos/1").statusCode())
                .isEqualTo(account.equals("haizhu.coordination") ? 404 : status);
        assertThat(stage.status(number)).isEqualTo("DISPATCHED");
    }

    @Test
    void everyCallThatAsksIsFoundHoweverManyThereAre() {
        jdbc.sql("update call set status = 'RESOLVED', resolved_at = received_at where number = :number")
                .param("number", number)
                .update();
        for (int i = 0; i < 21; i++) {
            var later = stage.report(CALLER, SANITATION, "haizhu-yonglong", "问" + i, "请尽快");
            jdbc.sql("update call set status = 'RESOLVED', resolved_at = received_at where number = :number")
                    .param("number", later)
                    .update();
        }
        var first = page("mine");
        var next = first.replaceAll("(?s).*href=\"/(mine\\?asking=[0-9-]+)\".*", "$1");
        assertThat(first).doesNotContain("id=\"call-" + number);
        assertThat(page(next)).contains("id=\"call-" + number).doesNotContain("id=\"others\"");
        jdbc.sql("update call set status = 'WITHDRAWN' where reporter = :caller and resolved_at = received_at")
                .param("caller", CALLER)
                .update();
    }

    @Test
    void manyCallsComeInPagesByKey() {
        for (int i = 0; i < 21; i++) {
            stage.report(CALLER, SANITATION, "haizhu-yonglong", "第" + i + "件", "请尽快");
        }
        var first = page("mine");
        var next = first.replaceAll("(?s).*href=\"/(mine\\?after=[0-9-]+)\".*", "$1");
        assertThat(first).doesNotContain("id=\"call-" + number);
        assertThat(page(next)).contains("id=\"call-" + number);
    }

    private void resolve() {
        var lead = stage.call(number).path("leadDepartment").asText();
        stage.completed(
                lead,
                number,
                "Activity_AcknowledgeCall",
                Map.of("outcome", "accept", "promise", "当天清运", "note", "已派人"));
        stage.supported(number);
        stage.attach(lead, number, "done.jpg", org.huying.attachment.Photos.jpeg(), "RESOLUTION");
        stage.completed(lead, number, "Activity_ResolveCall", Map.of("outcome", "resolved", "note", "已清运"));
    }

    private String revisions(String path) {
        return visitor.get(path, "Accept", "application/json").body();
    }

    private int waiting() {
        var badge = Pattern.compile("class=\"badge\">(\\d+)<").matcher(page("mine/waiting"));
        return badge.find() ? Integer.parseInt(badge.group(1)) : 0;
    }

    private void arrive(String account) {
        visitor = new Visitor(port);
        visitor.signIn(account, "demo");
    }

    private HttpResponse<String> step(String step, String... fields) {
        return visitor.submitFor("*/*", "mine/" + number + "/" + step, fields);
    }

    private HttpResponse<String> answer(String solution, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("solution", solution));
        return step("verification", all.toArray(String[]::new));
    }

    /** Which solution the page shows. */
    private String solution() {
        var field = Pattern.compile("name=\"solution\" value=\"([^\"]+)\"").matcher(page("mine/" + number));
        assertThat(field.find()).isTrue();
        return field.group(1);
    }

    private String page(String path) {
        var answer = visitor.get(path, "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
