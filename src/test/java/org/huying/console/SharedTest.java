package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class SharedTest {

    final Shared<String, Integer> shared = new Shared<>();
    final AtomicInteger looks = new AtomicInteger();

    @Test
    void manyWhoAskAtOnceAreShownTheSame() {
        for (int i = 0; i < 100; i++) {
            assertThat(look("renmin", "1")).isEqualTo(1);
        }
    }

    @Test
    void whatHappenedIsLookedAtAgain() {
        look("renmin", "1");
        assertThat(look("renmin", "2")).isEqualTo(2);
        shared.forget();
        assertThat(look("renmin", "2")).isEqualTo(3);
    }

    @Test
    void oneIsNotShownWhatBelongsToAnother() {
        look("renmin", "1");
        assertThat(look("beijing", "1")).isEqualTo(2);
    }

    @Test
    void whoeverComesWhileSomebodyLooksWaitsForThatLookAndSharesItsFailure() throws Exception {
        var begun = new CountDownLatch(1);
        var broken = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(3);
        try {
            var first = pool.submit(() -> shared.get("renmin", "1", () -> {
                begun.countDown();
                await(broken);
                throw new IllegalStateException("no database");
            }));
            begun.await();
            var second = pool.submit(() -> shared.get("renmin", "1", looks::incrementAndGet));
            assertThat(pool.submit(() -> shared.get("beijing", "1", looks::incrementAndGet))
                            .get(10, TimeUnit.SECONDS))
                    .as("others do not wait")
                    .isEqualTo(1);
            assertThat(second.isDone()).isFalse();
            broken.countDown();
            assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("no database");
            assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("no database");
            assertThat(looks).hasValue(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int look(String key, String revision) {
        return shared.get(key, revision, looks::incrementAndGet);
    }
}
