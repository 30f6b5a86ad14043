package org.huying.console.sheet;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.assessment.StreetRatings;
import org.huying.attachment.Attachments;
import org.huying.call.Call;
import org.huying.call.CallMessage;
import org.huying.call.Caller;
import org.huying.call.Calls;
import org.huying.call.Unmasking;
import org.huying.call.Unmaskings;
import org.huying.console.Job;
import org.huying.console.Jobs;
import org.huying.console.Names;
import org.huying.handling.Supervision;
import org.huying.intake.CallAccess;
import org.huying.order.Alerts;
import org.huying.organization.Organization;
import org.huying.routing.DutyItems;

/** Gathers what the sheet of a call shows to whoever reads it. */
@Component
class CallSheets {

    private final Calls calls;
    private final CallAccess access;
    private final Jobs jobs;
    private final WhereaboutsOfCalls whereabouts;
    private final Stories stories;
    private final CountedDeadlines deadlines;
    private final Reasons reasons;
    private final AssessedDepartments assessed;
    private final Attachments attachments;
    private final RelatedCalls related;
    private final Alerts alerts;
    private final StreetRatings ratings;
    private final Supervision supervision;
    private final Unmaskings unmaskings;
    private final Actors actors;
    private final DutyItems dutyItems;
    private final Organization organization;
    private final Names names;

    CallSheets(
            Calls calls,
            CallAccess access,
            Jobs jobs,
            WhereaboutsOfCalls whereabouts,
            Stories stories,
            CountedDeadlines deadlines,
            Reasons reasons,
            AssessedDepartments assessed,
            Attachments attachments,
            RelatedCalls related,
            Alerts alerts,
            StreetRatings ratings,
            Supervision supervision,
            Unmaskings unmaskings,
            Actors actors,
            DutyItems dutyItems,
            Organization organization,
            Names names) {
        this.calls = calls;
        this.access = access;
        this.jobs = jobs;
        this.whereabouts = whereabouts;
        this.stories = stories;
        this.deadlines = deadlines;
        this.reasons = reasons;
        this.assessed = assessed;
        this.attachments = attachments;
        this.related = related;
        this.alerts = alerts;
        this.ratings = ratings;
        this.supervision = supervision;
        this.unmaskings = unmaskings;
        this.actors = actors;
        this.dutyItems = dutyItems;
        this.organization = organization;
        this.names = names;
    }

    CallSheet of(Call call) {
        var number = call.number();
        var rated = ratings.of(List.of(number)).getOrDefault(number, List.of());
        var offers = Offers.of(
                call, access.isStreetOffice(call) ? ratings.open(call) : List.of(), supervision.area(call), access);
        var messages = calls.messages(number);
        var seen = unmaskings(number);
        var accounts = Stream.concat(
                messages.stream().map(CallMessage::author),
                seen == null ? Stream.empty() : seen.stream().map(Unmasking::account));
        return new CallSheet(
                call,
                masked(call),
                dutyItem(call),
                whereabouts.of(call),
                stories.of(call),
                deadlines.of(number),
                reasons.of(call),
                assessed.of(call),
                attachments.of(number, SheetAttachmentController.folder(number)),
                messages,
                related.of(call, offers.merge()),
                alerts.of(List.of(number)).getOrDefault(number, List.of()),
                rated,
                seen,
                actors.of(call, accounts.collect(Collectors.toSet())),
                access.handles(call),
                jobs.current().equals(Set.of(Job.CALLER)),
                offers);
    }

    private ShownCaller masked(Call call) {
        var caller = Caller.of(call);
        if (caller == null) {
            return new ShownCaller(null, false, null);
        }
        var handles = access.handles(call);
        return new ShownCaller(caller.masked(), handles, handles ? null : desk(call));
    }

    private @Nullable String desk(Call call) {
        return organization
                .area(call.report().area())
                .map(area -> names.department(organization.dispatchDesk(area).id()))
                .orElse(null);
    }

    private @Nullable String dutyItem(Call call) {
        return call.dutyItem() == null
                ? null
                : dutyItems
                        .find(call.dutyItem())
                        .map(item -> item.name().in(LocaleContextHolder.getLocale()))
                        .orElse(call.dutyItem());
    }

    /** For those who answer for it that nobody looks without need. */
    private @Nullable List<Unmasking> unmaskings(String number) {
        var current = jobs.current();
        return current.contains(Job.ADMIN) || current.contains(Job.LEADER) ? unmaskings.of(number) : null;
    }
}
