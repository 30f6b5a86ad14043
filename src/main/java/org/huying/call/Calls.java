package org.huying.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** Finds calls and what happened to them. */
@Component
public class Calls {

    private final JdbcClient jdbc;
    private final CallRows rows;

    Calls(JdbcClient jdbc, CallRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Call> find(String number) {
        return jdbc.sql("select * from call where number = :number")
                .param("number", number)
                .query(rows.calls())
                .optional();
    }

    /** The call with this number, or a refusal that says that there is none. */
    public Call require(String number) {
        return find(number).orElseThrow(() -> Refusal.notFound("call.unknown", number));
    }

    /** Some calls of those a search found, and how many it found. */
    public record Found(List<Call> calls, long total) {}

    /**
     * Finds calls.
     *
     * @param condition SQL over the columns of {@code call}, written in the code and never by a user
     * @param parameters the values its named parameters stand for
     * @param order SQL order, likewise
     */
    public Found find(String condition, Map<String, ?> parameters, String order, long offset, int limit) {
        var page = list(condition, parameters, order, offset, limit);
        var total = jdbc.sql("select count(*) from call where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
        return new Found(page, total);
    }

    /** The same without counting, which reads everything that is found. */
    public List<Call> list(String condition, Map<String, ?> parameters, String order, long offset, int limit) {
        return jdbc.sql("select * from call where " + condition + " order by " + order + " offset :offset limit :limit")
                .params(parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query(rows.calls())
                .list();
    }

    /** Numbers of the calls that follow this one, or followed it until it was resolved, oldest first. */
    public List<String> mergedInto(String number) {
        return jdbc.sql("select number from call where merged_into = :number order by number")
                .param("number", number)
                .query(String.class)
                .list();
    }

    /** What happened to the call, oldest first. */
    public List<CallEvent> timeline(String number) {
        return jdbc.sql("select * from call_event where call_number = :number order by id")
                .param("number", number)
                .query(rows.events())
                .list();
    }

    /** By number, what happened of these kinds to some calls, oldest first; those to which nothing did are absent. */
    public Map<String, List<CallEvent>> happened(Collection<String> numbers, Set<CallEventType> types) {
        var found = new HashMap<String, List<CallEvent>>();
        var events = rows.events();
        jdbc.sql("select * from call_event where call_number = any(:numbers) and type = any(:types) order by id")
                .param("numbers", numbers.toArray(String[]::new))
                .param("types", types.stream().map(CallEventType::name).toArray(String[]::new))
                .query((row, index) -> Map.entry(row.getString("call_number"), required(events, row, index)))
                .list()
                .forEach(event -> found.computeIfAbsent(event.getKey(), number -> new ArrayList<>())
                        .add(event.getValue()));
        return found;
    }

    private static CallEvent required(RowMapper<CallEvent> events, ResultSet row, int index) throws SQLException {
        return Objects.requireNonNull(events.mapRow(row, index));
    }

    /** What caller and departments wrote on the call, oldest first. */
    public List<CallMessage> messages(String number) {
        return jdbc.sql("select * from call_message where call_number = :number order by id")
                .param("number", number)
                .query(rows.messages())
                .list();
    }
}
