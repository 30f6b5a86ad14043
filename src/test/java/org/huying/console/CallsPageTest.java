package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;
import org.huying.scenario.Stage;
import org.huying.security.Visitor;

@HuyingTest
class CallsPageTest {

    static final String CALLER = "haizhu-yonglong.grid";

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    JdbcClient jdbc;

    Visitor visitor;

    @BeforeEach
    void come() {
        visitor = new Visitor(port);
        visitor.signIn(CALLER, "demo");
    }

    @AfterEach
    void backToTheRealTime() {
        stage.resetClock();
    }

    @ParameterizedTest
    @ValueSource(strings = {"窨井", "井", "窨井盖 乱响", "LAMP", "lamp 7x", "夜里"})
    void wordOfAnyLengthFindsACall(String words) {
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "窨井盖夜里乱响", "Lamp 7X beside it");
        assertThat(found(words)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"井窨", "盖夜乱", "100%", "窨_盖", "lamp 8x"})
    void wordThatDoesNotStandThereFindsNothing(String words) {
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "窨井盖夜里乱响", "Lamp 7X beside it");
        assertThat(found(words)).doesNotContain(number);
    }

    @Test
    void nextDeadlineStandsOnTheCallUntilNothingIsDue() {
        stage.now("2026-06-09T09:00");
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "化粪池堵塞", "外溢");
        assertThat(due(number))
                .startsWith(stage.call(number).path("acknowledgeBy").asText().substring(0, 16));
        stage.post(CALLER, "/api/calls/" + number + "/withdraw", Map.of());
        assertThat(due(number)).isEqualTo("infinity");
    }

    @Test
    void pagesFollowEachOtherByKeyWithoutGapsAndTwins() {
        for (int i = 0; i < 5; i++) {
            stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "翻页测试" + port, "外溢");
        }
        for (var sort : new String[] {"number", "-number", "dueAt", "-dueAt", "resolveBy", "-receivedAt"}) {
            var seen = new java.util.ArrayList<String>();
            var address = "/calls?size=2&sort=" + sort + "&q=翻页测试" + port;
            for (int page = 0; page < 3; page++) {
                var body = page(address);
                seen.addAll(numbers(body));
                address = next(body);
            }
            assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
            assertThat(address).as(sort).isEmpty();
        }
    }

    @Test
    void firstPageIsOfTheSameListAndIsWhatTheMenuLeadsTo() {
        for (int i = 0; i < 3; i++) {
            stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "首页测试" + port, "外溢");
        }
        var second = page(next(page("/calls?size=2&q=首页测试" + port)));
        assertThat(numbers(second)).hasSize(1);
        var first = Pattern.compile("btn-outline-secondary\" href=\"/(calls\\?[^\"]+)\"")
                .matcher(second);
        assertThat(first.find()).isTrue();
        assertThat(first.group(1)).contains("q=").doesNotContain("after");
        assertThat(visitor.get("calls", "Accept", "text/html").headers().firstValue("Location"))
                .hasValueSatisfying(
                        location -> assertThat(location).contains("q=").doesNotContain("after"));
    }

    @Test
    void listShowsOnlyWhatMayBeSeen() {
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "只给看得见的人", "外溢");
        assertThat(found(number)).containsExactly(number);
        visitor = new Visitor(port);
        visitor.signIn("baiyun.sanitation", "demo");
        assertThat(found(number)).isEmpty();
    }

    @Test
    void whatWasAskedForIsShownAgain() {
        assertThat(page("/calls?status=DISPATCHED&q=x")).as("asked for now").doesNotContain("as-last-time");
        assertThat(visitor.get("calls", "Accept", "text/html").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/calls?status=DISPATCHED&q=x"));
        assertThat(visitor.get("calls?sort=colour", "Accept", "text/html").statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("calls", "Accept", "text/html").headers().firstValue("Location"))
                .as("what was refused is not")
                .hasValueSatisfying(location -> assertThat(location).endsWith("/calls?status=DISPATCHED&q=x"));
        assertThat(page("/calls?status=DISPATCHED&q=x"))
                .as("where the menu leads")
                .contains("已按上次条件筛选：“x” · 已派单。")
                .contains("href=\"/calls/all\"");
        visitor.get("calls/all", "Accept", "text/html");
        assertThat(visitor.get("calls", "Accept", "text/html").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=SLEEPING",
                "sort=colour",
                "size=0",
                "area=atlantis",
                "from=yesterday",
                "sort=dueAt&after=nonsense",
                "sort=dueAt&after=x_y",
                "from=2026-11-30&to=2026-11-01",
                "q=%00"
            })
    void whatCannotBeAskedForIsRefusedInWords(String query) {
        var answer = visitor.get("calls?" + query, "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>That did not work</h1>");
        assertThat(visitor.get("calls?size=1", "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    @Test
    void pressingOnesAreCountedOfTheChosenStatusAndLeadToTheirList() {
        stage.now("2026-06-09T09:00");
        var word = java.util.UUID.randomUUID().toString();
        var number = stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", word, "外溢");
        stage.now("2026-06-09T11:00");
        var all = page("/calls?q=" + word);
        assertThat(all).contains("href=\"/calls?q=" + word + "&amp;due=OVERDUE\">超期 1 件");
        assertThat(numbers(page("/calls?q=" + word + "&due=OVERDUE"))).contains(number);
        assertThat(page("/calls?q=" + word + "&status=RESOLVED")).doesNotContain("超期 1 件");
    }

    @Test
    void whatPeopleWroteIsNeverHtml() {
        var number =
                stage.report(CALLER, "drainage.septic-tank", "haizhu-yonglong", "<script>alert(1)</script>", "<b>外溢");
        assertThat(page("/calls?q=" + number)).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    private java.util.List<String> found(String words) {
        return numbers(page("/calls?q=" + words));
    }

    private static java.util.List<String> numbers(String page) {
        return java.util.regex.Pattern.compile("href=\"/calls/(\\d{8}-\\d{6})")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String next(String page) {
        var link = java.util.regex.Pattern.compile("btn-outline-primary\" href=\"([^\"]+)\"")
                .matcher(page);
        return link.find() ? link.group(1).replace("&amp;", "&") : "";
    }

    private String page(String address) {
        var answer = visitor.get(
                address.substring(1).replace(" ", "%20").replace("%;", "%25;").replaceAll("%(?![0-9A-F]{2})", "%25"),
                "Accept",
                "text/html",
                "Accept-Language",
                "zh-CN");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String due(String number) {
        return jdbc.sql("select case when due_at = 'infinity' then 'infinity'"
                        + " else to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI') end"
                        + " from call where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
