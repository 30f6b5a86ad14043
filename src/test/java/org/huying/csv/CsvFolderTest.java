package org.huying.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

class CsvFolderTest {

    private static final String HEADER = "slug,name\n";

    @TempDir
    Path path;

    private CsvFolder files;

    @BeforeEach
    void open() {
        files = new CsvFolder(new FileSystemResource(path + "/"));
    }

    @Test
    void rowsComeInTheOrderOfTheFile() throws IOException {
        write("# SAMPLE\n" + HEADER + "b, 东 \n# a comment\na,\"West, far\"\n");

        assertThat(names()).containsExactly("东", "West, far");
        assertThatNoException().isThrownBy(() -> files.requireGood("Bad:"));
    }

    @Test
    void spreadsheetsByteOrderMarkAndEmptyRowsDoNoHarm() throws IOException {
        write("\uFEFF" + HEADER.replace("\n", "\r\n") + "a,东\r\n,\r\n\r\n");

        assertThat(names()).containsExactly("东");
        assertThat(files.isGood()).isTrue();
    }

    @Test
    void everyBadRowIsNamedByFileLineAndReason() throws IOException {
        write(HEADER + "# a comment counts as a line\na,东\nb\nC,西\nd,\n" + "e," + "n".repeat(201) + "\n");

        files.each("list.csv", row -> {
            row.slug("slug");
            row.name("name");
        });

        assertThat(bad())
                .hasToString("[list.csv:4: the row has 1 values, the header has 2,"
                        + " list.csv:5: slug \"C\" may only have a-z and 0-9, joined by single hyphens,"
                        + " list.csv:6: name is empty,"
                        + " list.csv:7: name has 201 characters, at most 200 are allowed]");
    }

    @Test
    void everyMissingColumnIsNamed() throws IOException {
        write("# SAMPLE\n" + HEADER + "a,东\n");

        files.each("list.csv", row -> row.text("size"), "slug", "size", "area");

        assertThat(bad())
                .containsExactly(
                        new BadRow("list.csv", 2, "the header has no column \"size\""),
                        new BadRow("list.csv", 2, "the header has no column \"area\""));
    }

    @Test
    void missingFileIsNamed() {
        assertThat(names()).isEmpty();
        assertThat(bad()).containsExactly(new BadRow("list.csv", 1, "the file is missing"));
    }

    @Test
    void openQuoteIsNamedWithItsFile() throws IOException {
        write(HEADER + "a,\"东\nb,西\n");

        assertThat(names()).isEmpty();
        assertThat(bad()).singleElement().extracting(BadRow::file).isEqualTo("list.csv");
    }

    @Test
    void fileInTheOldChineseEncodingIsToldApart() throws IOException {
        Files.writeString(path.resolve("list.csv"), HEADER + "a,东\n", Charset.forName("GBK"));

        assertThat(names()).isEmpty();
        assertThat(bad()).containsExactly(new BadRow("list.csv", 1, "the file is not UTF-8; save it as \"CSV UTF-8\""));
    }

    @Test
    void startEndsWithTheRowsAndWhatToDo() {
        files.refuse("list.csv", 7, "the name is taken");
        files.refuse("list.csv", 8, "the name is taken");

        var bad = catchThrowableOfType(BadRowsException.class, () -> files.requireGood("The list has bad rows:"));

        assertThat(new BadRowsAnalyzer().analyze(new IllegalStateException("no bean", bad)))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription())
                            .isEqualTo(
                                    "The list has bad rows:\nlist.csv:7: the name is taken\nlist.csv:8: the name is taken");
                    assertThat(analysis.getAction()).contains("huying.organization.location");
                });
    }

    private List<String> names() {
        return files.all("list.csv", row -> row.text("name"), "slug", "name");
    }

    private List<BadRow> bad() {
        return catchThrowableOfType(BadRowsException.class, () -> files.requireGood("Bad:"))
                .rows();
    }

    private void write(String text) throws IOException {
        Files.writeString(path.resolve("list.csv"), text, StandardCharsets.UTF_8);
    }
}
