package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

@HuyingTest
class DeadlineEndpointsTest {

    private static final String AUDIT = "/actuator/deadlineaudit";
    private static final String HEALTH = "/actuator/health";
    private static final String CALENDAR = "/actuator/workingcalendar";

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    private TestRestTemplate admin() {
        return http.withBasicAuth("admin", "demo");
    }

    @Test
    void adminRunsTheAudit() {
        var answer = admin().postForEntity(AUDIT, null, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody().fieldNames())
                .toIterable()
                .contains("at", "running", "counts", "findings", "advice");
        var last = admin().getForObject(AUDIT, JsonNode.class);
        assertThat(last.get("at")).isEqualTo(answer.getBody().get("at"));
    }

    @Test
    void healthTellsAdminsWhetherDeadlinesAreWatched() {
        admin().postForEntity(AUDIT, null, JsonNode.class);
        var seen = admin().getForObject(HEALTH, JsonNode.class);
        assertThat(seen.at("/components/deadlines/details/findings").has("UNARMED"))
                .isTrue();
        assertThat(http.getForObject(HEALTH, JsonNode.class).has("components")).isFalse();
    }

    @Test
    void aLostTimerDoesNotTakeTheNodeAway() {
        jdbc.sql("""
                        insert into deadline (call_number, kind, owner, budget_amount, budget_unit, started_at, due_at)
                        values ('0-lost-timer', 'RESOLVE', 'yuexiu.water', 1, 'WORKING_DAYS', now(), now() + interval '1 day')
                        """).update();
        try {
            admin().postForEntity(AUDIT, null, JsonNode.class);
            var seen = admin().getForEntity(HEALTH, JsonNode.class);
            assertThat(seen.getStatusCode()).isEqualTo(HttpStatus.OK);
            assertThat(seen.getBody().at("/components/deadlines/status").textValue())
                    .isEqualTo("UNARMED");
            assertThat(seen.getBody().at("/status").textValue()).isEqualTo("UP");
        } finally {
            jdbc.sql("delete from deadline where call_number = '0-lost-timer'").update();
        }
    }

    @Test
    void officerDoesNotRunTheAudit() {
        var officer = http.withBasicAuth("yuexiu.urban-management", "demo");
        assertThat(officer.postForEntity(AUDIT, null, String.class).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void adminPreviewsANotice() {
        var file = "notice,date,kind,name,english,source\n2041,2041-01-01,OFF,元旦,New Year's Day,test\n";
        var answer = admin().postForObject(CALENDAR, Map.of("file", file), JsonNode.class);
        assertThat(answer.has("change")).isTrue();
        assertThat(answer.has("moved")).isFalse();
        assertThat(admin().getForObject(CALENDAR, String.class))
                .contains("2026")
                .doesNotContain("2041");
    }

    @Test
    void adminLoadsANotice() {
        var file = "notice,date,kind,name,english,source\n2042,2042-01-01,OFF,元旦,New Year's Day,test\n";
        var answer = admin().postForObject(CALENDAR, Map.of("file", file, "load", true), JsonNode.class);
        assertThat(answer.get("moved").intValue()).isZero();
        assertThat(admin().getForObject(CALENDAR, JsonNode.class).findValuesAsText("loadedBy"))
                .contains("admin");
    }

    @Test
    void wrongNoticeIsRefused() {
        var answer = admin().postForEntity(CALENDAR, Map.of("file", "nonsense", "load", true), String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("file").contains("notice,date,kind");
    }
}
