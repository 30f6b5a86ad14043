package org.huying.worktime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When an office is open on a working day.
 *
 * @param sessions in order, at least one, none touching another
 */
public record OfficeHours(List<Session> sessions) {

    /** Morning and afternoon of a usual office. */
    public static final OfficeHours USUAL = parse(List.of("09:00-12:00", "14:00-18:00"));

    /** One stretch of a working day. */
    public record Session(LocalTime opens, LocalTime closes) {

        public Session {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("An office that opens at " + opens
                        + " must close later than that, not at " + closes + "; write for example 09:00-12:00.");
            }
        }
    }

    /** @throws IllegalArgumentException when there is no session, or one begins before the one before it has ended */
    public OfficeHours {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("An office must be open some time; write for example 09:00-12:00.");
        }
        for (int i = 1; i < sessions.size(); i++) {
            if (!sessions.get(i - 1).closes().isBefore(sessions.get(i).opens())) {
                throw new IllegalArgumentException("Office hours must stand in order and apart: " + sessions + ".");
            }
        }
    }

    /** Reads {@code 09:00-12:00} and the like, one per session. */
    public static OfficeHours parse(List<String> sessions) {
        return new OfficeHours(sessions.stream()
                .map(text -> text.trim().split("\\s*-\\s*", -1))
                .map(ends -> {
                    if (ends.length != 2) {
                        throw new IllegalArgumentException("Write office hours like 09:00-12:00.");
                    }
                    return new Session(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
                })
                .toList());
    }

    LocalTime opening() {
        return sessions.get(0).opens();
    }

    LocalTime closing() {
        return sessions.get(sessions.size() - 1).closes();
    }

    List<Span> on(LocalDate date, ZoneId zone) {
        return sessions.stream()
                .map(session -> new Span(
                        date.atTime(session.opens()).atZone(zone).toInstant(),
                        date.atTime(session.closes()).atZone(zone).toInstant()))
                .toList();
    }
}
