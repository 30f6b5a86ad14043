package org.huying.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u3000=1",
                "\u00A0=1",
                "＝1",
                "|calc",
                "=a\nb"
            })
    void whatWouldBeWorkedOutIsText(String text) {
        assertThat(CsvTable.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "化粪池堵塞", "a=b", "1-2", " 前有空格", "20261123-000001"})
    void everyOtherTextStaysAsItIs(String text) {
        assertThat(CsvTable.harmless(text)).isEqualTo(text);
    }

    @Test
    void excelSeesThatItIsUtf8AndWhereCellsEnd() {
        var out = new ByteArrayOutputStream();
        try (var table = new CsvTable(out)) {
            table.row(Arrays.asList("a,b", "他说\"好\"", null, LocalDateTime.of(2026, 11, 23, 9, 5)));
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"a,b\",\"他说\"\"好\"\"\",,2026-11-23 09:05\r\n");
    }
}
