package org.huying.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

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

    private final Hands hands;

    private LifecycleBenchmark(HuyingProcess huying) {
        hands = new Hands(huying.root());
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
        var number = hands.report(index);
        hands.complete(LEAD, number, "Activity_AcknowledgeCall", "{\"outcome\": {\"value\": \"accept\"}}");
        for (var department : SUPPORTING) {
            hands.complete(department, number, "Activity_AcknowledgeSupport", "{\"outcome\": {\"value\": \"accept\"}}");
            hands.complete(department, number, "Activity_SupportCall", "{\"outcome\": {\"value\": \"resolved\"}}");
        }
        hands.complete(LEAD, number, "Activity_ResolveCall", "{\"outcome\": {\"value\": \"resolved\"}}");
        hands.post(CALLER, "/api/calls/" + number + "/verification", "{\"solved\": true, \"rating\": 5}");
        return true;
    }
}
