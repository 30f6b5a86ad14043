package org.huying.console.coordination;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.call.ListedCall;

/**
 * The calls that an office has decided about and that are not settled, and those that rose above it: until they are, it wants to
 * know. Those that it leads itself belong to them; those that wait for its decision stand where it decides.
 */
@Component
class Followed {

    /** Its own time runs before the level above is called. */
    private static final String ITS_TIME_RUNS = """
            select call_number from deadline
            where owner = any(:offices) and kind = 'COORDINATE' and started_at is not null and ended_at is null
            """;

    /** It was called first, and the level above has them now. */
    private static final String ROSE_ABOVE_IT = """
            select higher.call_number from deadline higher
            join deadline own on own.call_number = higher.call_number and own.kind = higher.kind
              and own.subject = higher.subject and own.round < higher.round
            where higher.owner = any(:above) and higher.kind = 'COORDINATE' and higher.started_at is not null
              and higher.ended_at is null and own.owner = any(:offices)
            """;

    /** It ruled whose a call is, or a part in one, and they have not resolved it. */
    private static final String RULED = """
            select ruling.call_number from ruling join call ruled on ruled.number = ruling.call_number
            where ruling.ruled_by = any(:people) and (
              ruling.part = 'LEAD' and ruling.department = ruled.lead_department and ruled.status = any(:unresolved)
              or ruling.part = 'SUPPORT' and exists (
                select from support
                where support.call_number = ruling.call_number and support.department = ruling.department
                  and support.ended_at is null))
            """;

    /** It granted more time, or a hold that has ended since, and the time still runs. */
    private static final String GRANTED = """
            select deadline.call_number from deadline_event join deadline on deadline.id = deadline_event.deadline_id
            where deadline_event.who = any(:people) and deadline_event.type in ('EXTENDED', 'PAUSED')
              and deadline.started_at is not null and deadline.ended_at is null
            """;

    private static final String FOLLOWED = """
            status = any(:open) and number not in (%s) and (lead_department = any(:offices) or number in (%s)
              or number in (%s) or number in (%s) or status <> 'ON_HOLD' and number in (%s))
            """.formatted(Offices.WAITING, ITS_TIME_RUNS, ROSE_ABOVE_IT, RULED, GRANTED);

    private final CallList list;
    private final Offices offices;

    Followed(CallList list, Offices offices) {
        this.list = list;
        this.offices = offices;
    }

    long total() {
        return list.total(FOLLOWED, parameters());
    }

    /** So many, by their next deadline. */
    List<ListedCall> first(int most) {
        return list.rows(FOLLOWED, parameters(), "due_at, number", most);
    }

    private Map<String, ?> parameters() {
        var parameters = new HashMap<String, Object>(
                offices.parameters(Matter.ESCALATED, Matter.DISPUTED, Matter.EXTENSION, Matter.HOLD));
        parameters.put("people", offices.people());
        parameters.put("open", CallStatus.OPEN.stream().map(CallStatus::name).toArray(String[]::new));
        parameters.put(
                "unresolved",
                CallStatus.UNRESOLVED.stream().map(CallStatus::name).toArray(String[]::new));
        return parameters;
    }
}
