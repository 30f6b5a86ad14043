package org.huying.handling;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/**
 * Supervision (督办): a higher level watches a call under a number. The call rises, and its cards come a step earlier. It
 * ends when somebody ends it, or with the call.
 */
@Component
@Transactional
public class Supervision {

    private final JdbcClient jdbc;
    private final Calls calls;
    private final CallProgress progress;
    private final OpenTasks tasks;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher publisher;
    private final CurrentUser user;
    private final Clock clock;

    Supervision(
            JdbcClient jdbc,
            Calls calls,
            CallProgress progress,
            OpenTasks tasks,
            RuntimeService runtime,
            ApplicationEventPublisher publisher,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.progress = progress;
        this.tasks = tasks;
        this.runtime = runtime;
        this.publisher = publisher;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Puts an open call under supervision.
     *
     * @param orderedBy in whose name, where it is not the account itself
     * @param areaPath the area for which it is begun; only its desks and offices, and those above, end it
     * @return its number, {@code DB-yyyy-NNNN}
     */
    public String begin(String call, String reason, @Nullable String orderedBy, String areaPath) {
        progress.lock(call);
        var already = calls.require(call).supervision();
        if (already != null) {
            throw Refusal.conflict("handling.supervisedAlready", call, already);
        }
        var number = nextNumber();
        jdbc.sql("insert into supervision (number, call_number, reason, ordered_by, begun_by, begun_at, area_path)"
                        + " values (:number, :call, :reason, :orderedBy, :user, :now, :areaPath::ltree)")
                .param("number", number)
                .param("call", call)
                .param("reason", reason)
                .param("orderedBy", orderedBy)
                .param("areaPath", areaPath)
                .param("user", user.id())
                .param("now", now())
                .update();
        progress.supervised(call, number, orderedBy == null ? reason : orderedBy + " · " + reason);
        tasks.raise(call);
        runtime.setVariable(instance(call), CallProcess.SUPERVISED, true);
        publisher.publishEvent(new SupervisionChanged(call, true));
        return number;
    }

    /** Path of the area for which the call is supervised; absent where that was not kept, or where nobody does. */
    @Transactional(readOnly = true)
    public Optional<String> area(Call call) {
        return jdbc.sql("select area_path from supervision where number = :number and area_path is not null")
                .param("number", call.supervision())
                .query(String.class)
                .optional();
    }

    /** Nobody watches the call any more; what it was raised by stays. */
    public void end(String call, String reason) {
        progress.lock(call);
        var number = calls.require(call).supervision();
        if (number == null) {
            throw Refusal.conflict("handling.notSupervised", call);
        }
        progress.supervisionEnded(call, number, reason);
        jdbc.sql(
                        "update supervision set ended_by = :user, ended_at = :now, end_reason = :reason where number = :number")
                .param("user", user.id())
                .param("now", now())
                .param("reason", reason)
                .param("number", number)
                .update();
        runtime.removeVariable(instance(call), CallProcess.SUPERVISED);
        publisher.publishEvent(new SupervisionChanged(call, false));
    }

    private String nextNumber() {
        var year = now().getYear();
        var next = jdbc.sql("insert into supervision_year (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = supervision_year.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return "DB-%d-%04d".formatted(year, next);
    }

    private String instance(String call) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(call, CallProcess.KEY)
                .singleResult()
                .getId();
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(clock.getZone()).toOffsetDateTime();
    }
}
