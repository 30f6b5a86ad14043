package org.huying.order;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.huying.database.RoundTrips;
import org.huying.organization.Organization;
import org.huying.worktime.Budget;

/** One order to 1,100 groups, as many as 秀全街 has volunteers. */
@HuyingTest
class ThousandTargetsTest {

    private static final Logger log = LoggerFactory.getLogger(ThousandTargetsTest.class);
    private static final int MANY = 1100;

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
        var number = new String[1];
        var issued = RoundTrips.of(() -> number[0] = desk.issue(draft).number());
        assertThat(orders.tally(number[0])).isEqualTo(new Tally(MANY, MANY, 0, 0, 0, 0, 0, MANY));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number[0]).count())
                .isEqualTo(MANY);

        var one = tasks.createTaskQuery()
                .processInstanceBusinessKey(number[0])
                .taskCandidateGroup("huadu-xiuquan.volunteer-777")
                .singleResult();
        var answered = RoundTrips.of(() -> tasks.complete(one.getId(), Map.of("outcome", "done")));
        assertThat(orders.tally(number[0]).done()).isEqualTo(1);

        var closed = RoundTrips.of(() -> desk.close(number[0], null));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number[0])
                        .count())
                .isZero();
        log.info(
                "{} targets, round trips to the database: {} to issue, {} for one answer, {} to close",
                MANY,
                issued,
                answered,
                closed);
        assertThat(issued).isLessThan(2 * MANY);
        assertThat(answered).as("no more than in an order to one").isLessThan(60);
        assertThat(closed).isLessThan(15 * MANY);
    }
}
