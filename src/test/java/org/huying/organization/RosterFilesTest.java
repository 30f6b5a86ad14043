package org.huying.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;

import org.huying.csv.BadRow;
import org.huying.csv.BadRowsException;

class RosterFilesTest {

    static final String AREAS = """
            slug,level,parent,name_zh,name_en
            city,CITY,,市,City
            east,DISTRICT,city,东区,East
            """;
    static final String DEPARTMENTS = """
            level,area,code,name_zh,name_en,remove
            CITY,,dispatch,{area}调度台,{area} Dispatch,
            CITY,,coordination,{area}协调办,{area} Coordination,
            """;
    static final String PEOPLE = "id,name,kind,area,phone,sample\n";
    static final String TEAMS = "slug,area,name_zh,name_en,size,sample\n";

    @TempDir
    Path folder;

    @BeforeEach
    void goodFiles() throws IOException {
        write("areas.csv", AREAS);
        write("departments.csv", DEPARTMENTS);
        write("people.csv", PEOPLE);
        write("teams.csv", TEAMS);
    }

    @Test
    void goodFilesMakeARoster() {
        var roster = read();

        assertThat(roster.areas()).extracting(Area::path).containsExactly("city", "city.east");
        assertThat(roster.departments()).extracting(Department::nameZh).containsExactly("市调度台", "市协调办");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            east,DISTRICT,city,东,E        | slug "east" stands in a row above already
            West,DISTRICT,city,西,W        | slug "West" may only have a-z and 0-9, joined by single hyphens
            we--st,DISTRICT,city,西,W      | slug "we--st" may only have a-z and 0-9, joined by single hyphens
            ../st,DISTRICT,city,西,W       | slug "../st" may only have a-z and 0-9, joined by single hyphens
            west,PARISH,city,西,W          | level "PARISH" is none of [CITY, DISTRICT, STREET, COMMUNITY, GRID]
            west,DISTRICT,town,西,W        | parent "town" is no area of the rows above
            west,DISTRICT,,西,W            | parent is empty
            west,DISTRICT,east,西,W        | level DISTRICT cannot lie in "east", which is a DISTRICT
            west,CITY,,西,W                | level CITY belongs to the first row alone: the files describe one city
            west,CITY,city,西,W            | parent must be empty: a CITY lies in no other area
            west,DISTRICT,city,,W          | name_zh is empty
            west,DISTRICT,city,西,' '      | name_en is empty
            west,DISTRICT,city,西          | the row has 4 values, the header has 5
            """)
    void badAreaIsReportedWithItsLine(String row, String reason) throws IOException {
        write("areas.csv", AREAS + row.replace("' '", " ") + "\n");

        assertThat(badRows()).containsExactly(new BadRow("areas.csv", 4, reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CITY,,dispatch,台,Desk,            | "dispatch" stands in a row above already for the same level and area
            ,,water,水,Water,                  | level and area are empty; give one of them or both
            TOWN,,water,水,Water,              | level "TOWN" is none of [CITY, DISTRICT, STREET, COMMUNITY, GRID]
            ,west,water,水,Water,              | area "west" is no area of the rows above
            STREET,east,water,水,Water,        | there is no STREET in "east"
            CITY,,Water,水,Water,              | code "Water" may only have a-z and 0-9, joined by single hyphens
            CITY,,water,,Water,                | name_zh is empty
            CITY,,water,{areal}水,Water,       | name_zh "{areal}水" may only have {area} in braces
            CITY,,water,水,Water,maybe         | remove "maybe" is neither "yes" nor "no"
            DISTRICT,,water,,,yes              | there is no "water" above to remove
            """)
    void badDepartmentIsReportedWithItsLine(String row, String reason) throws IOException {
        write("departments.csv", DEPARTMENTS + row + "\n");

        assertThat(badRows()).containsExactly(new BadRow("departments.csv", 4, reason));
    }

    @Test
    void departmentIdMustFitTheEngine() throws IOException {
        write("departments.csv", DEPARTMENTS + "CITY,," + "w".repeat(60) + ",水,Water,\n");

        assertThat(badRows()).singleElement().asString().contains("has 65 characters, at most 64 are allowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p1,赵甲,RESIDENT_LAWYER,west,000-0000-0001,yes | area "west" is no area of the rows above
            p1,赵甲,WIZARD,east,000-0000-0001,yes          | kind "WIZARD" is none of [COMMUNITY_STAFF, SECTION_STAFF, COMMUNITY_POLICE, AUXILIARY_POLICE, PARTY_ORGANISER, RENTAL_MANAGER, SAFETY_INSPECTOR, RESIDENT_LAWYER]
            p1,赵甲,RESIDENT_LAWYER,east,call me,yes       | phone "call me" is no telephone number
            p1,,RESIDENT_LAWYER,east,000-0000-0001,yes     | name is empty
            """)
    void badPersonIsReportedWithItsLine(String row, String reason) throws IOException {
        write("people.csv", PEOPLE + row + "\n");

        assertThat(badRows()).containsExactly(new BadRow("people.csv", 2, reason));
    }

    @Test
    void badTeamIsReportedWithItsLine() throws IOException {
        write("teams.csv", TEAMS + "t1,east,东队,East Team,many,yes\n");

        assertThat(badRows())
                .containsExactly(new BadRow("teams.csv", 2, "size \"many\" is no number from 0 to 999999"));
    }

    @Test
    void everyBadRowOfEveryFileIsReportedAtOnce() throws IOException {
        write("areas.csv", AREAS + "# a comment counts as a line\nwest,PARISH,city,西,W\nnorth,DISTRICT,city,,N\n");
        write("people.csv", PEOPLE + "\np1,赵甲,WIZARD,east,000-0000-0001,yes\n");

        assertThat(badRows())
                .extracting(row -> row.file() + ":" + row.line())
                .containsExactly("areas.csv:5", "areas.csv:6", "people.csv:3");
    }

    @Test
    void rowsAboutARefusedAreaAreNotReportedThemselves() throws IOException {
        write("areas.csv", AREAS + "west,PARISH,city,西,W\nwest-street,STREET,west,西街,West Street\n");
        write("departments.csv", DEPARTMENTS + ",west-street,water,水,Water,\n");

        assertThat(badRows()).extracting(BadRow::line).containsExactly(4L);
    }

    @Test
    void missingFileIsReported() throws IOException {
        Files.delete(folder.resolve("people.csv"));

        assertThat(badRows()).containsExactly(new BadRow("people.csv", 1, "the file is missing"));
    }

    @Test
    void cityMustHaveItsDesks() throws IOException {
        write("departments.csv", "level,area,code,name_zh,name_en,remove\nCITY,,dispatch,调度台,Desk,\n");

        assertThat(badRows())
                .containsExactly(
                        new BadRow("departments.csv", 1, "the city has no \"coordination\"; add a row for level CITY"));
    }

    @Test
    void emptyAreasAreRefused() throws IOException {
        write("areas.csv", "slug,level,parent,name_zh,name_en\n");

        assertThat(badRows()).containsExactly(new BadRow("areas.csv", 1, "there is no row of level CITY"));
    }

    private Roster read() {
        return RosterFiles.read(new FileSystemResource(folder + "/"));
    }

    private List<BadRow> badRows() {
        return catchThrowableOfType(BadRowsException.class, this::read).rows();
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, StandardCharsets.UTF_8);
    }
}
