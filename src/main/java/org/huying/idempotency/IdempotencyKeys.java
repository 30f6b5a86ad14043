package org.huying.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** Remembers what an account has sent with which key: the same key with the same content makes nothing new. */
@Component
public class IdempotencyKeys {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 200;

    /** Far longer than anybody tries again: a phone that was without a connection for its holiday. */
    static final Period KEPT = Period.ofDays(60);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, CurrentUser user, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a request has made.
     *
     * @param number of the call or order
     * @param existed whether the key had made it before
     */
    public record Made(String number, boolean existed) {}

    /**
     * Makes something, or finds what was made with the key before; 422 when that had another content.
     *
     * @param key as it was sent; without one, something new is made each time
     * @param content the request as it was read
     * @param make makes it, in the same transaction, and gives its number
     */
    @Transactional
    public Made once(@Nullable String key, Object content, Supplier<String> make) {
        if (key == null) {
            return new Made(make.get(), false);
        }
        if (key.length() > LONGEST) {
            throw Refusal.invalid(HEADER, "idempotency.keyTooLong", LONGEST);
        }
        lock(key);
        var hash = hash(content);
        var earlier = find(key);
        if (earlier.isEmpty()) {
            var number = make.get();
            keep(key, hash, number);
            return new Made(number, false);
        }
        if (!earlier.get().hash().equals(hash)) {
            throw Refusal.mismatch(HEADER, "idempotency.keyUsed", earlier.get().number());
        }
        return new Made(earlier.get().number(), true);
    }

    private record Earlier(String hash, String number) {}

    /** Two requests with one key at the same moment: the second waits for the first. */
    private void lock(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .param("key", user.id() + " " + key)
                .query(String.class)
                .single();
    }

    private Optional<Earlier> find(String key) {
        return jdbc.sql("select content_hash, number from idempotency_key where account = :account and key = :key")
                .param("account", user.id())
                .param("key", key)
                .query((row, index) -> new Earlier(row.getString(1), row.getString(2)))
                .optional();
    }

    private void keep(String key, String hash, String number) {
        jdbc.sql("insert into idempotency_key (account, key, content_hash, number, made_at)"
                        + " values (:account, :key, :hash, :number, :now)")
                .param("account", user.id())
                .param("key", key)
                .param("hash", hash)
                .param("number", number)
                .param("now", now())
                .update();
    }

    /** Nobody comes again with what was sent so long ago. */
    @Scheduled(cron = "0 15 4 * * *", zone = "${huying.zone}")
    void forget() {
        jdbc.sql("delete from idempotency_key where made_at < :oldest")
                .param("oldest", now().minus(KEPT))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private String hash(Object content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
