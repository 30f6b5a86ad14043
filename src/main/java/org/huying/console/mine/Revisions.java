package org.huying.console.mine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.security.CurrentUser;

/** Tells a page that was left open how far each of its reader's calls has come since. */
@Component
class Revisions {

    private final JdbcClient jdbc;
    private final CurrentUser user;

    Revisions(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** By number, the last event of those of the calls that the user has reported; a later one is greater. */
    Map<String, Long> of(Collection<String> numbers) {
        var revisions = new HashMap<String, Long>();
        jdbc.sql("""
                select number, (select max(id) from call_event where call_number = number) as event
                from call where number = any(:numbers) and reporter = :user
                """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("user", user.id())
                .query(row -> {
                    revisions.put(row.getString("number"), row.getLong("event"));
                });
        return revisions;
    }
}
