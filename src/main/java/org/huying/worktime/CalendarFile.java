package org.huying.worktime;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The State Council's notices as a CSV file with the columns {@code notice,date,kind,name,english,source}.
 *
 * <p>All rows of a year's notice stand in one file: loading a notice replaces what was known of that year.
 */
public final class CalendarFile {

    private static final List<String> COLUMNS = List.of("notice", "date", "kind", "name", "english", "source");

    private final List<SpecialDay> days = new ArrayList<>();
    private final List<CalendarFileException.Fault> faults = new ArrayList<>();
    private final Set<LocalDate> seen = new HashSet<>();

    private CalendarFile() {}

    /**
     * Reads the text of such a file.
     *
     * @throws CalendarFileException when a row is wrong; it names every wrong row
     */
    public static List<SpecialDay> read(String text) {
        var file = new CalendarFile();
        file.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!file.faults.isEmpty()) {
            throw new CalendarFileException(file.faults);
        }
        return List.copyOf(file.days);
    }

    private void parse(String text) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var rows = format.parse(new StringReader(text))) {
            if (!rows.getHeaderNames().equals(COLUMNS)) {
                fault(1, "file.columns", String.join(",", COLUMNS));
                return;
            }
            for (var row : rows) {
                read(row, rows.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            fault(1, "file.broken", String.valueOf(e.getMessage()));
        }
        if (days.isEmpty() && faults.isEmpty()) {
            fault(1, "file.empty");
        }
    }

    private void read(CSVRecord row, long line) {
        if (!row.isConsistent()) {
            fault(line, "file.cells", COLUMNS.size());
            return;
        }
        try {
            var day = new SpecialDay(
                    Integer.parseInt(row.get("notice")),
                    LocalDate.parse(row.get("date")),
                    SpecialDay.Kind.valueOf(row.get("kind")),
                    row.get("name"),
                    row.get("english"),
                    row.get("source"));
            check(day, line);
            days.add(day);
        } catch (NumberFormatException e) {
            fault(line, "file.notice", row.get("notice"));
        } catch (DateTimeParseException e) {
            fault(line, "file.date", row.get("date"));
        } catch (IllegalArgumentException e) {
            fault(line, "file.kind", row.get("kind"));
        }
    }

    private void check(SpecialDay day, long line) {
        var year = day.date().getYear();
        var lastDaysOfYearBefore = year == day.notice() - 1 && day.date().getDayOfYear() > 358;
        if (year != day.notice() && !lastDaysOfYearBefore) {
            fault(line, "file.year", day.date().toString(), String.valueOf(day.notice()));
        }
        if (day.kind() == SpecialDay.Kind.WORK && !WorkingCalendar.isWeekend(day.date())) {
            fault(line, "file.weekday", day.date().toString());
        }
        if (!seen.add(day.date())) {
            fault(line, "file.twice", day.date().toString());
        }
        if (day.name().isEmpty() || day.english().isEmpty() || day.source().isEmpty()) {
            fault(line, "file.nameless");
        }
    }

    private void fault(long line, String key, Object... arguments) {
        faults.add(new CalendarFileException.Fault(line, key, List.of(arguments)));
    }
}
