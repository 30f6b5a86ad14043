package org.huying.call;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.security.CurrentUser;

/**
 * Keeps who was shown the name and phone of a caller: once per account, call and day. Whoever reported the call reads
 * their own words, and a call without a caller's data shows none: neither is kept.
 */
@Component
public class Unmaskings {

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Unmaskings(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** The personal data of these calls is about to be shown to the user. */
    public void record(Collection<Call> calls) {
        var shown = calls.stream()
                .filter(call -> Caller.of(call) != null)
                .filter(call -> !call.report().reporter().equals(user.id()))
                .map(Call::number)
                .toArray(String[]::new);
        if (shown.length > 0) {
            keep(shown);
        }
    }

    /** Oldest first. */
    public List<Unmasking> of(String callNumber) {
        return jdbc.sql("select at, account from unmasking where call_number = :call order by at, account")
                .param("call", callNumber)
                .query((row, index) -> new Unmasking(
                        row.getObject("at", OffsetDateTime.class)
                                .atZoneSameInstant(clock.getZone())
                                .toOffsetDateTime(),
                        row.getString("account")))
                .list();
    }

    private void keep(String[] calls) {
        jdbc.sql("insert into unmasking (call_number, account, day, at)"
                        + " select call_number, :account, :day, :at from unnest(:calls::text[]) call_number"
                        + " on conflict do nothing")
                .param("calls", calls)
                .param("account", user.id())
                .param("day", LocalDate.now(clock))
                .param("at", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }
}
