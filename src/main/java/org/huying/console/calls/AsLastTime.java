package org.huying.console.calls;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.intake.CallQuery;

/** Says in words what the list is filtered by when it comes back as it was left: few calls are not all calls. */
@Component
class AsLastTime {

    private final Names names;
    private final Times times;
    private final MessageSource messages;

    AsLastTime(Names names, Times times, MessageSource messages) {
        this.names = names;
        this.times = times;
        this.messages = messages;
    }

    /** One for each filter that leaves calls out; none where all are shown. */
    List<String> words(CallQuery query) {
        return Stream.of(
                        text(query.q()).map("“%s”"::formatted),
                        each(query.status()).map(status -> say("status." + status)),
                        text(query.area()).map(names::area),
                        text(query.department()).flatMap(department -> Stream.ofNullable(names.department(department))),
                        text(query.category()).map(names::category),
                        Stream.ofNullable(query.kind()).map(kind -> say("kind." + kind)),
                        each(query.urgency()).map(urgency -> say("urgency." + urgency)),
                        flag(query.leads(), "leads"),
                        flag(query.escalated(), "escalated"),
                        flag(query.supervised(), "supervised"),
                        Stream.ofNullable(query.due()).map(due -> say("console.calls.due." + due)),
                        Stream.ofNullable(query.from()).map(day -> say("console.calls.from") + " " + times.day(day)),
                        Stream.ofNullable(query.to()).map(day -> say("console.calls.to") + " " + times.day(day)))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<String> flag(@Nullable Boolean on, String name) {
        return Boolean.TRUE.equals(on) ? Stream.of(say("console.calls." + name)) : Stream.of();
    }

    private static Stream<String> text(@Nullable String asked) {
        return asked == null || asked.isBlank() ? Stream.of() : Stream.of(asked.strip());
    }

    private static <T> Stream<T> each(@Nullable List<T> chosen) {
        return chosen == null ? Stream.of() : chosen.stream();
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
