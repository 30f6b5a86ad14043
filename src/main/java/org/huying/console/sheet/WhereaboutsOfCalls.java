package org.huying.console.sheet;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.console.Names;
import org.huying.console.Times;
import org.huying.security.Applications;
import org.huying.security.CurrentUser;
import org.huying.standing.Standing;
import org.huying.standing.Standings;

/** Says where a call stands and with whom. */
@Component
class WhereaboutsOfCalls {

    private final Standings standings;
    private final Names names;
    private final Times times;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Applications applications;

    WhereaboutsOfCalls(
            Standings standings,
            Names names,
            Times times,
            MessageSource messages,
            CurrentUser user,
            Applications applications) {
        this.standings = standings;
        this.names = names;
        this.times = times;
        this.messages = messages;
        this.user = user;
        this.applications = applications;
    }

    Whereabouts of(Call call) {
        var locale = LocaleContextHolder.getLocale();
        var standing = standings.of(call.number());
        return new Whereabouts(
                now(call, standing, locale), decisions(standing, locale), tasks(standing, locale), standing.picture());
    }

    private String now(Call call, Standing standing, Locale locale) {
        if (!standing.work().isEmpty()) {
            var work = standing.work().stream().map(task -> words(task, locale));
            return message("console.sheet.todo", locale, joined(work, locale));
        }
        if (!standing.waiting().isEmpty()) {
            var events = standing.waiting().stream().map(name -> name.in(locale));
            return message("console.sheet.waiting", locale, joined(events, locale));
        }
        return message("console.sheet.now", locale, message("status." + call.status(), locale));
    }

    private List<String> decisions(Standing standing, Locale locale) {
        return standing.work().stream()
                .filter(Standing.Work::isDecision)
                .map(work -> message(
                        "console.sheet.decides",
                        locale,
                        departments(work, locale),
                        times.text(work.since().atOffset(ZoneOffset.UTC))))
                .toList();
    }

    private String departments(Standing.Work work, Locale locale) {
        return work.groups().stream()
                .map(names::department)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(message("and", locale)));
    }

    private String joined(Stream<String> steps, Locale locale) {
        return steps.collect(Collectors.joining(message("console.sheet.and", locale)));
    }

    private String words(Standing.Work work, Locale locale) {
        var departments = departments(work, locale);
        var step = work.name().in(locale);
        return departments.isEmpty() ? step : message("console.sheet.by", locale, step, departments);
    }

    private List<Whereabouts.Task> tasks(Standing standing, Locale locale) {
        if (!applications.open().contains("tasklist")) {
            return List.of();
        }
        return standing.work().stream()
                .filter(work -> work.groups().stream().anyMatch(user::inGroup)
                        || user.id().equals(work.assignee()))
                .map(work -> new Whereabouts.Task(work.task(), work.name().in(locale)))
                .toList();
    }

    private String message(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
