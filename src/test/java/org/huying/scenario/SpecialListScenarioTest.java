package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** 白云区: a concrete problem out of the special list; lead and supporting departments are named at once, by rule. */
@HuyingTest
class SpecialListScenarioTest {

    private static final String LEAD = "baiyun.civil-affairs";
    private static final String[] SUPPORTS = {
        "baiyun.market", "baiyun.fire", "baiyun.health", "baiyun-dayuan.public-services"
    };

    @Autowired
    Stage stage;

    @BeforeEach
    void mondayMorning() {
        stage.now("2026-06-15T09:00");
    }

    @AfterEach
    void resetClock() {
        stage.resetClock();
    }

    @Test
    void unlicensedCareHomeIsNobodysToPassRound() {
        var number = careHome("baiyun-dayuan");
        var call = stage.call(number);
        assertThat(call.path("dutyItem").asText()).isEqualTo("S-SPECIAL-14-1");
        assertThat(call.path("leadDepartment").asText()).isEqualTo(LEAD);
        assertThat(call.path("supportingDepartments"))
                .extracting(department -> department.asText())
                .containsExactly(SUPPORTS);
        assertThat(stage.events(number)).containsExactly("RECEIVED", "ROUTED", "DISPATCHED");
        assertThat(stage.task(LEAD, number, "Activity_AcknowledgeCall")).isPresent();
        for (var support : SUPPORTS) {
            assertThat(stage.get(support, "/api/calls/" + number).status())
                    .as(support + " is called as well")
                    .isEqualTo(200);
        }
        assertThat(stage.get("baiyun.transport", "/api/calls/" + number).status())
                .isEqualTo(404);
        assertThat(stage.unwatched(number)).isEmpty();
    }

    @Test
    void listOfOneDistrictIsNotThatOfAnother() {
        var elsewhere = stage.call(careHome("yuexiu-renmin"));
        assertThat(elsewhere.path("dutyItem").asText()).doesNotStartWith("S-SPECIAL");
    }

    private String careHome(String area) {
        return stage.report(area + ".dispatch", "livelihood.elderly-care", area, "无证养老机构", "出租屋内开办的养老院没有证照,住着十几位老人");
    }
}
