package org.huying.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huying.deadline.DeadlineKind.RESOLVE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.huying.worktime.Budget;
import org.huying.worktime.Budget.Unit;

class TransactionMemoryTest extends DeadlineTestSupport {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private @Nullable Integer warnPercent() {
        return deadlines.current(call, RESOLVE).orElseThrow().warnPercent();
    }

    private void writeBehindTheLedgersBack() {
        jdbc.sql("update deadline set warn_percent = 99 where call_number = ?")
                .param(call)
                .update();
    }

    @Test
    void whatATransactionHasWrittenItDoesNotReadAgain() {
        transaction.executeWithoutResult(status -> {
            deadlines.plan(call, RESOLVE, new Budget(15, Unit.WORKING_DAYS), 80);
            writeBehindTheLedgersBack();
            assertThat(deadlines.start(call, RESOLVE, "yuexiu.water").warnPercent())
                    .isEqualTo(99);
            jdbc.sql("update deadline set warn_percent = 55 where call_number = ?")
                    .param(call)
                    .update();
            assertThat(warnPercent()).isEqualTo(99);
        });
        assertThat(warnPercent()).isEqualTo(55);
    }

    @Test
    void whatATransactionHasReadItDoesNotReadAgain() {
        deadlines.plan(call, RESOLVE, new Budget(15, Unit.WORKING_DAYS), 80);
        transaction.executeWithoutResult(status -> {
            assertThat(warnPercent()).isEqualTo(80);
            writeBehindTheLedgersBack();
            assertThat(warnPercent()).isEqualTo(80);
        });
        assertThat(warnPercent()).isEqualTo(99);
    }

    @Test
    void whatWasRolledBackIsForgotten() {
        transaction.executeWithoutResult(status -> {
            deadlines.plan(call, RESOLVE, new Budget(15, Unit.WORKING_DAYS), 80);
            status.setRollbackOnly();
        });
        assertThat(deadlines.current(call, RESOLVE)).isEmpty();
    }

    @Test
    void whatWasCancelledIsReadAgain() {
        transaction.executeWithoutResult(status -> {
            deadlines.plan(call, RESOLVE, new Budget(15, Unit.WORKING_DAYS), 80);
            deadlines.cancelAll(call, "withdrawn");
            assertThat(deadlines.current(call, RESOLVE))
                    .hasValueSatisfying(
                            cancelled -> assertThat(cancelled.endedAt()).isNotNull());
        });
    }
}
