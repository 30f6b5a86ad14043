package org.huying.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.huying.HuyingTest;

@HuyingTest
class IdempotencyKeysTest {

    @Autowired
    IdempotencyKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keyIsForgottenWhenNobodyTriesAgainAnyMore() {
        assertThat(made("kept", "1")).isEqualTo("1");
        assertThat(made("old", "1")).isEqualTo("1");
        jdbc.sql("update idempotency_key set made_at = made_at - interval '61 days' where key = 'old'")
                .update();
        keys.forget();
        assertThat(made("kept", "2")).isEqualTo("1");
        assertThat(made("old", "2")).isEqualTo("2");
    }

    private String made(String key, String number) {
        return keys.once(key, "the same", () -> number).number();
    }
}
