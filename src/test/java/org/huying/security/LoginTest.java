package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;

@HuyingTest
class LoginTest {

    private static final String TASKLIST = "camunda/app/tasklist/default/";
    private static final String TASKS = "camunda/api/engine/engine/default/task";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Accounts accounts;
    Visitor visitor;
    String officer;

    @BeforeEach
    void comeAsAnOfficer() {
        accounts = new Accounts(engine);
        officer = accounts.officer("login-test.office");
        visitor = new Visitor(port);
    }

    @AfterEach
    void backToTheRealTime() {
        ClockUtil.reset();
        engine.getIdentityService().unlockUser(officer);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 用户名, zh-CN", "en-US, User name, en", "fr-FR, User name, en"})
    void loginPageSpeaksTheLanguageOfTheBrowser(String browser, String label, String language) {
        assertThat(visitor.get("login", "Accept-Language", browser).body())
                .contains(label)
                .contains("lang=\"" + language + "\"");
    }

    @Test
    void loginPageOffersTheOtherLanguage() {
        assertThat(visitor.get("login", "Accept-Language", "zh-CN").body()).contains("value=\"en\"", "English");
        visitor.submit("language", "language", "en");
        assertThat(visitor.get("login", "Accept-Language", "zh-CN").body()).contains("Sign in", "value=\"zh", "中文");
    }

    @Test
    void loginPageNamesNothingThatIsMissing() {
        var links = Pattern.compile("href=\"/([^\"]+)\"")
                .matcher(visitor.get("login").body());
        assertThat(links.results().map((MatchResult link) -> link.group(1)).toList())
                .hasSize(3)
                .allSatisfy(link -> assertThat(visitor.get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void oneLoginOpensTasklistAndItsData() {
        assertThat(visitor.signIn(officer, Accounts.PASSWORD)).satisfies(redirectsTo("/"));
        assertThat(visitor.get("")).satisfies(redirectsTo("/camunda/app/tasklist/"));
        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(200);
    }

    @Test
    void loginLeadsToThePageThatAskedForIt() {
        assertThat(visitor.get(TASKLIST, "Accept", "text/html")).satisfies(redirectsTo("/login"));
        assertThat(visitor.signIn(officer, Accounts.PASSWORD)).satisfies(redirectsTo("/" + TASKLIST));
    }

    @Test
    void loginNeverLeadsToAScript() {
        assertThat(visitor.get("camunda/lib/deps.js", "Accept", "*/*").statusCode())
                .isEqualTo(401);
        assertThat(visitor.signIn(officer, Accounts.PASSWORD)).satisfies(redirectsTo("/"));
    }

    @Test
    void sessionChangesAtLogin() {
        visitor.get("login");
        var before = visitor.cookie("JSESSIONID");
        visitor.signIn(officer, Accounts.PASSWORD);
        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void whoChoosesAmongApplicationsStartsWithTheChoice() {
        var admin = accounts.admin("login-test.admin");
        visitor.signIn(admin, Accounts.PASSWORD);
        assertThat(visitor.get("").body()).contains("/camunda/app/tasklist/", "/camunda/app/cockpit/", admin);
    }

    @ParameterizedTest
    @CsvSource({"login-test.office, wrong", "login-test.nobody, demo", "'', ''", "'nul\0byte', demo"})
    void wrongPasswordAndUnknownAccountAreRefusedAlike(String user, String password) {
        assertThat(visitor.signIn(user, password)).satisfies(redirectsTo("/login?error"));
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void userNameNeedNotBeTypedAgainAndStandsThereOnce() {
        visitor.signIn("login-test.\"><b>nobody", "wrong");
        assertThat(visitor.get("login?error").body()).contains("value=\"login-test.&quot;&gt;&lt;b&gt;nobody\"");
        assertThat(visitor.get("login").body()).doesNotContain("nobody");
    }

    @Test
    void wrongPasswordsLockTheAccountForAWhile() {
        ClockUtil.setCurrentTime(Date.from(Instant.now()));
        for (int attempt = 0; attempt < 3; attempt++) {
            visitor.signIn(officer, "wrong");
        }
        assertThat(visitor.signIn(officer, Accounts.PASSWORD)).satisfies(redirectsTo("/login?error"));
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofMinutes(2))));
        assertThat(visitor.signIn(officer, Accounts.PASSWORD)).satisfies(redirectsTo("/"));
    }

    @Test
    void noNumberOfWrongPasswordsLocksAnAccountForGood() {
        var now = Instant.now();
        for (int attempt = 0; attempt < 12; attempt++) {
            ClockUtil.setCurrentTime(Date.from(now.plus(Duration.ofMinutes(2L * attempt))));
            visitor.signIn(officer, "wrong");
        }
        ClockUtil.setCurrentTime(Date.from(now.plus(Duration.ofMinutes(24))));
        assertThat(visitor.signIn(officer, Accounts.PASSWORD)).satisfies(redirectsTo("/"));
    }

    @Test
    void whoLosesAGroupLosesItsRightsWithinAMinute() {
        var leader = accounts.account("login-test.moved", "leader");
        visitor.signIn(leader, Accounts.PASSWORD);
        assertThat(visitor.get("grids", "Accept", "text/html").statusCode()).isEqualTo(200);
        engine.getIdentityService().deleteMembership(leader, "leader");
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(RightsOfToday.KEPT)));
        assertThat(visitor.get("grids", "Accept", "text/html").statusCode()).isEqualTo(403);
    }

    @Test
    void whoLosesTheAccountIsSignedOutWithinAMinute() {
        var leader = accounts.account("login-test.gone", "leader");
        visitor.signIn(leader, Accounts.PASSWORD);
        engine.getIdentityService().deleteUser(leader);
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(RightsOfToday.KEPT)));
        assertThat(visitor.get("grids", "Accept", "text/html")).satisfies(redirectsTo("/login"));
        assertThat(visitor.get("grids/tiles", "Accept", "*/*").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutOfTasklistClosesEverything() {
        visitor.signIn(officer, Accounts.PASSWORD);
        visitor.get(TASKLIST);
        assertThat(visitor.post("camunda/api/admin/auth/user/default/logout", "{}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor.get("", "Accept", "text/html")).satisfies(redirectsTo("/login"));
        assertThat(visitor.get(TASKLIST, "Accept", "text/html")).satisfies(redirectsTo("/login"));
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutOfOurPagesClosesTasklist() {
        visitor.signIn(officer, Accounts.PASSWORD);
        visitor.get(TASKLIST);
        assertThat(visitor.submit("logout")).satisfies(redirectsTo("/login?signedOut"));
        assertThat(visitor.get(TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void staleLoginFormLeadsToAFreshOne() {
        assertThat(visitor.post("login", "{}")).satisfies(redirectsTo("/login?expired"));
    }

    @ParameterizedTest
    @CsvSource({"signedOut, You have signed out", "expired, open for too long"})
    void whatTheLoginPageSaysIsNoPageToReturnTo(String word, String text) {
        assertThat(visitor.get("login?" + word, "Accept", "text/html", "Accept-Language", "en")
                        .body())
                .contains(text);
        assertThat(visitor.signIn(officer, Accounts.PASSWORD)).satisfies(redirectsTo("/"));
    }

    private org.assertj.core.api.ThrowingConsumer<HttpResponse<String>> redirectsTo(String path) {
        return answer -> {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow().replace("http://localhost:" + port, ""))
                    .isEqualTo(path);
        };
    }
}
