package org.huying.intake;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallKind;
import org.huying.call.CallReport;
import org.huying.call.Calls;
import org.huying.handling.CallerRequests;
import org.huying.idempotency.IdempotencyKeys;
import org.huying.matter.Recurrences;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.routing.Categories;
import org.huying.security.CurrentUser;

/** Takes a request in once: the same key with the same content is the same call again. */
@Service
public class CallIntake {

    /**
     * What came of a request.
     *
     * @param existed whether the key had brought this call in before
     */
    public record Received(Call call, boolean existed) {}

    private final CallerRequests callers;
    private final Calls calls;
    private final Recurrences recurrences;
    private final Organization organization;
    private final Categories categories;
    private final CallAccess access;
    private final CurrentUser user;
    private final IdempotencyKeys keys;

    CallIntake(
            CallerRequests callers,
            Calls calls,
            Recurrences recurrences,
            Organization organization,
            Categories categories,
            CallAccess access,
            CurrentUser user,
            IdempotencyKeys keys) {
        this.callers = callers;
        this.calls = calls;
        this.recurrences = recurrences;
        this.organization = organization;
        this.categories = categories;
        this.access = access;
        this.user = user;
        this.keys = keys;
    }

    /**
     * Takes it in, or finds what was taken in with the key before.
     *
     * @param key as the sender made it; without one, something new is made each time
     */
    @Transactional
    public Received receive(CallRequest request, @Nullable String key) {
        access.requireReporter();
        var made = keys.once(
                key,
                request,
                () -> recurrences.link(callers.report(report(request))).number());
        return new Received(calls.require(made.number()), made.existed());
    }

    private CallReport report(CallRequest request) {
        var category = categories.require(request.category());
        var area = organization.requireArea(request.area());
        if ((request.latitude() == null) != (request.longitude() == null)) {
            throw Refusal.invalid(request.latitude() == null ? "latitude" : "longitude", "intake.bothCoordinates");
        }
        var kind = request.kind() == null ? CallKind.PROBLEM : request.kind();
        if (kind != CallKind.PROBLEM) {
            access.requireStreet(area);
        }
        var caller = request.caller();
        return new CallReport(
                request.title().strip(),
                request.description().strip(),
                category.code(),
                area.slug(),
                area.path(),
                request.place(),
                request.latitude(),
                request.longitude(),
                request.channel(),
                user.id(),
                caller == null ? null : caller.name(),
                caller == null ? null : caller.phone(),
                request.urgencyHint(),
                kind,
                named(kind, request));
    }

    /** A coordination names those that support it, a consultation the one that answers it, a problem nobody. */
    private static List<String> named(CallKind kind, CallRequest request) {
        if (request.departments() != null && kind != CallKind.COORDINATION) {
            throw Refusal.invalid("departments", "intake.departmentsOfCoordination");
        }
        if ((request.department() == null) == (kind == CallKind.CONSULTATION)) {
            throw Refusal.invalid("department", "intake.departmentOfConsultation");
        }
        return switch (kind) {
            case PROBLEM -> List.of();
            case COORDINATION -> request.departments() == null ? List.of() : request.departments();
            case CONSULTATION -> List.of(Objects.requireNonNull(request.department()));
        };
    }
}
