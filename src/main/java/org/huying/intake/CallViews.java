package org.huying.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.assessment.StreetRatings;
import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.call.Supports;
import org.huying.call.Unmaskings;
import org.huying.order.Alerts;

/**
 * Shows calls, and what stands beside them, to whoever asks; the caller masked for whoever does not handle them, and for
 * the others it is kept that they saw.
 */
@Component
class CallViews {

    private final Calls calls;
    private final CallAccess access;
    private final Supports supports;
    private final Alerts alerts;
    private final StreetRatings ratings;
    private final Unmaskings unmaskings;

    CallViews(
            Calls calls,
            CallAccess access,
            Supports supports,
            Alerts alerts,
            StreetRatings ratings,
            Unmaskings unmaskings) {
        this.calls = calls;
        this.access = access;
        this.supports = supports;
        this.alerts = alerts;
        this.ratings = ratings;
        this.unmaskings = unmaskings;
    }

    /** A call the user may read, or a refusal that says that there is none. */
    Call readable(String number) {
        var call = calls.require(number);
        access.requireReader(call);
        return call;
    }

    CallView of(Call call) {
        return of(call, null);
    }

    CallView of(Call call, @Nullable List<String> possibleDuplicates) {
        var one = List.of(call.number());
        unmaskings.record(handled(List.of(call)));
        return view(
                call,
                new Related(
                        call.mergedInto(),
                        calls.mergedInto(call.number()),
                        call.recurrenceOf(),
                        possibleDuplicates,
                        supports.of(call.number()),
                        alerts.of(one).getOrDefault(call.number(), List.of()),
                        ratings.of(one).getOrDefault(call.number(), List.of())));
    }

    /** As rows of a list: without what takes a look at each by itself. */
    List<CallView> of(List<Call> rows) {
        var numbers = rows.stream().map(Call::number).toList();
        var alerted = alerts.of(numbers);
        var rated = ratings.of(numbers);
        unmaskings.record(handled(rows));
        return rows.stream()
                .map(call -> view(
                        call,
                        new Related(
                                call.mergedInto(),
                                null,
                                call.recurrenceOf(),
                                null,
                                null,
                                alerted.getOrDefault(call.number(), List.of()),
                                rated.getOrDefault(call.number(), List.of()))))
                .toList();
    }

    private List<Call> handled(List<Call> shown) {
        return shown.stream().filter(access::handles).toList();
    }

    private CallView view(Call call, Related related) {
        return CallView.of(call, access.handles(call), related);
    }
}
