package org.huying.deadline;

import java.security.Principal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/workingcalendar}: GET lists the notices that are loaded; POST {@code {"file": "<CSV text>"}} previews
 * which deadlines a notice moves, and with {@code "load": true} loads it and moves them.
 */
@Component
@Endpoint(id = "workingcalendar")
class CalendarEndpoint {

    private final CalendarStore store;
    private final WorkingCalendars calendars;

    CalendarEndpoint(CalendarStore store, WorkingCalendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    @ReadOperation
    List<CalendarStore.Notice> notices() {
        return store.notices();
    }

    @WriteOperation
    // Spring's own annotation is the only one by which an endpoint tells what may be absent.
    Answer post(String file, @org.springframework.lang.Nullable Boolean load, SecurityContext who) {
        var change = calendars.preview(file);
        if (!Boolean.TRUE.equals(load)) {
            return new Answer(change, null);
        }
        var name =
                Optional.ofNullable(who.getPrincipal()).map(Principal::getName).orElse("?");
        return new Answer(change, calendars.load(file, name));
    }

    /**
     * What was or would be done.
     *
     * @param change the deadlines that move
     * @param moved how many were moved; absent when it was a preview
     */
    record Answer(CalendarChange change, @Nullable Integer moved) {}
}
