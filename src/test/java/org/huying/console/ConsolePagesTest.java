package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;
import org.huying.security.Visitor;

@HuyingTest
class ConsolePagesTest {

    /** Somebody of each job. */
    static final Map<Job, String> PEOPLE = Map.of(
            Job.CALLER, "yuexiu-renmin.grid",
            Job.DISPATCHER, "yuexiu.dispatch",
            Job.COORDINATOR, "yuexiu.coordination",
            Job.OFFICER, "yuexiu-renmin.enforcement",
            Job.LEADER, "leader",
            Job.ANALYST, "analyst",
            Job.PROCESS_ADMIN, "process-admin",
            Job.ADMIN, "admin");

    @LocalServerPort
    int port;

    Visitor visitor;

    @BeforeEach
    void come() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @EnumSource(ConsolePage.class)
    void pageOpensForTheJobsItIsForAndForNobodyElse(ConsolePage page) {
        PEOPLE.forEach((job, account) -> {
            var person = new Visitor(port);
            person.signIn(account, "demo");
            assertThat(person.get(page.path().substring(1), "Accept", "text/html")
                            .statusCode())
                    .as(page + " for " + job)
                    .isEqualTo(page.opensFor(java.util.Set.of(job)) ? 200 : 403);
        });
    }

    @ParameterizedTest
    @EnumSource(ConsolePage.class)
    void pageAsksForALogin(ConsolePage page) {
        assertThat(visitor.get(page.path().substring(1), "Accept", "text/html")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "yuexiu-renmin.grid, /report",
        "yuexiu.dispatch, /dispatch",
        "yuexiu.coordination, /coordination",
        "yuexiu-renmin.enforcement, /camunda/app/tasklist/",
        "leader, /overview",
        "analyst, /rules"
    })
    void everybodyStartsWhereTheirWorkIs(String account, String page) {
        visitor.signIn(account, "demo");
        assertThat(visitor.get("", "Accept", "text/html")
                        .headers()
                        .firstValue("Location")
                        .orElse("?"))
                .endsWith(page);
    }

    @ParameterizedTest
    @CsvSource({"en, Show all", "zh-CN, 显示全部"})
    void chosenLanguageIsKeptWhateverTheBrowserSpeaks(String language, String words) {
        visitor.signIn("leader", "demo");
        assertThat(visitor.submit("language", "language", language).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("calls", "Accept", "text/html", "Accept-Language", "de")
                        .body())
                .contains(words);
    }

    @Test
    void languageSwitchLeadsToNoOtherHouse() {
        visitor.signIn("leader", "demo");
        assertThat(visitor.submit("language", "language", "en").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).matches("(http://localhost:\\d+)?/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "calls",
                "dispatch",
                "grids",
                "grids/yuexiu-renmin-g01",
                "coordination",
                "overview",
                "overview/assessments?department=yuexiu.sanitation",
                "orders",
                "rules",
                "rules/responsibility",
                "login",
                "anything"
            })
    void noScriptAndNoStyleStandsInAPage(String path) {
        visitor.signIn("admin", "demo");
        var answer = visitor.get(path, "Accept", "text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
        assertThat(answer.body()).doesNotContain("style=").doesNotContainPattern("<script(?![^>]*src)");
    }

    @Test
    void partOfAPageLearnsThatTheLoginHasEnded() {
        assertThat(visitor.post("language?language=en", "{}").statusCode()).isEqualTo(302);
        assertThat(visitor.get("calls", "HX-Request", "true").statusCode()).isEqualTo(401);
    }
}
