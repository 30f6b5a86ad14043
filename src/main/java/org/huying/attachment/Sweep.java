package org.huying.attachment;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away the files that no row names a day after they came: their transaction did not end well. */
@Component
class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final String LOCK = "(hashtext('huying.attachment.sweep'))::text";

    private final AttachmentStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sweep(AttachmentStore store, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Until the transaction ends nothing is swept: the same content may come again while its old file is an orphan. */
    static void wait(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock_shared" + LOCK)
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
        } catch (IOException e) {
            log.warn("Files of attachments that were never accepted cannot be swept away", e);
        }
    }

    /** Takes them away and says how many they were. */
    int run() throws IOException {
        var before = clock.instant().minus(GRACE);
        store.deleteUnfinishedBefore(before);
        var swept = 0;
        for (var key : store.keysPutBefore(before)) {
            if (!isNamed(key) && Boolean.TRUE.equals(transaction.execute(status -> deleted(key)))) {
                swept++;
            }
        }
        return swept;
    }

    private boolean deleted(String key) {
        jdbc.sql("select pg_advisory_xact_lock" + LOCK).query(String.class).single();
        if (isNamed(key)) {
            return false;
        }
        try {
            store.delete(key);
            return true;
        } catch (IOException e) {
            log.warn("The file {} of an attachment that was never accepted cannot be swept away", key, e);
            return false;
        }
    }

    private boolean isNamed(String key) {
        return jdbc.sql("select exists (select from attachment where storage_key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
