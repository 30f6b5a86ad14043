package org.huying.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.huying.call.Call;
import org.huying.call.CallKind;
import org.huying.call.CallStatus;
import org.huying.call.Caller;
import org.huying.call.Channel;
import org.huying.call.PromiseState;
import org.huying.call.Urgency;

/**
 * A call as the API shows it. The caller's name and phone, and mobile numbers in what was written, are masked for everybody who
 * does not handle the call.
 *
 * @param acknowledgeBy when the lead department must have answered; absent until the call is dispatched
 * @param resolveBy when it must be resolved, extensions included
 * @param promiseState what became of a promise for a day; absent where there is none
 * @param hold absent when the call is not on hold
 * @param supervision number of the supervision; it stays when the call is closed under it
 * @param supervised whether the call is open and supervised
 * @param opinion what the department answers to the opinion of a consultation
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
        @Nullable PromiseState promiseState,
        @Nullable Hold hold,
        @Nullable String supervision,
        boolean supervised,
        int redoCount,
        @Nullable Integer rating,
        CallKind kind,
        Call.@Nullable Opinion opinion,
        @JsonUnwrapped Related related) {

    /**
     * A hold that lasts.
     *
     * @param until the day of its review
     * @param owner the lead department
     */
    record Hold(String plan, LocalDate until, @Nullable String owner, String approvedBy) {}

    static CallView of(Call call, boolean unmasked, Related related) {
        var report = call.report();
        var times = call.times();
        return new CallView(
                call.number(),
                call.status(),
                call.urgency(),
                said(report.title(), unmasked),
                said(report.description(), unmasked),
                report.category(),
                report.area(),
                report.place(),
                report.latitude(),
                report.longitude(),
                report.channel(),
                caller(call, unmasked),
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
                call.promise() == null ? null : said(call.promise(), unmasked),
                call.promisedDate(),
                call.promiseState(),
                hold(call, unmasked),
                call.supervision(),
                call.isSupervised(),
                call.redoCount(),
                call.rating(),
                report.kind(),
                opinion(call.opinion(), unmasked),
                related);
    }

    private static @Nullable Hold hold(Call call, boolean unmasked) {
        var hold = call.hold();
        return hold == null
                ? null
                : new Hold(said(hold.plan(), unmasked), hold.until(), call.leadDepartment(), hold.approvedBy());
    }

    private static Call.@Nullable Opinion opinion(Call.@Nullable Opinion opinion, boolean unmasked) {
        return opinion == null ? null : new Call.Opinion(opinion.followed(), said(opinion.reason(), unmasked));
    }

    private static String said(String text, boolean unmasked) {
        return unmasked ? text : Caller.withoutNumbers(text);
    }

    private static @Nullable Caller caller(Call call, boolean unmasked) {
        var caller = Caller.of(call);
        return caller == null || unmasked ? caller : caller.masked();
    }
}
