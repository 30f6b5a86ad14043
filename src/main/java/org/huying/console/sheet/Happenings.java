package org.huying.console.sheet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.CallEvent;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.routing.DutyItems;

/** Says of an event who did what to whom: codes by what they are called, in the reader's language. */
@Component
class Happenings {

    private final Names names;
    private final DutyItems dutyItems;
    private final Times times;
    private final MessageSource messages;

    Happenings(Names names, DutyItems dutyItems, Times times, MessageSource messages) {
        this.names = names;
        this.dutyItems = dutyItems;
        this.times = times;
        this.messages = messages;
    }

    /**
     * A step of the timeline.
     *
     * @param actors what accounts are called
     */
    Story.Step step(CallEvent event, Map<String, String> actors) {
        var department = names.department(event.department());
        var actor = actors.getOrDefault(event.doer(), text("system"));
        var itsOwn = department != null && event.byDepartment();
        var who = !itsOwn || actor.equals(department) ? actor : department + " · " + actor;
        var whom = itsOwn || actor.equals(department) ? null : department;
        return new Story.Step(event.at(), event.type(), who, whom, detail(event), event.reason());
    }

    private @Nullable String detail(CallEvent event) {
        var item = event.dutyItem();
        if (item != null) {
            return dutyItem(item);
        }
        var now = event.newValue();
        if (now == null) {
            return null;
        }
        return switch (event.type()) {
            case CLOSED -> text("status." + now);
            case CARD_SHOWN -> text("card." + now);
            case VERIFIED -> text(now.equals("SOLVED") ? "verify.solved" : "verify.notSolved");
            case EXTENDED, SUPPORT_EXTENDED -> text("console.sheet.dueNow", times.text(OffsetDateTime.parse(now)));
            case HOLD_ASKED, HELD -> text("console.sheet.reviewOn", times.day(LocalDate.parse(now)));
            case EXTENSION_ASKED, SUPPORT_EXTENSION_ASKED -> text("console.sheet.moreDays", now);
            case SUPPORT_REASSIGNED -> names.department(now);
            case ACKNOWLEDGED -> text("console.sheet.promisedFor", times.day(LocalDate.parse(now)));
            case SUPERVISED, MERGED, UNMERGED -> now;
            case PROMISE_MOVED -> times.day(LocalDate.parse(now));
            case RATED -> now + "/5";
            default -> null;
        };
    }

    private String dutyItem(String code) {
        return dutyItems
                .find(code)
                .map(item -> item.name().in(LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
