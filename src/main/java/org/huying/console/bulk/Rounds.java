package org.huying.console.bulk;

import java.time.Clock;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.console.Background;
import org.huying.problem.Refusal;
import org.huying.problem.Refusals;

/**
 * Goes through many calls in the background, each in a transaction of its own. To find out what a call would get it is
 * done and taken back: there is no second set of rules that could say something else.
 */
@Component
class Rounds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private static final int TRIES = 3;

    private final BulkTables tables;
    private final Deeds deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Background background = new Background("bulk");
    private volatile boolean ending;

    Rounds(BulkTables tables, Deeds deeds, PlatformTransactionManager transactions, Clock clock) {
        this.tables = tables;
        this.deeds = deeds;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void check(Bulk bulk) {
        background.start(() -> each(bulk, Outcome.UNKNOWN, this::checked, BulkState.CHECKED, BulkState.OPEN));
    }

    void run(Bulk bulk) {
        background.start(() -> each(bulk, Outcome.POSSIBLE, this::done, BulkState.DONE, BulkState.STOPPED));
    }

    private void each(
            Bulk bulk, Outcome which, BiPredicate<Bulk, String> step, BulkState whenThrough, BulkState whenBroken) {
        try {
            for (var call : tables.calls(bulk)) {
                if (call.outcome() != which) {
                    continue;
                }
                if (ending) {
                    tables.end(bulk, whenBroken);
                    return;
                }
                if (!step.test(bulk, call.number())) {
                    return;
                }
            }
            tables.end(bulk, whenThrough);
        } catch (RuntimeException failure) {
            LOG.error("{} of many calls, {}, broke off", bulk.action(), bulk.id(), failure);
            tables.end(bulk, whenBroken);
        }
    }

    /** Whether to go on. */
    private boolean checked(Bulk bulk, String number) {
        try {
            tried(TRIES, status -> {
                status.setRollbackOnly();
                deeds.carryOut(bulk, number);
                return true;
            });
            return came(bulk, number, Outcome.POSSIBLE, null);
        } catch (RuntimeException failure) {
            return came(bulk, number, Outcome.REFUSED, refusal(failure));
        }
    }

    /** Whether to go on. What is done, and that it is done, is kept together or not at all. */
    private boolean done(Bulk bulk, String number) {
        try {
            return tried(TRIES, status -> {
                if (!came(bulk, number, Outcome.DONE, null)) {
                    return false;
                }
                deeds.carryOut(bulk, number);
                return true;
            });
        } catch (RuntimeException failure) {
            return came(bulk, number, Outcome.FAILED, refusal(failure));
        }
    }

    /** Again where somebody else has changed the call at the same moment: they are through by then. */
    private boolean tried(int tries, Predicate<TransactionStatus> step) {
        try {
            return Boolean.TRUE.equals(transaction.execute(step::test));
        } catch (RuntimeException failure) {
            if (tries > 1 && Refusals.isCollision(failure)) {
                return tried(tries - 1, step);
            }
            throw failure;
        }
    }

    private boolean came(Bulk bulk, String number, Outcome outcome, @Nullable Refusal why) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var goesOn = tables.beats(bulk, clock.instant());
            if (goesOn) {
                tables.came(bulk, number, outcome, why);
            }
            return goesOn;
        }));
    }

    private static Refusal refusal(RuntimeException failure) {
        return Refusals.in(failure).orElseGet(() -> {
            LOG.error("unexpected", failure);
            return Refusal.conflict("problem.unexpected");
        });
    }

    @Override
    public void destroy() {
        ending = true;
        background.close();
    }
}
