package org.huying.console.coordination;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.CallEventType;
import org.huying.routing.DutyItem;
import org.huying.routing.DutyItems;

/** Says what an event asks for: it keeps codes, days and dates, and its note begins with the same. */
@Component
class CauseWords {

    private final DutyItems dutyItems;
    private final MessageSource messages;

    CauseWords(DutyItems dutyItems, MessageSource messages) {
        this.dutyItems = dutyItems;
        this.messages = messages;
    }

    @Nullable
    String value(CallEventType type, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case RETURNED, SUPPORT_RETURNED ->
                dutyItems
                        .find(value)
                        .map(item ->
                                say("console.coordination.dutyItem", item.name().in(language())))
                        .orElse(value);
            case EXTENSION_ASKED, SUPPORT_EXTENSION_ASKED -> say("console.coordination.days", value);
            case HOLD_ASKED, HELD -> say("console.coordination.review", value);
            case SUPERVISED -> value;
            default -> null;
        };
    }

    /** Why, in the words of whoever asked, without what the value says already. */
    @Nullable
    String note(@Nullable String note, @Nullable String value) {
        if (note == null || value == null) {
            return note;
        }
        var rest = without("+" + value, without(returned(value), note));
        return rest.isBlank() ? null : rest;
    }

    private String returned(String value) {
        return dutyItems
                .find(value)
                .map(DutyItem::name)
                .map(name -> value + " " + name.zh())
                .orElse(value);
    }

    private static String without(String start, String note) {
        if (!note.startsWith(start)) {
            return note;
        }
        var rest = note.substring(start.length());
        return rest.isEmpty() || rest.startsWith(" · ") ? rest.replaceFirst("^ · ", "") : note;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
