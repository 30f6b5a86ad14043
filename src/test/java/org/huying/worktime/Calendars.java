package org.huying.worktime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;

/** The official calendar that is shipped, and times as people in Guangzhou write them. */
final class Calendars {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final WorkingCalendar OFFICIAL = new WorkingCalendar(CalendarFile.read(shipped()));
    static final Schedule SCHEDULE = new Schedule(OFFICIAL, OfficeHours.USUAL, ZONE);

    private Calendars() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    static String shipped() {
        try (var file = Objects.requireNonNull(Calendars.class.getResourceAsStream("/worktime/working-days.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
