package org.huying.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two indexes that the engine's own schema lacks: without them every look for due timers reads all waiting ones, which
 * with a million of them takes 59 ms instead of 0.2.
 */
@Component
class JobIndexes implements InitializingBean {

    private final JdbcClient jdbc;

    /** @param engine has made its tables by the time it is at hand */
    JobIndexes(JdbcClient jdbc, ProcessEngine engine) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("create index if not exists huying_job_due on act_ru_job (duedate_)")
                .update();
        jdbc.sql("""
                create index if not exists huying_job_exclusive on act_ru_job (process_instance_id_)
                where lock_owner_ is not null and exclusive_
                """).update();
    }
}
