package org.huying.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTest {

    static final LocalDate SINCE = LocalDate.parse("2026-06-07");

    @Test
    void shareOfNothingIsNoNumber() {
        assertThat(entry(Column.ANSWERED, Map.of())).isEqualTo(new Entry("of-ANSWERED none", "–", null, null));
        assertThat(entry(Column.RATING, Map.of()).text()).isEqualTo("–");
        assertThat(entry(Column.OVERDUE, Map.of()).text()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 100%", "0, 3, 0%", "2, 3, 66.6%", "1999, 2000, 99.9%"})
    void shareIsNeverBetterThanItWas(long inTime, long owed, String text) {
        var entry = entry(Column.RESOLVED, Map.of(Measure.RESOLVED_IN_TIME, inTime, Measure.RESOLUTION_OWED, owed));
        assertThat(entry.text()).isEqualTo(text);
        assertThat(entry.basis()).isEqualTo(inTime + "/" + owed);
    }

    @Test
    void averageSaysHowManyRated() {
        var entry = entry(Column.RATING, Map.of(Measure.RATINGS, 13L, Measure.RATED, 3L));
        assertThat(entry.text()).isEqualTo("4.3");
        assertThat(entry.basis()).isEqualTo("3");
    }

    @Test
    void figureThatIsNothingLeadsNowhere() {
        assertThat(entry(Column.UNSOLVED, Map.of(Measure.OPEN, 1L)).address()).isNull();
        assertThat(entry(Column.UNSOLVED, Map.of(Measure.UNSOLVED, 1L)).address())
                .isEqualTo("/calls?area=a&status=CLOSED_UNSOLVED&from=2026-06-07");
    }

    @Test
    void worstIsFirstOfACountWhereThereIsMostOfAShareWhereThereIsLeast() {
        var good = line("good", Map.of(Measure.ANSWERED_IN_TIME, 9L, Measure.ANSWER_OWED, 10L, Measure.OPEN, 9L));
        var bad = line("bad", Map.of(Measure.ANSWERED_IN_TIME, 1L, Measure.ANSWER_OWED, 10L, Measure.OPEN, 1L));
        var none = line("none", Map.of(Measure.OVERDUE, 1L));
        assertThat(sorted("ANSWERED", good, bad, none)).containsExactly("bad", "good", "none");
        assertThat(sorted("-ANSWERED", good, bad, none)).containsExactly("good", "bad", "none");
        assertThat(sorted("OPEN", bad, none, good)).containsExactly("good", "bad", "none");
        assertThat(sorted("-OPEN", bad, none, good)).containsExactly("none", "bad", "good");
        assertThat(sorted("", bad, good, none)).containsExactly("none", "good", "bad");
    }

    private static Stream<String> sorted(String by, Line... lines) {
        return Stream.of(lines).sorted(Order.of(by).lines()).map(line -> String.valueOf(line.id()));
    }

    private static Entry entry(Column column, Map<Measure, Long> counts) {
        return column.entry(line("a", counts), SINCE);
    }

    private static Line line(String area, Map<Measure, Long> counts) {
        return new Line(area, area, new Figures(counts), "area=" + area);
    }
}
