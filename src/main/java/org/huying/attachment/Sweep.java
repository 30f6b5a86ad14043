package org.huying.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away the files that no row names a day after they came: their transaction did not end well. */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int AT_ONCE = 1_000;
    private static final String UPLOADS = "(hashtext('huying.attachment.sweep'))::text";
    private static final String SWEEPERS = "(hashtext('huying.attachment.sweeper'))";

    private final AttachmentStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate whole;
    private final TransactionTemplate step;
    private final Clock clock;

    Sweep(AttachmentStore store, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
        whole = new TransactionTemplate(transactions);
        step = new TransactionTemplate(transactions);
        step.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Until the transaction ends nothing is swept: the same content may come again while its old file is an orphan. */
    static void wait(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock_shared" + UPLOADS)
                .query(String.class)
                .single();
    }

    @Scheduled(cron = "${huying.attachment.sweep-cron:0 30 3 * * *}", zone = "${huying.zone}")
    void scheduled() {
        try {
            var swept = run();
            if (swept > 0) {
                log.info("{} files of attachments that were never accepted are swept away", swept);
            }
        } catch (UncheckedIOException e) {
            log.warn("Files of attachments that were never accepted cannot be swept away", e);
        }
    }

    /** Takes them away and says how many they were; none where another node is at it. */
    int run() {
        return Objects.requireNonNull(whole.execute(status -> isAlone() ? sweep() : 0));
    }

    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock" + SWEEPERS)
                .query(Boolean.class)
                .single();
    }

    private int sweep() {
        var before = clock.instant().minus(GRACE);
        var swept = new AtomicInteger();
        try {
            store.deleteUnfinishedBefore(before);
            store.keysPutBefore(before, AT_ONCE, keys -> swept.addAndGet(sweep(keys)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept.get();
    }

    private int sweep(List<String> keys) {
        var orphans = orphans(keys);
        return orphans.isEmpty() ? 0 : Objects.requireNonNull(step.execute(status -> delete(orphans)));
    }

    /** Looks once more while no upload can come between. */
    private int delete(List<String> candidates) {
        jdbc.sql("select pg_advisory_xact_lock" + UPLOADS).query(String.class).single();
        return (int) orphans(candidates).stream().filter(this::isDeleted).count();
    }

    private boolean isDeleted(String key) {
        try {
            store.delete(key);
            return true;
        } catch (IOException e) {
            log.warn("The file {} of an attachment that was never accepted cannot be swept away", key, e);
            return false;
        }
    }

    private List<String> orphans(List<String> keys) {
        return jdbc.sql("select key from unnest(:keys::text[]) key"
                        + " where not exists (select from attachment where storage_key = key)")
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
