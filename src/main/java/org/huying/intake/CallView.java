package org.huying.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.huying.assessment.StreetRating;
import org.huying.call.Call;
import org.huying.call.CallKind;
import org.huying.call.CallStatus;
import org.huying.call.Channel;
import org.huying.call.Urgency;
import org.huying.order.Alert;

/**
 * A call as the API shows it. The caller's name and phone are masked for everybody who does not handle the call.
 *
 * @param acknowledgeBy when the lead department must have answered; absent until the call is dispatched
 * @param resolveBy when it must be resolved, extensions included
 * @param opinion what the department answers to the opinion of a consultation
 * @param alerts the orders that alerted the responders of an emergency
 * @param streetRatings what the street said of the departments that took part
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
        @Nullable Integer rating,
        CallKind kind,
        Call.@Nullable Opinion opinion,
        List<Alert> alerts,
        List<StreetRating> streetRatings) {

    /** Who called. */
    record Caller(@Nullable String name, @Nullable String phone) {}

    static CallView of(Call call, boolean unmasked, List<Alert> alerts, List<StreetRating> ratings) {
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
                call.rating(),
                report.kind(),
                call.opinion(),
                alerts,
                ratings);
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
