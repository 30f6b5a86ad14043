package org.huying.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the engine's timers and the due date that a task shows to the ledger's dates. */
@Component
class RunningTimers {

    static final String ARMED = "select job, date from (" + TimerElement.armed()
            + ") armed where call_number = :call and kind = :kind and subject = :subject";

    static final String WAITING = "select task from (" + ClockedTask.waiting()
            + ") waiting where call_number = :call and kind = :kind and subject = :subject";

    private final JdbcClient jdbc;
    private final TaskService tasks;
    private final ManagementService management;
    private final IdentityService identity;

    RunningTimers(JdbcClient jdbc, TaskService tasks, ManagementService management, IdentityService identity) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.management = management;
        this.identity = identity;
    }

    void follow(Deadline deadline) {
        var due = deadline.due();
        // Whoever may extend a deadline need not be allowed to touch jobs: the ledger has decided.
        var who = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            jdbc.sql(ARMED)
                    .param("zone", TimeZone.getDefault().getID())
                    .param("call", deadline.callNumber())
                    .param("kind", deadline.kind().name())
                    .param("subject", deadline.subject())
                    .query(Armed.class)
                    .list()
                    .forEach(timer -> move(timer.job(), timer.date().of(deadline)));
            jdbc.sql(WAITING)
                    .param("call", deadline.callNumber())
                    .param("kind", deadline.kind().name())
                    .param("subject", deadline.subject())
                    .query(String.class)
                    .list()
                    .forEach(task -> show(task, due));
        } finally {
            if (who != null) {
                identity.setAuthentication(who);
            }
        }
    }

    private void move(String job, Instant to) {
        management.setJobDuedate(job, Date.from(to), false);
    }

    private void show(String id, Instant due) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
    }

    private record Armed(String job, TimerElement.Date date) {}
}
