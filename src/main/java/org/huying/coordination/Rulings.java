package org.huying.coordination;

import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.security.CurrentUser;

/** Keeps rulings, and adds equal ones up to rules that the analysts may want in the table. */
@Component
class Rulings {

    private final JdbcClient jdbc;
    private final CallProgress progress;
    private final Organization organization;
    private final CurrentUser user;
    private final Clock clock;

    Rulings(JdbcClient jdbc, CallProgress progress, Organization organization, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.progress = progress;
        this.organization = organization;
        this.user = user;
        this.clock = clock;
    }

    /** @param target group id of the department whose support is in dispute; absent where it is the lead */
    void keep(Call call, @Nullable String target, String decision, Department department, @Nullable String note) {
        jdbc.sql("""
                        with ruled as (
                          insert into ruling (call_number, part, decision, department, note, ruled_by, ruled_at)
                          values (:call, :part, :decision, :department, :note, :user, :now))
                        insert into proposed_rule (category, district, department_code, part, rulings, last_call, last_ruled_at)
                        values (:category, :district, :code, :part, 1, :call, :now)
                        on conflict (category, district, department_code, part) do update
                        set rulings = proposed_rule.rulings + 1, last_call = excluded.last_call,
                          last_ruled_at = excluded.last_ruled_at
                        """)
                .param("call", call.number())
                .param("part", target == null ? "LEAD" : "SUPPORT")
                .param("decision", decision)
                .param("department", department.id())
                .param("note", note)
                .param("user", user.id())
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("category", call.report().category())
                .param("district", district(call))
                .param("code", department.code())
                .update();
        progress.note(
                call.number(),
                target == null ? CallEventType.RULED : CallEventType.SUPPORT_RULED,
                department.id(),
                note,
                decision);
    }

    private String district(Call call) {
        return organization
                .area(call.report().area())
                .flatMap(area -> organization.ancestor(area, AreaLevel.DISTRICT))
                .map(Area::slug)
                .orElse("");
    }
}
