package org.huying.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;

import org.huying.csv.BadRowsException;

class PositionsTest {

    static final String AREAS = RosterFilesTest.AREAS + """
            street,STREET,east,街,Street
            next,STREET,east,邻街,Next Street
            g1,GRID,street,一格,Grid 1
            g2,GRID,street,二格,Grid 2
            alone,COMMUNITY,street,社区,Community
            """;
    static final String POSITIONS = """
            area,latitude,longitude
            street,23.10,113.20
            next,23.11,113.20
            g1,23.100,113.200
            g2,23.101,113.200
            alone,23.1,113.2
            """;

    @TempDir
    Path folder;

    Organization organization;

    @BeforeEach
    void goodFiles() throws IOException {
        write("areas.csv", AREAS);
        write("departments.csv", RosterFilesTest.DEPARTMENTS);
        write("people.csv", RosterFilesTest.PEOPLE);
        write("teams.csv", RosterFilesTest.TEAMS);
        write("positions.csv", POSITIONS);
        organization = new Organization(() -> Chart.of(RosterFiles.read(folder())));
    }

    /** A hundredth of a degree of latitude is 1,112 m. */
    @ParameterizedTest
    @CsvSource({"street, 1112", "g1, 111", "alone, 1112"})
    void areaReachesNoFartherThanItsNeighbourOrWhatItLiesIn(String area, double metres) {
        assertThat(positions().reach(organization.requireArea(area)).orElseThrow())
                .isCloseTo(metres, within(1.0));
    }

    @Test
    void degreesOfLongitudeAreShorterInTheNorth() {
        assertThat(new Position(60, 113).metresTo(new Position(60, 113.01))).isCloseTo(556, within(1.0));
    }

    @Test
    void whereNothingIsKnownNothingIsSaid() throws IOException {
        var east = organization.requireArea("east");
        assertThat(positions().middle(east)).isEmpty();
        assertThat(positions().reach(east)).isEmpty();
        Files.delete(folder.resolve("positions.csv"));
        assertThat(positions().middle(organization.requireArea("g1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            west,23.1,113.2  | area "west" is no area of areas.csv
            g1,23.1,113.2    | area "g1" stands in a row above already
            east,91,113.2    | latitude 91.0 is not between -90 and 90
            east,23.1,-180.5 | longitude -180.5 is not between -180 and 180
            east,here,113.2  | latitude "here" does not look like
            """)
    void badRowIsReportedWithItsLine(String row, String reason) throws IOException {
        write("positions.csv", POSITIONS + row + "\n");
        assertThatThrownBy(this::positions)
                .isInstanceOf(BadRowsException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("7");
    }

    private Positions positions() {
        return new Positions(new OrganizationProperties(folder()), organization);
    }

    private FileSystemResource folder() {
        return new FileSystemResource(folder.toString() + "/");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
