package org.huying.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

import org.huying.HuyingTest;
import org.huying.organization.Organization;
import org.huying.worktime.Budget;

/** One order to 1,100 groups, as many as 秀全街 has volunteers. */
@HuyingTest
class ThousandTargetsTest {

    private static final Logger log = LoggerFactory.getLogger(ThousandTargetsTest.class);
    private static final int MANY = 1100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    OrderDesk desk;

    @Autowired
    Orders orders;

    @Autowired
    Organization organization;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void elevenHundredTargetsAreCalledAndReleasedAtOnce() {
        var draft = new Draft(
                "党有所呼",
                "全民响应",
                organization.requireArea("huadu-xiuquan"),
                "huadu-xiuquan.dispatch",
                Set.of(),
                new Budget(60, Budget.Unit.MINUTES),
                new Budget(5, Budget.Unit.WORKING_DAYS),
                IntStream.range(0, MANY)
                        .mapToObj(i -> new Target("huadu-xiuquan.volunteer-" + i, null))
                        .toList(),
                null);
        var began = System.nanoTime();
        var number = desk.issue(draft).number();
        var issued = Duration.ofNanos(System.nanoTime() - began);
        assertThat(orders.tally(number)).isEqualTo(new Tally(MANY, MANY, 0, 0, 0, 0, 0, MANY));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count())
                .isEqualTo(MANY);

        var one = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskCandidateGroup("huadu-xiuquan.volunteer-777")
                .singleResult();
        began = System.nanoTime();
        tasks.complete(one.getId(), Map.of("outcome", "done"));
        var answered = Duration.ofNanos(System.nanoTime() - began);
        assertThat(orders.tally(number).done()).isEqualTo(1);

        began = System.nanoTime();
        desk.close(number, null);
        var closed = Duration.ofNanos(System.nanoTime() - began);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
        log.info(
                "{} targets: issued in {} ms, one answered in {} ms, closed in {} ms",
                MANY,
                issued.toMillis(),
                answered.toMillis(),
                closed.toMillis());
        assertThat(issued).isLessThan(PATIENCE);
        assertThat(closed).isLessThan(PATIENCE);
    }
}
