package org.huying.deadline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import org.huying.worktime.CalendarFile;
import org.huying.worktime.OfficeHours;
import org.huying.worktime.Schedule;
import org.huying.worktime.SpecialDay;
import org.huying.worktime.WorkingCalendar;

/** The schedule by which this node counts: office hours of the settings, calendar of the database. */
@Component
class Timetable {

    private final CalendarStore store;
    private final OfficeHours hours;
    private final Clock clock;
    private volatile long revision;
    private volatile Schedule schedule;

    Timetable(CalendarStore store, DeadlineProperties properties, Clock clock) throws IOException {
        this.store = store;
        this.hours = OfficeHours.parse(properties.officeHours());
        this.clock = clock;
        var shipped = new ClassPathResource("worktime/working-days.csv").getContentAsString(StandardCharsets.UTF_8);
        store.seed(CalendarFile.read(shipped), clock.instant());
        this.revision = store.revision();
        this.schedule = of(store.days());
    }

    Schedule schedule() {
        return schedule;
    }

    /** The revision of the calendar by which this node counts. */
    long revision() {
        return revision;
    }

    void refresh() {
        revision = store.revision();
        schedule = of(store.days());
    }

    Schedule of(Collection<SpecialDay> days) {
        return new Schedule(new WorkingCalendar(days), hours, clock.getZone());
    }
}
