package org.huying.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallReport;
import org.huying.call.Calls;
import org.huying.handling.CallerRequests;
import org.huying.matter.Recurrences;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;
import org.huying.routing.Categories;
import org.huying.security.CurrentUser;

/** Takes a request in once: the same key with the same content is the same call again. */
@Service
class CallIntake {

    /** @param existed whether the key had brought this call in before */
    record Received(Call call, boolean existed) {}

    private static final int LONGEST_KEY = 200;

    private final CallerRequests callers;
    private final Calls calls;
    private final Recurrences recurrences;
    private final Organization organization;
    private final Categories categories;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    CallIntake(
            CallerRequests callers,
            Calls calls,
            Recurrences recurrences,
            Organization organization,
            Categories categories,
            CurrentUser user,
            JdbcClient jdbc,
            ObjectMapper json) {
        this.callers = callers;
        this.calls = calls;
        this.recurrences = recurrences;
        this.organization = organization;
        this.categories = categories;
        this.user = user;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    Received receive(CallRequest request, @Nullable String key) {
        if (key == null) {
            return new Received(recurrences.link(callers.report(report(request))), false);
        }
        if (key.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "intake.keyTooLong", LONGEST_KEY);
        }
        lock(key);
        var hash = hash(request);
        var earlier = find(key);
        if (earlier.isEmpty()) {
            var call = recurrences.link(callers.report(report(request)));
            keep(key, hash, call.number());
            return new Received(call, false);
        }
        if (!earlier.get().hash().equals(hash)) {
            throw Refusal.mismatch(
                    "Idempotency-Key", "intake.keyUsed", earlier.get().number());
        }
        return new Received(calls.require(earlier.get().number()), true);
    }

    private CallReport report(CallRequest request) {
        var category = categories.require(request.category());
        var area = organization.requireArea(request.area());
        if ((request.latitude() == null) != (request.longitude() == null)) {
            throw Refusal.invalid(request.latitude() == null ? "latitude" : "longitude", "intake.bothCoordinates");
        }
        var caller = request.caller();
        return new CallReport(
                request.title().strip(),
                request.description().strip(),
                category.code(),
                area.slug(),
                area.path(),
                request.place(),
                request.latitude(),
                request.longitude(),
                request.channel(),
                user.id(),
                caller == null ? null : caller.name(),
                caller == null ? null : caller.phone(),
                request.urgencyHint());
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
        return jdbc.sql("select content_hash, call_number from idempotency_key where account = :account and key = :key")
                .param("account", user.id())
                .param("key", key)
                .query((row, index) -> new Earlier(row.getString(1), row.getString(2)))
                .optional();
    }

    private void keep(String key, String hash, String number) {
        jdbc.sql("insert into idempotency_key (account, key, content_hash, call_number)"
                        + " values (:account, :key, :hash, :number)")
                .param("account", user.id())
                .param("key", key)
                .param("hash", hash)
                .param("number", number)
                .update();
    }

    private String hash(CallRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
