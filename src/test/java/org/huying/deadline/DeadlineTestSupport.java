package org.huying.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;

/** A call of its own for each test, with the clock in the test's hands and processes that have our timers. */
@HuyingTest
abstract class DeadlineTestSupport {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Deadlines deadlines;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    RepositoryService repository;

    /** Sorts before the numbers of other tests, so that no list is full before it. */
    final String call = "0-" + UUID.randomUUID();

    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("deadline/clocks.bpmn")
                .deploy()
                .getId();
    }

    @AfterEach
    void clear() {
        repository.deleteDeployment(deployment, true);
        deadlines.cancelAll(call, "test over");
        ClockUtil.reset();
    }

    static Instant clock(String local) {
        ClockUtil.setCurrentTime(Date.from(at(local)));
        return at(local);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    Instant timer(String element) {
        return timerOf(instance(), element);
    }

    /** Where the call has several processes. */
    Instant timer(String element, String process) {
        return timerOf(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(call, process)
                        .singleResult()
                        .getId(),
                element);
    }

    private Instant timerOf(String instance, String element) {
        return management
                .createJobQuery()
                .activityId(element)
                .processInstanceId(instance)
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(call)
                .singleResult()
                .getId();
    }
}
