package org.huying.console.mine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.console.Names;
import org.huying.organization.AccountNames;
import org.huying.security.CurrentUser;

/** What departments say to whoever reported a call: in messages, and when they report it resolved. */
@Component
class Answers {

    /** SQL over {@code call}: it is open, and the last word on it is not the reporter's. */
    static final String UNANSWERED = "closed_at is null and coalesce((select author <> call.reporter from call_message"
            + " where call_number = call.number order by id desc limit 1), false)";

    private final JdbcClient jdbc;
    private final Calls calls;
    private final AccountNames people;
    private final Names names;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Clock clock;

    Answers(
            JdbcClient jdbc,
            Calls calls,
            AccountNames people,
            Names names,
            MessageSource messages,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.people = people;
        this.names = names;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** What somebody said, and who. */
    record Word(String author, @Nullable String text, OffsetDateTime at) {}

    /** All messages on a call, oldest first. */
    List<Word> messages(String number) {
        return calls.messages(number).stream()
                .map(message -> new Word(author(message.author()), message.text(), message.at()))
                .toList();
    }

    /** By number, the last word on those of the calls that wait for their reporter's. */
    Map<String, Word> unanswered(List<Call> shown) {
        return words("""
                select number, author, text, at from call, lateral (select author, text, at from call_message
                  where call_number = call.number order by id desc limit 1) word
                where number = any(:numbers) and\s""" + UNANSWERED, shown);
    }

    /** By number, what the department said when it reported each of the calls resolved the last time. */
    Map<String, Word> resolved(List<Call> shown) {
        return words("""
                select number, coalesce(department, actor) as author, note as text, at from call, lateral (
                  select department, actor, note, at from call_event
                  where call_number = call.number and type = 'RESOLVED' order by id desc limit 1) word
                where number = any(:numbers) and status = 'RESOLVED'
                """, shown);
    }

    private Map<String, Word> words(String statement, List<Call> shown) {
        return jdbc
                .sql(statement)
                .param("numbers", shown.stream().map(Call::number).toArray(String[]::new))
                .query((row, index) -> Map.entry(
                        row.getString("number"),
                        new Word(
                                author(row.getString("author")),
                                row.getString("text"),
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String author(String account) {
        if (account.equals(user.id())) {
            return messages.getMessage("console.mine.you", null, LocaleContextHolder.getLocale());
        }
        var name = String.valueOf(names.department(account));
        return name.equals(account) ? people.of(Set.of(account)).getOrDefault(account, account) : name;
    }
}
