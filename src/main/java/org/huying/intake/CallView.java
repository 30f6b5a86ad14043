package org.huying.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huying.call.Call;
import org.huying.call.CallStatus;
import org.huying.call.Channel;
import org.huying.call.Support;
import org.huying.call.Urgency;

/**
 * A call as the API shows it. The caller's name and phone are masked for everybody who does not handle the call.
 *
 * @param acknowledgeBy when the lead department must have answered; absent until the call is dispatched
 * @param resolveBy when it must be resolved, extensions included
 * @param support the parts of the departments that were called to support, of each the last; not in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallView(
        String number,
        CallStatus status,
        Urgency urgency,
        String title,
        String description,
        String category,
        String area,
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Channel channel,
        @Nullable Caller caller,
        @Nullable String leadDepartment,
        List<String> supportingDepartments,
        @Nullable Collection<Support> support,
        @Nullable String level,
        @Nullable String dutyItem,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime dispatchedAt,
        @Nullable OffsetDateTime acknowledgeBy,
        @Nullable OffsetDateTime acknowledgedAt,
        @Nullable OffsetDateTime resolveBy,
        @Nullable OffsetDateTime resolvedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable String promise,
        @Nullable LocalDate promisedDate,
        int redoCount,
        @Nullable Integer rating) {

    /** Who called. */
    record Caller(@Nullable String name, @Nullable String phone) {}

    static CallView of(Call call, @Nullable Collection<Support> support, boolean unmasked) {
        var report = call.report();
        var times = call.times();
        return new CallView(
                call.number(),
                call.status(),
                call.urgency(),
                report.title(),
                report.description(),
                report.category(),
                report.area(),
                report.place(),
                report.latitude(),
                report.longitude(),
                report.channel(),
                caller(report.callerName(), report.callerPhone(), unmasked),
                call.leadDepartment(),
                call.supportingDepartments(),
                support,
                call.level(),
                call.dutyItem(),
                times.receivedAt(),
                times.dispatchedAt(),
                times.acknowledgeBy(),
                times.acknowledgedAt(),
                times.resolveBy(),
                times.resolvedAt(),
                times.closedAt(),
                call.promise(),
                call.promisedDate(),
                call.redoCount(),
                call.rating());
    }

    private static @Nullable Caller caller(@Nullable String name, @Nullable String phone, boolean unmasked) {
        if (name == null && phone == null) {
            return null;
        }
        return unmasked ? new Caller(name, phone) : new Caller(masked(name, 1, 0), masked(phone, 3, 2));
    }

    private static @Nullable String masked(@Nullable String text, int head, int tail) {
        if (text == null) {
            return null;
        }
        return text.length() <= head + tail
                ? "*".repeat(text.length())
                : text.substring(0, head)
                        + "*".repeat(text.length() - head - tail)
                        + text.substring(text.length() - tail);
    }
}
