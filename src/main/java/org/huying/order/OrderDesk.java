package org.huying.order;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Urgency;
import org.huying.deadline.DeadlineKind;
import org.huying.deadline.Deadlines;
import org.huying.engine.OneFlush;
import org.huying.problem.Refusal;

/** Where orders are issued, closed and taken back. Each is one transaction over facts, deadlines and processes. */
@Service
@Transactional
public class OrderDesk {

    /** So many targets are written together; the engine sorts what it writes in a time that grows with the square. */
    private static final int AT_ONCE = 100;

    private final Orders orders;
    private final OrderProgress progress;
    private final Deadlines deadlines;
    private final FollowUps followUps;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OneFlush engine;

    OrderDesk(
            Orders orders,
            OrderProgress progress,
            Deadlines deadlines,
            FollowUps followUps,
            RuntimeService runtime,
            RepositoryService repository,
            OneFlush engine) {
        this.orders = orders;
        this.progress = progress;
        this.deadlines = deadlines;
        this.followUps = followUps;
        this.runtime = runtime;
        this.repository = repository;
        this.engine = engine;
    }

    /** Calls everybody at once: when this returns, each of them has its task and its clock runs. */
    Order issue(Draft draft) {
        var number = progress.issued(draft);
        var groups = draft.targets().stream().map(Target::group).toList();
        var acknowledge = deadlines.openAll(number, DeadlineKind.ACKNOWLEDGE, groups, draft.toAcknowledge());
        var done = deadlines.openAll(number, DeadlineKind.RESOLVE, groups, draft.toCarryOut());
        if (done.get(0).due().isBefore(acknowledge.get(0).due())) {
            throw Refusal.invalid("doneBy", "order.doneBeforeAcknowledged");
        }
        progress.due(number, DeadlineKind.ACKNOWLEDGE, acknowledge.get(0).due());
        progress.due(number, DeadlineKind.RESOLVE, done.get(0).due());
        var process = process();
        for (var from = 0; from < groups.size(); from += AT_ONCE) {
            var some = groups.subList(from, Math.min(from + AT_ONCE, groups.size()));
            engine.of(() -> some.forEach(group -> call(process, number, draft, group)));
        }
        return orders.require(number);
    }

    /** Asked once for all: looking for the latest version costs a query each time. */
    private String process() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(OrderProcess.KEY)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private void call(String process, String number, Draft draft, String group) {
        runtime.createProcessInstanceById(process)
                .businessKey(number)
                .setVariable(OrderProcess.TARGET, group)
                .setVariable(OrderProcess.TITLE, draft.title())
                .setVariable(OrderProcess.AREA_PATH, draft.area().path())
                .setVariable(
                        OrderProcess.URGENCY,
                        draft.callNumber() == null ? OrderProcess.URGENT : Urgency.EMERGENCY.name())
                .setVariable(OrderProcess.CAUSE, DeadlineKind.ACKNOWLEDGE.name())
                .execute();
    }

    /** What was done is enough: nobody else has to report. */
    public Order close(String number, @Nullable String note) {
        return end(number, OrderStatus.CLOSED, note);
    }

    /** The order is taken back. */
    public Order cancel(String number, @Nullable String note) {
        return end(number, OrderStatus.CANCELLED, note);
    }

    private Order end(String number, OrderStatus how, @Nullable String note) {
        progress.ended(number, how, note);
        deadlines.cancelAll(number, how.name());
        runtime.createMessageCorrelation(OrderProcess.ORDER_ENDED)
                .processInstanceBusinessKey(number)
                .correlateAll();
        followUps.ended(number);
        return orders.require(number);
    }
}
