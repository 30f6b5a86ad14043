package org.huying.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {

    private static final String HEADER = "notice,date,kind,name,english,source\n";

    @Test
    void lastDaysOfDecemberMayStandInNextYearsNotice() {
        var days = CalendarFile.read("\uFEFF" + HEADER + "2027,2026-12-31,OFF,元旦,New Year's Day,notice\n");
        assertThat(days)
                .singleElement()
                .satisfies(day -> assertThat(day.notice()).isEqualTo(2027));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,2027-01-01,OFF,元旦,New Year,notice | notice must be",
                "2027,2027-13-01,OFF,元旦,New Year,notice | date must be",
                "2027,2027-01-01,FREE,元旦,New Year,notice | kind must be",
                "2027,2028-01-01,OFF,元旦,New Year,notice | does not belong",
                "2027,2026-12-01,OFF,元旦,New Year,notice | does not belong",
                "2027,2027-01-04,WORK,元旦,New Year,notice | is a weekday",
                "2027,2027-01-01,OFF,,New Year,notice | must be filled in",
                "2027,2027-01-01,OFF | 6 cells"
            })
    void wrongRowIsNamedWithItsLineAndTheReason(String row, String reason) {
        assertThatThrownBy(() -> CalendarFile.read(HEADER + row + "\n"))
                .isInstanceOf(CalendarFileException.class)
                .hasMessageStartingWith("Line 2: ")
                .hasMessageContaining(reason);
    }

    @Test
    void everyWrongRowIsNamed() {
        var row = "2027,2027-01-01,OFF,元旦,New Year,notice\n";
        assertThatThrownBy(() -> CalendarFile.read(HEADER + row + row + "2027,?,OFF,a,b,c\n"))
                .asInstanceOf(InstanceOfAssertFactories.type(CalendarFileException.class))
                .extracting(e -> e.in(Locale.CHINESE))
                .asString()
                .contains("第 3 行：2027-01-01 在文件中出现了两次", "第 4 行：");
    }

    @ParameterizedTest
    @CsvSource({"'', first line", "'a,b\n1,2', first line", "'notice,date,kind,name,english,source\n', no day"})
    void fileThatIsNoCalendarIsRefused(String text, String reason) {
        assertThatThrownBy(() -> CalendarFile.read(text)).hasMessageContaining(reason);
    }
}
