package org.huying.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {

    @ParameterizedTest
    @CsvSource({
        "12号门口井盖破损。有老人绊倒, 12号门口井盖破损",
        "Cover broken! Twice now, Cover broken",
        "no full stop, no full stop",
        "！急, ！急",
        "'  spaces  ', spaces"
    })
    void firstSentenceIsTheTitle(String text, String title) {
        assertThat(report(text).title()).isEqualTo(title);
    }

    @Test
    void longSentenceIsCutBetweenCharacters() {
        assertThat(report("𠮷".repeat(70)).title()).isEqualTo("𠮷".repeat(59) + "…");
    }

    private static Report report(String text) {
        return new Report(text, "c", "a", null, null, null, false, null, null, null, null, null);
    }
}
