package org.huying.console;

import static org.assertj.core.api.Assertions.assertThat;

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

    private int look(String key, String revision) {
        return shared.get(key, revision, looks::incrementAndGet);
    }
}
