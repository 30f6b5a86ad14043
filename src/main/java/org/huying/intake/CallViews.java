package org.huying.intake;

import java.util.List;

import org.springframework.stereotype.Component;

import org.huying.assessment.StreetRatings;
import org.huying.call.Call;
import org.huying.order.Alerts;

/** Shows calls with what stands beside them: the orders that alerted somebody, and what the street said afterwards. */
@Component
class CallViews {

    private final CallAccess access;
    private final Alerts alerts;
    private final StreetRatings ratings;

    CallViews(CallAccess access, Alerts alerts, StreetRatings ratings) {
        this.access = access;
        this.alerts = alerts;
        this.ratings = ratings;
    }

    CallView of(Call call) {
        return of(List.of(call)).get(0);
    }

    List<CallView> of(List<Call> calls) {
        var numbers = calls.stream().map(Call::number).toList();
        var alerted = alerts.of(numbers);
        var rated = ratings.of(numbers);
        return calls.stream()
                .map(call -> CallView.of(
                        call,
                        access.handles(call),
                        alerted.getOrDefault(call.number(), List.of()),
                        rated.getOrDefault(call.number(), List.of())))
                .toList();
    }
}
