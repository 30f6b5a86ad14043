package org.huying.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.huying.HuyingTest;

@HuyingTest
class DoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Accounts accounts;
    Visitor visitor;
    String officer;

    @BeforeEach
    void officer() {
        accounts = new Accounts(engine);
        officer = accounts.officer("doors-test.office");
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "huying.css",
                "favicon.ico",
                "actuator/health",
                "actuator/health/liveness",
                "actuator/health/readiness"
            })
    void onlyHealthAndTheLoginPageAnswerWithoutLogin(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api/calls",
                "api/anything",
                "engine-rest/task",
                "engine-rest/engine",
                "engine-rest/engine/default/task",
                "actuator",
                "actuator/metrics",
                "actuator/prometheus",
                "v3/api-docs",
                "desk/tasks/any",
                "camunda/api/engine/engine",
                "camunda/api/engine/engine/default/task",
                "camunda/api/admin/auth/user/default",
                "camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js"
            })
    void whatMachinesAndScriptsFetchIsRefusedWithoutLogin(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void pageOfAnotherOriginChangesNothingWithARememberedPassword(String site) {
        visitor.basic(officer, Accounts.PASSWORD);
        for (var path : new String[] {"api/calls/20260609-000001/attachments", "engine-rest/deployment/create"}) {
            var forged = visitor.upload(path, "Sec-Fetch-Site", site, "photo.jpg", new byte[] {1});
            assertThat(forged.statusCode()).isEqualTo(403);
            assertThat(forged.body()).contains("another site");
        }
        assertThat(visitor.upload(
                                "api/calls/20260609-000001/attachments",
                                "Sec-Fetch-Site",
                                "same-origin",
                                "photo.jpg",
                                new byte[] {1})
                        .statusCode())
                .as("a page of ours, as the one that tries the interface")
                .isEqualTo(404);
        assertThat(visitor.get("api/areas", "Sec-Fetch-Site", site).statusCode())
                .as("a link may be followed")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anything",
                "swagger-ui/index.html",
                "camunda/app/tasklist/",
                "camunda/app/tasklist/default/",
                "camunda/app/tasklist/locales/en.json",
                "camunda/lib/deps.js"
            })
    void everythingElseLeadsPeopleToTheLoginAndRefusesScripts(String path) {
        var page = visitor.get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        var script = new Visitor(port).get(path, "Accept", "*/*");
        assertThat(script.statusCode()).isEqualTo(401);
    }

    @Test
    void refusalIsAProblemInTheLanguageOfWhoeverAsks() {
        var answer = visitor.get("api/calls", "Accept-Language", "zh-CN");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("请表明身份");
    }

    @Test
    void sessionDoesNotOpenTheDoorOfMachines() {
        visitor.signIn(officer, Accounts.PASSWORD);
        assertThat(visitor.get("engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(visitor.get("api/calls").statusCode()).isEqualTo(401);
    }

    @Test
    void machinesGetNoSession() {
        var answer = visitor.basic(officer, Accounts.PASSWORD).get("engine-rest/task");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void wrongPasswordOpensNothing() {
        visitor.basic(officer, "wrong");
        assertThat(visitor.get("engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(visitor.get("actuator/metrics").statusCode()).isEqualTo(401);
        engine.getIdentityService().unlockUser(officer);
    }

    @Test
    void pageOfAWebApplicationCarriesTheNonceOfItsOwnHeader() {
        visitor.signIn(officer, Accounts.PASSWORD);
        var pages = IntStream.range(0, 80)
                .parallel()
                .mapToObj(i -> visitor.get("camunda/app/tasklist/default/"))
                .toList();
        assertThat(pages).allSatisfy(page -> {
            var nonce = Pattern.compile("'nonce-([^']+)'")
                    .matcher(
                            page.headers().firstValue("Content-Security-Policy").orElse(""));
            assertThat(nonce.find()).isTrue();
            assertThat(page.body()).contains("nonce=\"" + nonce.group(1) + "\"");
        });
    }

    @Test
    void metricsAreForProcessAdminsOnly() {
        var admin = accounts.account("doors-test.watch", "process-admin");
        assertThat(visitor.basic(officer, Accounts.PASSWORD)
                        .get("actuator/metrics")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.basic(admin, Accounts.PASSWORD)
                        .get("actuator/metrics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void prometheusReadsWithAnAccountThatMayAndIsNoAdministrator() throws IOException {
        var login = Pattern.compile("username: (\\S+)").matcher(Files.readString(Path.of("deploy/prometheus.yml")));
        assertThat(login.find()).isTrue();
        visitor.basic(login.group(1), "demo");
        assertThat(visitor.get("actuator/metrics").statusCode()).isEqualTo(200);
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId(login.group(1))
                        .memberOfGroup("camunda-admin")
                        .count())
                .isZero();
    }

    @Test
    void apiDescriptionIsForAnyAccountBothWays() {
        assertThat(new Visitor(port)
                        .basic(officer, Accounts.PASSWORD)
                        .get("v3/api-docs")
                        .statusCode())
                .isEqualTo(200);
        visitor.signIn(officer, Accounts.PASSWORD);
        assertThat(visitor.get("v3/api-docs").statusCode()).isEqualTo(200);
        assertThat(visitor.get("swagger-ui/index.html").statusCode()).isEqualTo(200);
    }

    @Test
    void officerMayNotOpenCockpitAndReadsWhy() {
        visitor.signIn(officer, Accounts.PASSWORD);
        var answer = visitor.get("camunda/app/cockpit/default/", "Accept", "text/html", "Accept-Language", "zh-CN");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您的账号无权访问");
    }

    @Test
    void missingPageSaysSo() {
        visitor.signIn(officer, Accounts.PASSWORD);
        var answer = visitor.get("anything", "Accept", "text/html", "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/problem+json"})
    void missingPathIsAProblemForMachines(String accepted) {
        var answer = visitor.basic(officer, Accounts.PASSWORD).get("api/anything", "Accept", accepted);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void webApplicationsHaveNoOtherWayIn() {
        visitor.signIn(officer, Accounts.PASSWORD);
        visitor.get("camunda/app/tasklist/default/");
        assertThat(visitor.post("camunda/api/admin/auth/user/default/login/tasklist", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("camunda/api/admin/setup/default/user/create", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void webApplicationsAreGuardedAgainstForgedRequests() {
        visitor.signIn(officer, Accounts.PASSWORD);
        assertThat(visitor.post("camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPageThatFailsSaysSoAsAPage() {
        visitor.signIn(officer, Accounts.PASSWORD);
        var page = visitor.get(FaultController.PATH, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("<h1>").doesNotContain("about:blank", "on purpose");
        var data = visitor.get(FaultController.PATH, "Accept", "application/json");
        assertThat(data.statusCode()).isEqualTo(500);
        assertThat(data.body()).contains("\"detail\"").doesNotContain("on purpose");
    }

    /** Its version stands in its address. */
    @Test
    void aLibraryStaysInTheBrowserForAYear() {
        var address = Pattern.compile("href=\"/(webjars/bootstrap/[0-9.]+/[^\"]+)\"")
                .matcher(visitor.get("login").body());
        assertThat(address.find()).isTrue();
        var answer = visitor.get(address.group(1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000");
    }

    @Test
    void pagesSayWhatABrowserMayDo() {
        var headers = visitor.get("login").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }
}
