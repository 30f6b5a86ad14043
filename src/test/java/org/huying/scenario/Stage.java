package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Plays a story from outside: people over HTTP, time by the engine's clock. */
@Component
@Lazy
public class Stage {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final ObjectMapper json;
    private final RuntimeService runtime;
    private final ManagementService management;

    Stage(@LocalServerPort int port, ObjectMapper json, RuntimeService runtime, ManagementService management) {
        this.port = port;
        this.json = json;
        this.runtime = runtime;
        this.management = management;
    }

    /** An answer over HTTP. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String text(String field) {
            return body.path(field).asText();
        }
    }

    public Answer get(String account, String path) {
        return send(account, HttpRequest.newBuilder(uri(path)).GET());
    }

    public Answer post(String account, String path, Object body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : written(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(account, request);
    }

    /** Attaches a file to a call; without a name none is sent. */
    public Answer attach(String account, String number, @Nullable String name, byte[] content, @Nullable String stage) {
        return upload(account, "/api/calls/" + number + "/attachments", name, content, stage);
    }

    /** Attaches a file to whatever the path names. */
    public Answer upload(String account, String path, @Nullable String name, byte[] content, @Nullable String stage) {
        var body = new ByteArrayOutputStream();
        var line = "--part\r\nContent-Disposition: form-data; name=";
        if (stage != null) {
            body.writeBytes((line + "\"stage\"\r\n\r\n" + stage + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        if (name != null) {
            body.writeBytes((line + "\"file\"; filename=\"" + name.replace("\\", "\\\\")
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
        }
        body.writeBytes("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                account,
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public HttpResponse<byte[]> download(String account, String path) {
        return exchange(account, HttpRequest.newBuilder(uri(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Reports a call and gives its number. */
    public String report(String account, String category, String area, String title, String description) {
        var answer = post(
                account,
                "/api/calls",
                Map.of(
                        "title", title,
                        "description", description,
                        "category", category,
                        "area", area,
                        "channel", "GRID"));
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer.text("number");
    }

    public JsonNode call(String number) {
        return get("admin", "/api/calls/" + number).body();
    }

    public String status(String number) {
        return call(number).path("status").asText();
    }

    /** The types of what happened to the call, oldest first. */
    public List<String> events(String number) {
        return get("admin", "/api/calls/" + number + "/timeline").body().findValuesAsText("type");
    }

    /** Where coordination was called, level by level. */
    public List<String> offices(String number) {
        var offices = new ArrayList<String>();
        get("admin", "/api/calls/" + number + "/timeline").body().forEach(event -> {
            if (event.path("type").asText().equals("ESCALATED")) {
                offices.add(event.path("department").asText());
            }
        });
        return offices;
    }

    /** The last deadline of that kind of the call itself. */
    public JsonNode deadline(String number, String kind) {
        return deadline(number, kind, "");
    }

    /** The last deadline of that kind of a supporting department. */
    public JsonNode deadline(String number, String kind, String department) {
        JsonNode last = null;
        for (var deadline : get("admin", "/api/calls/" + number + "/deadlines").body()) {
            if (deadline.path("kind").asText().equals(kind)
                    && deadline.path("support").asText().equals(department)) {
                last = deadline;
            }
        }
        assertThat(last).as("deadline " + kind + " of " + number).isNotNull();
        return last;
    }

    /** What the audit finds wrong with the deadlines and timers of a call. */
    public List<String> unwatched(String number) {
        var findings = new ArrayList<String>();
        post("admin", "/actuator/deadlineaudit", Map.of())
                .body()
                .path("findings")
                .forEach(finding -> {
                    if (finding.path("callNumber").asText().equals(number)) {
                        findings.add(finding.toString());
                    }
                });
        return findings;
    }

    /** The one task of that kind that the account sees of a call. */
    public Optional<String> task(String account, String number, String key) {
        var found = get(account, "/engine-rest/task?processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + key)
                .body();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.get(0).path("id").asText());
    }

    /** Completes a task the way Tasklist does: over the engine's own interface. */
    public Answer complete(String account, String number, String key, Map<String, ?> variables) {
        var task = task(account, number, key)
                .orElseThrow(() -> new AssertionError(account + " sees no task " + key + " of call " + number));
        Map<String, Object> typed = new HashMap<>();
        variables.forEach((name, value) -> typed.put(name, Map.of("value", value)));
        return post(account, "/engine-rest/task/" + task + "/complete", Map.of("variables", typed));
    }

    /** The same, where it must go through. */
    public void completed(String account, String number, String key, Map<String, ?> variables) {
        var answer = complete(account, number, key, variables);
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(204);
    }

    /** Every department that is called to support acknowledges and reports its part. */
    public void supported(String number) {
        call(number).path("support").forEach(part -> {
            var department = part.path("department").asText();
            if (part.path("state").asText().equals("CALLED")) {
                completed(department, number, "Activity_AcknowledgeSupport", Map.of("outcome", "accept"));
                completed(department, number, "Activity_SupportCall", Map.of("outcome", "resolved"));
            }
        });
    }

    /** Where the part of a supporting department stands. */
    public String support(String number, String department) {
        for (var part : call(number).path("support")) {
            if (part.path("department").asText().equals(department)) {
                return part.path("state").asText();
            }
        }
        return "";
    }

    public void now(String localDateTime) {
        ClockUtil.setCurrentTime(Date.from(instant(localDateTime)));
    }

    public static Instant instant(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(ZONE).toInstant();
    }

    /** Lets time pass for one call: its timers fire one by one, each at its due date. */
    public void until(String number, Instant then) {
        for (var due = nextTimer(number);
                due.isPresent() && !due.get().getDuedate().toInstant().isAfter(then);
                due = nextTimer(number)) {
            ClockUtil.setCurrentTime(due.get().getDuedate());
            management.executeJob(due.get().getId());
        }
        ClockUtil.setCurrentTime(Date.from(then));
    }

    public void until(String number, String localDateTime) {
        until(number, instant(localDateTime));
    }

    /** The due date of the next timer of a call, coordination included. */
    public Optional<Instant> nextDue(String number) {
        return nextTimer(number).map(job -> job.getDuedate().toInstant());
    }

    public boolean isRunning(String number) {
        return !instances(number).isEmpty();
    }

    public void resetClock() {
        ClockUtil.reset();
    }

    private Optional<Job> nextTimer(String number) {
        return instances(number).stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .min(Comparator.comparing(Job::getDuedate));
    }

    private List<ProcessInstance> instances(String number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list();
    }

    private Answer send(String account, HttpRequest.Builder request) {
        var response = exchange(account, request, HttpResponse.BodyHandlers.ofString());
        try {
            var body = response.body().isEmpty() ? json.createObjectNode() : json.readTree(response.body());
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> HttpResponse<T> exchange(
            String account, HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        var password = Base64.getEncoder().encodeToString((account + ":demo").getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(
                    request.header("Authorization", "Basic " + password)
                            .header("Accept-Language", "en")
                            .build(),
                    handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
