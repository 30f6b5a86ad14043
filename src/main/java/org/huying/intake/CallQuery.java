package org.huying.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import org.huying.call.CallKind;
import org.huying.call.CallStatus;
import org.huying.call.Urgency;

/**
 * What calls are asked for; a blank text asks for nothing.
 *
 * @param area slug; the calls of the area and everything in it
 * @param department group id; the calls it leads or supports
 * @param leads of a department, only the calls it leads
 * @param category code of either level
 * @param overdue only those whose running deadline is over, or only those whose is not
 * @param due only those that are overdue, or that will be soon
 * @param from received on that day or later
 * @param to received on that day or earlier
 * @param supervised only open calls that are supervised, or only those that are not
 * @param escalated only calls of which a coordination office has charge, or only those of which none has
 * @param q words that all stand in title, description or place, or a number, its last six digits, for a desk the caller's telephone or name
 * @param sort {@code receivedAt}, {@code resolveBy}, {@code dueAt} or {@code number}, a leading minus for descending
 * @param after the key of the last call of the page before; with it, {@code page} counts from there
 * @param page from 0
 * @param size 1 to 200
 */
public record CallQuery(
        @Nullable List<CallStatus> status,
        @Nullable String area,
        @Nullable String department,
        @Nullable Boolean leads,
        @Nullable String category,
        @Nullable CallKind kind,
        @Nullable List<Urgency> urgency,
        @Nullable Boolean overdue,
        @Nullable Lateness due,
        @Nullable Boolean supervised,
        @Nullable Boolean escalated,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable String q,
        @Nullable String sort,
        @Nullable String after,
        @Nullable Integer page,
        @Nullable Integer size) {

    /** The same without the choice of statuses and lateness: what their counts are taken from. */
    public CallQuery ofAnyStatus() {
        return new CallQuery(
                null,
                area,
                department,
                leads,
                category,
                kind,
                urgency,
                null,
                null,
                supervised,
                escalated,
                from,
                to,
                q,
                sort,
                null,
                null,
                size);
    }

    /** Whether it asks for anything besides statuses and words. */
    public boolean narrows() {
        return Stream.of(area, department, category).anyMatch(text -> text != null && !text.isBlank())
                || (urgency != null && !urgency.isEmpty())
                || Stream.of(kind, due, supervised, escalated, from, to).anyMatch(Objects::nonNull);
    }
}
