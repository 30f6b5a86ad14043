package org.huying.console.export;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Caller;
import org.huying.call.ListedCall;
import org.huying.console.Names;

/** A call as a row of a file: what the list shows, in the reader's language, and nothing personal. */
@Component
class CallColumns {

    private final Names names;
    private final MessageSource messages;

    CallColumns(Names names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    List<String> heading() {
        return Stream.of(
                        "number",
                        "title",
                        "status",
                        "urgency",
                        "category",
                        "area",
                        "place",
                        "department",
                        "supporting",
                        "received",
                        "due",
                        "resolveBy")
                .map(column -> message("console.export.column." + column))
                .toList();
    }

    List<? extends @Nullable Object> of(ListedCall call) {
        return Arrays.asList(
                call.number(),
                Caller.withoutNumbers(call.title()),
                message("status." + call.status()),
                message("urgency." + call.urgency()),
                names.category(call.category()),
                names.area(call.area()),
                call.place(),
                names.department(call.leadDepartment()),
                supporting(call),
                local(call.receivedAt()),
                local(call.dueAt()),
                local(call.resolveBy()));
    }

    private String supporting(ListedCall call) {
        return call.supportingDepartments().stream()
                .map(names::department)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(message("console.export.and")));
    }

    /** Calls carry their times in the application's zone. */
    private static @Nullable LocalDateTime local(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toLocalDateTime();
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
