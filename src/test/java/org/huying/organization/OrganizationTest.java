package org.huying.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import org.huying.problem.Refusal;

class OrganizationTest {

    static final Roster SAMPLE = RosterFiles.read(new ClassPathResource("organization/"));

    final Organization organization = new Organization(() -> Chart.of(SAMPLE));

    @Test
    void gridLiesInItsStreetDistrictAndCity() {
        var grid = organization.requireArea("haizhu-yonglong-g01");

        assertThat(ancestor(grid, AreaLevel.GRID)).contains("haizhu-yonglong-g01");
        assertThat(ancestor(grid, AreaLevel.COMMUNITY)).contains("haizhu-yonglong");
        assertThat(ancestor(grid, AreaLevel.STREET)).contains("haizhu-haichuang");
        assertThat(ancestor(grid, AreaLevel.DISTRICT)).contains("haizhu");
        assertThat(ancestor(grid, AreaLevel.CITY)).contains("guangzhou");
    }

    @Test
    void gridOfAStreetHasNoCommunity() {
        assertThat(ancestor(organization.requireArea("yuexiu-renmin-g01"), AreaLevel.COMMUNITY))
                .isEmpty();
    }

    @Test
    void responsibleIsTheDepartmentOfTheLevelAsked() {
        var village = organization.requireArea("conghua-nanping");

        assertThat(responsible("enforcement", village, AreaLevel.STREET)).contains("conghua-wenquan.enforcement");
        assertThat(responsible("water", village, AreaLevel.DISTRICT)).contains("conghua.water");
        assertThat(responsible("water", village, AreaLevel.CITY)).contains("guangzhou.water");
    }

    @Test
    void nobodyIsResponsibleWhereTheLevelHasNoSuchDepartment() {
        var street = organization.requireArea("yuexiu-renmin");

        assertThat(responsible("water", street, AreaLevel.STREET)).isEmpty();
        assertThat(responsible("magic", street, AreaLevel.CITY)).isEmpty();
    }

    @Test
    void districtHasNoStreetToBeResponsible() {
        assertThat(responsible("enforcement", organization.requireArea("yuexiu"), AreaLevel.STREET))
                .isEmpty();
    }

    @Test
    void desksAreTheNearestUpwards() {
        var grid = organization.requireArea("haizhu-yonglong-g01");

        assertThat(organization.dispatchDesk(grid).id()).isEqualTo("haizhu-haichuang.dispatch");
        assertThat(organization.coordinationOffice(grid).id()).isEqualTo("haizhu-haichuang.coordination");
        assertThat(organization.callers(grid)).map(Department::id).contains("haizhu-yonglong-g01.grid");
    }

    @Test
    void coordinationClimbsToTheCityAndEndsThere() {
        var team = organization.requireDepartment("yuexiu-renmin.enforcement");
        var street = organization.coordinationOf(team);
        var district = organization.coordinationAbove(street).orElseThrow();
        var city = organization.coordinationAbove(district).orElseThrow();

        assertThat(street.id()).isEqualTo("yuexiu-renmin.coordination");
        assertThat(district.id()).isEqualTo("yuexiu.coordination");
        assertThat(city.id()).isEqualTo("guangzhou.coordination");
        assertThat(organization.coordinationAbove(city)).isEmpty();
    }

    @Test
    void unknownAreaIsRefusedByName() {
        assertThatThrownBy(() -> organization.requireArea("atlantis"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("area");
                    assertThat(refusal.message(Locale.ENGLISH)).contains("\"atlantis\"");
                    assertThat(refusal.message(Locale.CHINESE)).contains("没有区域“atlantis”");
                });
    }

    @Test
    void unknownDepartmentIsRefusedByName() {
        assertThatThrownBy(() -> organization.requireDepartment("yuexiu.magic"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("department"));
    }

    @Test
    void whatHasLeftTheFilesKeepsItsNameForOldCallsOnly() {
        var later = new Organization(() -> Chart.of(
                SAMPLE.areas(), SAMPLE.departments(), SAMPLE.teams(), Set.of("conghua-nanping", "yuexiu.water")));

        assertThat(later.area("conghua-nanping")).map(Area::nameZh).contains("南平村");
        assertThat(later.department("yuexiu.water")).map(Department::nameZh).contains("越秀区水务局");
        assertThat(later.children("conghua-wenquan")).isEmpty();
        assertThatThrownBy(() -> later.requireArea("conghua-nanping")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> later.requireDepartment("yuexiu.water")).isInstanceOf(Refusal.class);
        assertThat(later.responsible("water", later.requireArea("yuexiu"), AreaLevel.DISTRICT))
                .isEmpty();
    }

    private Optional<String> ancestor(Area area, AreaLevel level) {
        return organization.ancestor(area, level).map(Area::slug);
    }

    private Optional<String> responsible(String code, Area area, AreaLevel level) {
        return organization.responsible(code, area, level).map(Department::id);
    }
}
