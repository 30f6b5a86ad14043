package org.huying.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Other files and nothing else make another city: here one without districts, with 六部一队四中心. */
class OtherCityTest {

    final Organization nansha =
            new Organization(() -> Chart.of(RosterFiles.read(new ClassPathResource("organization-nansha/"))));

    @Test
    void streetHasSixDepartmentsOneTeamFourCentres() {
        assertThat(names("nansha-wanqingsha"))
                .filteredOn(name -> name.endsWith("部"))
                .hasSize(6);
        assertThat(names("nansha-wanqingsha"))
                .filteredOn(name -> name.endsWith("队"))
                .hasSize(1);
        assertThat(names("nansha-wanqingsha"))
                .filteredOn(name -> name.endsWith("中心"))
                .hasSize(4);
    }

    @Test
    void oneAreaMayHaveMore() {
        assertThat(names("nansha-wanqingsha")).contains("万顷沙镇农业办");
        assertThat(names("nansha-jinzhou")).doesNotContain("金洲街道农业办");
    }

    @Test
    void oneAreaMayHaveAnotherName() {
        assertThat(names("nansha-wanqingsha")).contains("万顷沙镇规划建设和水利部");
        assertThat(names("nansha-jinzhou")).contains("金洲街道规划建设部");
    }

    @Test
    void oneAreaMayHaveLess() {
        assertThat(names("nansha-jinzhou")).doesNotContain("金洲街道综合事务中心");
    }

    @Test
    void cityAnswersWhereThereAreNoDistricts() {
        var village = nansha.requireArea("nansha-wanqingsha-hongying");

        assertThat(nansha.ancestor(village, AreaLevel.DISTRICT)).isEmpty();
        assertThat(nansha.responsible("water", village, AreaLevel.DISTRICT))
                .map(Department::id)
                .contains("nansha.water");
    }

    @Test
    void officeOfTheCityCoordinatesWhereTheStreetHasNone() {
        var village = nansha.requireArea("nansha-wanqingsha-hongying");

        assertThat(nansha.coordinationOffice(village).id()).isEqualTo("nansha.coordination");
        assertThat(nansha.dispatchDesk(village).id()).isEqualTo("nansha-wanqingsha.dispatch");
    }

    private List<String> names(String area) {
        return nansha.departments(area).stream().map(Department::nameZh).toList();
    }
}
