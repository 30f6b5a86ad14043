package org.huying.console.mine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;
import org.huying.console.AccountLabels;
import org.huying.security.CurrentUser;

/** What departments say to whoever reported a call: in messages, and when they report it resolved. */
@Component
class Answers {

    /** SQL over {@code call}: it is open, and the last word on it is not the reporter's. */
    static final String UNANSWERED = "closed_at is null and coalesce((select author <> call.reporter from call_message"
            + " where call_number = call.number order by id desc limit 1), false)";

    private final JdbcClient jdbc;
    private final Calls calls;
    private final AccountLabels labels;
    private final MessageSource messages;
    private final CurrentUser user;
    private final Clock clock;

    Answers(JdbcClient jdbc, Calls calls, AccountLabels labels, MessageSource messages, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.labels = labels;
        this.messages = messages;
        this.user = user;
        this.clock = clock;
    }

    /** What somebody said, and who. */
    record Word(String author, @Nullable String text, OffsetDateTime at) {}

    /** All messages on a call, oldest first. */
    List<Word> messages(String number) {
        return named(calls.messages(number).stream()
                .map(message -> new Word(message.author(), message.text(), message.at()))
                .toList());
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
        record Said(String number, Word word) {}
        var said = jdbc.sql(statement)
                .param("numbers", shown.stream().map(Call::number).toArray(String[]::new))
                .query((row, index) -> new Said(
                        row.getString("number"),
                        new Word(
                                row.getString("author"),
                                row.getString("text"),
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime())))
                .list();
        var words = named(said.stream().map(Said::word).toList());
        return IntStream.range(0, said.size())
                .boxed()
                .collect(Collectors.toMap(i -> said.get(i).number(), words::get));
    }

    /** With what the reader calls those who said it. */
    private List<Word> named(List<Word> words) {
        var called = labels.of(words.stream().map(Word::author).collect(Collectors.toSet()));
        called.replace(user.id(), messages.getMessage("console.mine.you", null, LocaleContextHolder.getLocale()));
        return words.stream()
                .map(word -> new Word(called.getOrDefault(word.author(), word.author()), word.text(), word.at()))
                .toList();
    }
}
