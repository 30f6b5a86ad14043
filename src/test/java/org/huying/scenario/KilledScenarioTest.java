package org.huying.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.huying.HuyingProcess;

/**
 * A real Huying is killed while it takes calls in, and again while it escalates them: no accepted call is lost or half
 * there, and every escalation happens once.
 */
class KilledScenarioTest {

    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A killed node's jobs are free for others after this time. */
    private static final String SHORT_LOCKS = "--camunda.bpm.job-execution.lock-time-in-millis=5000";

    @TempDir
    Path directory;

    @Test
    void nothingAcceptedIsLostAndNothingIsEscalatedTwice() throws Exception {
        var accepted = new CopyOnWriteArrayList<String>();
        try (var huying = start()) {
            var callers =
                    List.of(new Thread(() -> callOn(huying, accepted)), new Thread(() -> callOn(huying, accepted)));
            callers.forEach(Thread::start);
            await().atMost(PATIENCE).until(() -> accepted.size() >= 20);
            huying.kill();
            for (var caller : callers) {
                caller.join();
            }
        }

        try (var huying = start()) {
            assertThat(numbers("select number from call")).containsAll(accepted);
            assertThat(numbers("select number from call"))
                    .as("each has its process and its four deadlines")
                    .containsExactlyInAnyOrderElementsOf(
                            numbers("select business_key_ from act_ru_execution where parent_id_ is null"))
                    .containsExactlyInAnyOrderElementsOf(
                            numbers("select call_number from deadline group by 1 having count(*) = 4"));
            letAcknowledgementsBeOverdue();
            await().atMost(PATIENCE).until(() -> !overdue().isEmpty());
            huying.kill();
        }

        try (var huying = start()) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(overdue()).hasSameSizeAs(numbers("select number from call")));
            assertThat(overdue()).doesNotHaveDuplicates();
            assertThat(numbers("select call_number from call_event where type = 'ESCALATED'"))
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(overdue());
            assertThat(huying.output()).noneMatch(line -> line.contains(" ERROR "));
        }
    }

    private HuyingProcess start() throws Exception {
        return HuyingProcess.start(database(), SHORT_LOCKS);
    }

    /** Reports calls one after the other until nobody answers any more. */
    private void callOn(HuyingProcess huying, List<String> accepted) {
        var http = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(huying.root().resolve("/api/calls"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + HttpHeaders.encodeBasicAuth("haizhu-yonglong.grid", "demo", null))
                .POST(HttpRequest.BodyPublishers.ofString("""
                                {"title": "化粪池堵塞", "description": "外溢", "category": "drainage.septic-tank",
                                 "area": "haizhu-yonglong", "channel": "GRID"}
                                """))
                .build();
        try {
            while (true) {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                var number = NUMBER.matcher(answer.body());
                if (answer.statusCode() == 201 && number.find()) {
                    accepted.add(number.group(1));
                }
            }
        } catch (IOException e) {
            // Killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an hour without an answer would do: the ledger and the timers agree that it is over. */
    private void letAcknowledgementsBeOverdue() throws IOException {
        var jdbc = jdbc();
        jdbc.sql("update deadline set due_at = now() where kind = 'ACKNOWLEDGE'")
                .update();
        jdbc.sql("update act_ru_job set duedate_ = now() at time zone 'Asia/Shanghai'"
                        + " where handler_cfg_ like 'Event_AcknowledgeOverdue%'")
                .update();
    }

    private List<String> overdue() throws IOException {
        return numbers("select call_number from call_event where type = 'ACKNOWLEDGE_OVERDUE'");
    }

    private List<String> numbers(String sql) throws IOException {
        return jdbc().sql(sql).query(String.class).list();
    }

    private JdbcClient jdbc() throws IOException {
        var port =
                Files.readAllLines(database().resolve("postmaster.pid")).get(3).strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:%s/postgres?currentSchema=public,huying".formatted(port), "postgres", ""));
    }

    private Path database() {
        return directory.resolve("postgresql");
    }
}
