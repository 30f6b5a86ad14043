package org.huying.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

@HuyingTest
class SampleOrganizationTest {

    @Autowired
    Organization organization;

    @Autowired
    RosterImport imports;

    @Autowired
    JdbcClient jdbc;

    @Test
    void guangzhouHasElevenDistricts() {
        assertThat(organization.children(null)).extracting(Area::nameZh).containsExactly("广州市");
        assertThat(organization.children("guangzhou"))
                .extracting(Area::nameZh)
                .containsExactlyInAnyOrder("越秀区", "海珠区", "荔湾区", "天河区", "白云区", "黄埔区", "番禺区", "花都区", "南沙区", "从化区", "增城区");
    }

    @Test
    void renminHasSeventyTwoGrids() {
        var grids = organization.children("yuexiu-renmin");

        assertThat(grids).hasSize(72).allMatch(grid -> grid.level() == AreaLevel.GRID);
        assertThat(grids.get(0).path()).isEqualTo("guangzhou.yuexiu.yuexiu-renmin.yuexiu-renmin-g01");
    }

    @Test
    void placesOfTheArticleAreThere() {
        assertThat(Stream.of(
                                "yuexiu-renmin",
                                "baiyun-dayuan",
                                "huangpu-changzhou",
                                "huangpu-shenjing",
                                "haizhu-haichuang",
                                "haizhu-yonglong",
                                "huadu-xiuquan",
                                "conghua-nanping")
                        .map(organization::requireArea)
                        .map(Area::nameZh))
                .containsExactly("人民街道", "大源街道", "长洲街道", "深井社区", "海幢街道", "永龙社区", "秀全街道", "南平村");
    }

    @Test
    void everyDistrictHasItsDepartments() {
        assertThat(organization.children("guangzhou"))
                .allSatisfy(district -> assertThat(codes(district.slug()))
                        .contains(
                                "urban-management",
                                "public-security",
                                "fire",
                                "civil-affairs",
                                "ecology",
                                "sanitation",
                                "water",
                                "housing",
                                "market",
                                "emergency",
                                "transport",
                                "planning",
                                "health",
                                "agriculture",
                                "justice"));
    }

    @Test
    void everyStreetHasItsDepartments() {
        assertThat(organization.children("guangzhou"))
                .allSatisfy(district -> assertThat(organization.children(district.slug()))
                        .isNotEmpty()
                        .allSatisfy(street -> assertThat(codes(street.slug()))
                                .contains("enforcement", "public-services", "general-governance", "grid")));
    }

    @Test
    void everyLevelFromTheStreetUpHasBothDesks() {
        assertThat(List.of("yuexiu-renmin", "yuexiu", "guangzhou"))
                .allSatisfy(area -> assertThat(codes(area)).contains("dispatch", "coordination"));
    }

    @Test
    void everyGridHasPeopleOfAllEightKinds() {
        var lacking = jdbc.sql("""
                        select slug from area left join person on person.area = slug
                        where level = 'GRID' group by slug having count(distinct kind) <> 8
                        """).query(String.class).list();

        assertThat(lacking).isEmpty();
    }

    @Test
    void sampleNumbersRingNowhere() {
        var phones = jdbc.sql("select phone from person where sample")
                .query(String.class)
                .set();

        assertThat(phones).hasSizeGreaterThan(8).allMatch(phone -> phone.startsWith("000-"));
    }

    @Test
    void xiuquanHasElevenHundredVolunteers() {
        assertThat(jdbc.sql("select size from team where area = 'huadu-xiuquan'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1100);
    }

    @Test
    void secondImportChangesNothing() {
        var versions = rowVersions();

        imports.run();

        assertThat(rowVersions()).hasSizeGreaterThan(1000).containsExactlyInAnyOrderElementsOf(versions);
    }

    /** PostgreSQL gives a row another {@code xmin} whenever it is written. */
    private List<String> rowVersions() {
        return jdbc.sql("""
                        select 'area ' || slug || ' ' || xmin from area
                        union all select 'department ' || id || ' ' || xmin from department
                        union all select id || ' ' || xmin from person
                        union all select slug || ' ' || xmin from team
                        union all select 'group ' || id_ || ' ' || xmin from act_id_group
                        union all select id_ || ' ' || xmin from act_id_user where email_ = 'demo@huying.invalid'
                        union all select id_ || ' ' || xmin from act_ru_authorization where resource_type_ = 0
                        """).query(String.class).list();
    }

    private List<String> codes(String area) {
        return organization.departments(area).stream().map(Department::code).toList();
    }
}
