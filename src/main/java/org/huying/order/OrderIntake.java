package org.huying.order;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.worktime.Budget;

/** Makes of what was sent an order that can be issued, or says what is wrong with it. */
@Component
class OrderIntake {

    private static final int LONGEST_DAYS = 366;

    private final Organization organization;
    private final Targets targets;
    private final OrderAccess access;
    private final OrderProperties properties;
    private final Clock clock;

    OrderIntake(
            Organization organization, Targets targets, OrderAccess access, OrderProperties properties, Clock clock) {
        this.organization = organization;
        this.targets = targets;
        this.access = access;
        this.properties = properties;
        this.clock = clock;
    }

    Draft draft(OrderRequest request) {
        access.requireDesk();
        var area = organization.requireArea(request.area());
        var called = targets.of(request.targets());
        var issuer = access.requireIssuer(area, called);
        return new Draft(
                request.title().strip(),
                request.text().strip(),
                area,
                issuer,
                request.evidence() == null ? Set.of() : request.evidence(),
                toAcknowledge(request),
                request.doneBy() == null
                        ? new Budget(properties.doneWorkingDays(), Budget.Unit.WORKING_DAYS)
                        : until("doneBy", request.doneBy()),
                called,
                null);
    }

    /** Whoever asks for the whole within less than the usual time asks for an answer within that. */
    private Budget toAcknowledge(OrderRequest request) {
        if (request.acknowledgeBy() != null) {
            return until("acknowledgeBy", request.acknowledgeBy());
        }
        var usual = new Budget(properties.acknowledgeMinutes(), Budget.Unit.MINUTES);
        if (request.doneBy() == null) {
            return usual;
        }
        var whole = until("doneBy", request.doneBy());
        return whole.amount() < usual.amount() ? whole : usual;
    }

    /** The ledger counts whole minutes: one that has begun is granted. */
    private Budget until(String field, OffsetDateTime then) {
        var left = Duration.between(clock.instant(), then.toInstant());
        if (left.isNegative() || left.isZero() || left.toDays() >= LONGEST_DAYS) {
            throw Refusal.invalid(field, "order.notInTime", field, LONGEST_DAYS);
        }
        return new Budget(Math.toIntExact(left.plusMinutes(1).minusNanos(1).toMinutes()), Budget.Unit.MINUTES);
    }
}
