package org.huying.console.sheet;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.organization.AccountNames;
import org.huying.routing.DutyItems;
import org.huying.security.CurrentUser;

/** Tells the timeline of a call, and what of it is whose. */
@Component
class Stories {

    private final Calls calls;
    private final Names names;
    private final AccountNames people;
    private final DutyItems dutyItems;
    private final Times times;
    private final MessageSource messages;

    Stories(Calls calls, Names names, AccountNames people, DutyItems dutyItems, Times times, MessageSource messages) {
        this.calls = calls;
        this.names = names;
        this.people = people;
        this.dutyItems = dutyItems;
        this.times = times;
        this.messages = messages;
    }

    Story of(Call call) {
        var events = calls.timeline(call.number());
        var who = people.of(events.stream().map(CallEvent::actor).collect(Collectors.toSet()));
        var parts = new LinkedHashMap<String, Story.Part>();
        begin(parts, call.leadDepartment(), Story.Role.LEAD);
        call.supportingDepartments().forEach(department -> begin(parts, department, Story.Role.SUPPORT));
        events.forEach(event -> begin(parts, event.department(), Story.Role.OTHER));
        var steps = events.stream().map(event -> step(event, who)).toList();
        return new Story(
                parts.entrySet().stream()
                        .map(part -> with(part.getValue(), part.getKey(), events, steps))
                        .toList(),
                steps);
    }

    private void begin(Map<String, Story.Part> parts, @Nullable String department, Story.Role role) {
        var name = names.department(department);
        if (department != null && name != null) {
            parts.putIfAbsent(department, new Story.Part(name, role, List.of()));
        }
    }

    private static Story.Part with(Story.Part part, String id, List<CallEvent> events, List<Story.Step> steps) {
        var own = new ArrayList<Story.Step>();
        for (int i = 0; i < events.size(); i++) {
            if (id.equals(events.get(i).department())) {
                own.add(steps.get(i));
            }
        }
        return new Story.Part(part.department(), part.role(), List.copyOf(own));
    }

    private Story.Step step(CallEvent event, Map<String, String> who) {
        var known = who.get(event.actor());
        return new Story.Step(
                event.at(),
                times.text(event.at()),
                event.type(),
                known == null && !event.actor().equals(CurrentUser.SYSTEM) ? event.actor() : known,
                names.department(event.department()),
                detail(event),
                event.type() == CallEventType.ROUTED ? dutyItem(event.note()) : event.note());
    }

    private @Nullable String dutyItem(@Nullable String code) {
        return code == null
                ? null
                : dutyItems
                        .find(code)
                        .map(item -> item.name().in(LocaleContextHolder.getLocale()))
                        .orElse(code);
    }

    private @Nullable String detail(CallEvent event) {
        var now = event.newValue();
        if (now == null) {
            return null;
        }
        return switch (event.type()) {
            case CLOSED -> text("status." + now);
            case CARD_SHOWN -> text("card." + now);
            case VERIFIED -> text(now.equals("SOLVED") ? "verify.solved" : "verify.notSolved");
            case EXTENDED -> times.text(OffsetDateTime.parse(now));
            case ACKNOWLEDGED, HELD, SUPERVISED, MERGED, UNMERGED -> now;
            case RATED -> now + "/5";
            default -> null;
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
