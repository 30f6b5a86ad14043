package org.huying.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import org.huying.HuyingTest;
import org.huying.csv.BadRowsException;

/** What is imported here is rolled back after each test. */
@HuyingTest
@Transactional
class RosterImportTest {

    @Autowired
    TransactionOperations transaction;

    @Autowired
    RosterTables tables;

    @Autowired
    Groups groups;

    @Autowired
    Grants grants;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void badRowChangesNothing() throws Exception {
        copy("organization/areas.csv", "areas.csv", "越秀区,", "另一个区,");
        copy("organization/departments.csv", "departments.csv", ",yes\n", ",yes\n");
        copy("organization/people.csv", "people.csv", "RESIDENT_LAWYER,yuexiu-renmin-g72", "WIZARD,yuexiu-renmin-g72");
        copy("organization/teams.csv", "teams.csv", "", "");

        assertThatExceptionOfType(BadRowsException.class)
                .isThrownBy(() -> imports(new FileSystemResource(folder + "/")).run())
                .withMessageContaining("people.csv:579: kind \"WIZARD\" is none of");
        assertThat(tables.chart().areas().get("yuexiu"))
                .extracting(Area::nameZh)
                .isEqualTo("越秀区");
    }

    @Test
    void changedRowIsChangedAndNothingElse() throws Exception {
        copy("organization/areas.csv", "areas.csv", "逢源街道,Fengyuan", "逢源街,Fengyuan");
        copy("organization/departments.csv", "departments.csv", "", "");
        copy("organization/people.csv", "people.csv", "", "");
        copy("organization/teams.csv", "teams.csv", "", "");

        var differing = tables.store(RosterFiles.read(new FileSystemResource(folder + "/")));

        var areaAndItsSixGroups = 1 + 6;
        assertThat(differing).isEqualTo(areaAndItsSixGroups);
    }

    @Test
    void anotherCityTakesTheOldOnesPlaceAndTheOldOneKeepsItsNames() {
        var chart = imports(new ClassPathResource("organization-nansha/")).run();
        var nansha = new Organization(() -> chart);

        assertThat(nansha.children(null)).extracting(Area::slug).containsExactly("nansha");
        assertThat(nansha.children("nansha"))
                .extracting(Area::slug)
                .containsExactly("nansha-jinzhou", "nansha-wanqingsha");
        assertThat(nansha.area("yuexiu-renmin")).map(Area::nameZh).contains("人民街道");
        assertThat(jdbc.sql("select count(*) from person where active")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whatComesBackIntoTheFilesIsThereAgain() {
        imports(new ClassPathResource("organization-nansha/")).run();

        var guangzhou = new Organization(imports(new ClassPathResource("organization/"))::run);

        assertThat(guangzhou.children("guangzhou")).hasSize(11);
        assertThat(guangzhou.department("nansha.water")).map(Department::nameZh).contains("南沙区水务局");
    }

    private RosterImport imports(Resource location) {
        return new RosterImport(new OrganizationProperties(location), transaction, tables, groups, grants, accounts);
    }

    private void copy(String from, String to, String old, String replacement) throws Exception {
        var text = new ClassPathResource(from).getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(to), text.replace(old, replacement));
    }
}
