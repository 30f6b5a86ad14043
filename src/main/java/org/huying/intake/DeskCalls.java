package org.huying.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallKind;
import org.huying.call.Channel;
import org.huying.call.Urgency;
import org.huying.handling.Merging;
import org.huying.matter.Duplicate;
import org.huying.matter.Duplicates;
import org.huying.matter.Matter;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.routing.Categories;

/** What a dispatch desk does with calls on its page: takes them in, looks for twins, merges them. */
@Component
public class DeskCalls {

    private final CallIntake intake;
    private final CallViews views;
    private final CallAccess access;
    private final VisibleCalls visible;
    private final Duplicates duplicates;
    private final Merging merging;
    private final Categories categories;
    private final Organization organization;

    DeskCalls(
            CallIntake intake,
            CallViews views,
            CallAccess access,
            VisibleCalls visible,
            Duplicates duplicates,
            Merging merging,
            Categories categories,
            Organization organization) {
        this.intake = intake;
        this.views = views;
        this.access = access;
        this.visible = visible;
        this.duplicates = duplicates;
        this.merging = merging;
        this.categories = categories;
        this.organization = organization;
    }

    /**
     * What somebody said on the phone or at the counter.
     *
     * @param category code
     * @param area slug
     * @param departments group ids that are called together; a right of the street
     * @param department group id that answers an opinion of the street
     */
    public record Told(
            String title,
            String description,
            String category,
            String area,
            @Nullable String place,
            Channel channel,
            @Nullable String callerName,
            @Nullable String callerPhone,
            boolean emergency,
            List<String> departments,
            @Nullable String department) {

        private CallKind kind() {
            if (department != null) {
                return CallKind.CONSULTATION;
            }
            return departments.isEmpty() ? CallKind.PROBLEM : CallKind.COORDINATION;
        }
    }

    /** Takes a call in; with the same key and words it is the same call again. */
    public Call take(Told told, String key) {
        var request = new CallRequest(
                told.title(),
                told.description(),
                told.category(),
                told.area(),
                told.place(),
                null,
                null,
                told.channel(),
                new CallRequest.Caller(told.callerName(), told.callerPhone()),
                told.emergency() ? Urgency.EMERGENCY : null,
                told.kind(),
                told.departments().isEmpty() ? null : told.departments(),
                told.department());
        return intake.receive(request, key).call();
    }

    /**
     * Takes a call in that is known to be about the same as another, and merges it into that one at once; with the same
     * key it is the same call again, merged once.
     *
     * @throws Refusal where it cannot be merged; nothing of it has happened then
     */
    @Transactional
    public Call takeInto(Told told, String key, String into) {
        access.requireDesk(views.readable(into));
        var call = take(told, key);
        if (into.equals(call.mergedInto())) {
            return call;
        }
        access.requireDesk(call);
        try {
            merging.merge(call.number(), into, null);
        } catch (Refusal refusal) {
            throw ofNoCallYet(refusal, into);
        }
        return views.readable(call.number());
    }

    /** The number of a call that was not taken in says nothing to anybody. */
    private static Refusal ofNoCallYet(Refusal refusal, String into) {
        return switch (refusal.key()) {
            case "handling.mergedIntoLessUrgent" -> Refusal.conflict("intake.moreUrgentThanMain", into);
            case "handling.mergedIntoAnotherKind" -> Refusal.conflict("intake.otherKindThanMain", into);
            default -> refusal;
        };
    }

    /** The call, where the user may see it. */
    public Call readable(String number) {
        return views.readable(number);
    }

    /** Open calls that may be about what is being typed. */
    public List<Duplicate> like(String category, String area, String title, String description, String place) {
        var known = visible.known();
        var text = title + " " + description;
        var matter = new Matter(
                null,
                categories.require(category),
                organization.requireArea(area),
                null,
                null,
                text.isBlank() ? null : text,
                title,
                place);
        return duplicates.find(matter, known.sql(), known.parameters());
    }

    /** Open calls that may be about the same as this one. */
    public List<Duplicate> like(Call call) {
        var known = visible.known();
        return duplicates.of(call, known.sql(), known.parameters());
    }

    /** One handling goes on in the other call. */
    public void merge(String number, String into, @Nullable String why) {
        access.requireDesk(views.readable(number));
        access.requireDesk(views.readable(into));
        merging.merge(number, into, why);
    }
}
