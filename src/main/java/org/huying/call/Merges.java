package org.huying.call;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.huying.security.CurrentUser;

/**
 * Which calls follow which: moves a call into another one and out again, each a guarded step with its event on both, and
 * keeps who did it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Merges {

    private final JdbcClient jdbc;
    private final CallRows rows;
    private final CallProgress progress;
    private final CurrentUser user;
    private final Clock clock;

    Merges(JdbcClient jdbc, CallRows rows, CallProgress progress, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.progress = progress;
        this.user = user;
        this.clock = clock;
    }

    /** The calls that wait for this one to be resolved, oldest first; nobody else changes them until this ends. */
    public List<Call> waitingFor(String main) {
        return jdbc.sql("select * from call where merged_into = :main and status = 'MERGED' order by number for update")
                .param("main", main)
                .query(rows.calls())
                .list();
    }

    /** From now on the call follows the main one; refused unless its own handling is under way. */
    public void merge(Call merged, Call main, @Nullable String why) {
        follow(merged, main, CallStatus.UNRESOLVED, why);
    }

    /** A call that followed another one follows this one instead. */
    public void moveAlong(Call merged, Call main, @Nullable String why) {
        undo(merged.number());
        follow(merged, main, EnumSet.of(CallStatus.MERGED), why);
    }

    /**
     * The call is handled by itself again, from its dispatch on; refused unless it follows another one.
     *
     * @param lead whose it is now; null where that is still to be found
     */
    public void unmerge(Call merged, Call main, @Nullable String lead, @Nullable String level, @Nullable String why) {
        change(merged.number(), EnumSet.of(CallStatus.MERGED))
                .status(CallStatus.RECEIVED)
                .set("merged_into", null)
                .set("lead_department", lead)
                .set("level", level)
                .without("supporting_departments", lead == null ? "" : lead)
                .set("acknowledged_at", null)
                .set("promise", null)
                .set("promised_date", null)
                .set("promise_state", null)
                .event(CallEventType.UNMERGED, lead, said(main, why), main.number(), null);
        progress.note(main.number(), CallEventType.UNMERGED, null, said(merged, why), merged.number());
        undo(merged.number());
    }

    /** The main call is resolved and the one that follows it with it: the same department led. */
    public void resolvedWith(Call merged, Call main, @Nullable String note) {
        var lead = main.requireLead();
        change(merged.number(), EnumSet.of(CallStatus.MERGED))
                .status(CallStatus.RESOLVED)
                .set("resolved_at", now())
                .set("lead_department", lead)
                .set("level", main.level())
                .without("supporting_departments", lead)
                .event(CallEventType.RESOLVED, lead, note, merged.leadDepartment(), lead);
    }

    private void follow(Call merged, Call main, Collection<CallStatus> from, @Nullable String why) {
        change(merged.number(), from)
                .status(CallStatus.MERGED)
                .set("merged_into", main.number())
                .set("promise_state", null)
                .event(
                        CallEventType.MERGED,
                        main.leadDepartment(),
                        said(main, why),
                        merged.mergedInto(),
                        main.number());
        progress.note(main.number(), CallEventType.MERGED, null, said(merged, why), merged.number());
        jdbc.sql("insert into call_merge (merged, main, by, at) values (:merged, :main, :by, :at)")
                .param("merged", merged.number())
                .param("main", main.number())
                .param("by", user.id())
                .param("at", now())
                .update();
    }

    private void undo(String merged) {
        jdbc.sql("update call_merge set undone_by = :by, undone_at = :at where merged = :merged and undone_at is null")
                .param("by", user.id())
                .param("at", now())
                .param("merged", merged)
                .update();
    }

    private static String said(Call other, @Nullable String why) {
        return other.number() + " " + other.report().title() + (why == null ? "" : " · " + why);
    }

    private CallChange change(String number, Collection<CallStatus> from) {
        return new CallChange(jdbc, number, from, user.id(), now());
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
