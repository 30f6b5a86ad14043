package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

import org.huying.HuyingTest;

@HuyingTest
class DeadlineEndpointsTest {

    private static final String AUDIT = "/actuator/deadlineaudit";
    private static final String CALENDAR = "/actuator/workingcalendar";

    @Autowired
    TestRestTemplate http;

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
    void officerDoesNot() {
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
