package org.huying.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.springframework.http.HttpHeaders;

import org.huying.HuyingProcess;

/**
 * Measures how many calls a second go from report to closed over HTTP: report, acknowledge, resolve, verify, on a real
 * process with its own PostgreSQL. No test; run its main method on a quiet machine with the number of calls (2000).
 */
final class LifecycleBenchmark {

    private static final int THREADS = 4;
    private static final String LEAD = "haizhu.sanitation";
    private static final List<String> SUPPORTING = List.of("haizhu-haichuang.enforcement", "haizhu.housing");
    private static final String CALLER = "haizhu-yonglong.grid";

    private final HttpClient http = HttpClient.newHttpClient();
    private final HuyingProcess huying;

    private LifecycleBenchmark(HuyingProcess huying) {
        this.huying = huying;
    }

    public static void main(String[] arguments) throws Exception {
        var calls = arguments.length == 0 ? 2000 : Integer.parseInt(arguments[0]);
        var pool = Executors.newFixedThreadPool(THREADS);
        try (var huying = HuyingProcess.start(
                Files.createTempDirectory("huying-benchmark").resolve("postgresql"))) {
            var benchmark = new LifecycleBenchmark(huying);
            System.out.printf("warming up: %.1f calls/s%n", benchmark.run(pool, calls / 2));
            System.out.printf("report to closed: %.1f calls/s with %d threads%n", benchmark.run(pool, calls), THREADS);
        } finally {
            pool.shutdown();
        }
    }

    private double run(ExecutorService pool, int calls) throws Exception {
        var start = Instant.now();
        var lives = IntStream.range(0, calls)
                .mapToObj(index -> pool.submit(() -> live(index)))
                .toList();
        for (Future<?> life : lives) {
            life.get();
        }
        return calls * 1000.0 / Duration.between(start, Instant.now()).toMillis();
    }

    private boolean live(int index) throws IOException, InterruptedException {
        var number = value(post(CALLER, "/api/calls", """
                        {"title": "化粪池堵塞 %d", "description": "外溢", "category": "drainage.septic-tank",
                         "area": "haizhu-yonglong", "channel": "GRID"}
                        """.formatted(index)), "number");
        complete(LEAD, number, "Activity_AcknowledgeCall", "{\"outcome\": {\"value\": \"accept\"}}");
        for (var department : SUPPORTING) {
            complete(department, number, "Activity_AcknowledgeSupport", "{\"outcome\": {\"value\": \"accept\"}}");
            complete(department, number, "Activity_SupportCall", "{\"outcome\": {\"value\": \"resolved\"}}");
        }
        complete(LEAD, number, "Activity_ResolveCall", "{\"outcome\": {\"value\": \"resolved\"}}");
        post(CALLER, "/api/calls/" + number + "/verification", "{\"solved\": true, \"rating\": 5}");
        return true;
    }

    private void complete(String account, String number, String task, String variables)
            throws IOException, InterruptedException {
        var found = send(
                account,
                HttpRequest.newBuilder(huying.root()
                                .resolve("/engine-rest/task?processInstanceBusinessKey=" + number
                                        + "&taskDefinitionKey=" + task))
                        .GET());
        post(account, "/engine-rest/task/" + value(found, "id") + "/complete", "{\"variables\": " + variables + "}");
    }

    private String post(String account, String path, String body) throws IOException, InterruptedException {
        return send(
                account,
                HttpRequest.newBuilder(huying.root().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String send(String account, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(
                request.header("Authorization", "Basic " + HttpHeaders.encodeBasicAuth(account, "demo", null))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String value(String json, String field) {
        var start = json.indexOf("\"" + field + "\":\"") + field.length() + 4;
        return json.substring(start, json.indexOf('"', start));
    }
}
