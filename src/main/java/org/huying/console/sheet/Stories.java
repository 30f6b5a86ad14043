package org.huying.console.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEvent;
import org.huying.call.Calls;
import org.huying.console.Names;

/** Tells the timeline of a call, and what of it is whose. */
@Component
class Stories {

    private final Calls calls;
    private final Names names;
    private final Actors actors;
    private final Happenings happenings;

    Stories(Calls calls, Names names, Actors actors, Happenings happenings) {
        this.calls = calls;
        this.names = names;
        this.actors = actors;
        this.happenings = happenings;
    }

    Story of(Call call) {
        var events = calls.timeline(call.number());
        var who = actors.of(call, events.stream().map(CallEvent::actor).collect(Collectors.toSet()));
        var parts = new LinkedHashMap<String, Story.Part>();
        begin(parts, call.leadDepartment(), Story.Role.LEAD);
        call.supportingDepartments().forEach(department -> begin(parts, department, Story.Role.SUPPORT));
        events.forEach(event -> begin(parts, event.department(), Story.Role.OTHER));
        var steps = events.stream().map(event -> happenings.step(event, who)).toList();
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
}
