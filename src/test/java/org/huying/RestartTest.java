package org.huying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.client.RestClient;

import org.huying.security.Accounts;
import org.huying.security.Visitor;

/** What becomes of a real Huying that is killed. */
class RestartTest {

    @TempDir
    Path directory;

    @Test
    void aKilledHuyingLosesNothingAndItsNextStartTakesOverTheDatabase() throws Exception {
        long orphan;
        try (var killed = HuyingProcess.start(database())) {
            assertThat(killed.output()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
            jdbc().sql("create table accepted as select 1 as one").update();
            orphan = postmaster();
            killed.kill();
        }
        assertThat(ProcessHandle.of(orphan))
                .hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());

        try (var restarted = HuyingProcess.start(database())) {
            assertThat(ProcessHandle.of(orphan)).isEmpty();
            assertThat(health(restarted)).contains("UP");
            assertThat(jdbc().sql("select one from accepted")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(endWhileADeskIsWatched(restarted)).isLessThan(Duration.ofSeconds(15));
            assertThat(restarted.output()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
        }
        assertThat(database().resolve("postmaster.pid")).doesNotExist();
    }

    /** A page of the console holds a stream that would last for minutes: the end must not wait for it. */
    private static Duration endWhileADeskIsWatched(HuyingProcess huying) throws IOException {
        var desk = new Visitor(huying.root().getPort());
        desk.signIn("yuexiu.dispatch", Accounts.PASSWORD);
        try (var stream = desk.open("live")) {
            assertThat(stream.read()).isPositive();
            var start = System.nanoTime();
            huying.end();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private Path database() {
        return directory.resolve("postgresql");
    }

    private static String health(HuyingProcess huying) {
        return RestClient.create()
                .get()
                .uri(huying.root() + "/actuator/health")
                .retrieve()
                .body(String.class);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(lineOfPidFile(0));
    }

    private JdbcClient jdbc() throws IOException {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:%s/postgres".formatted(lineOfPidFile(3)), "postgres", ""));
    }

    private String lineOfPidFile(int index) throws IOException {
        return Files.readAllLines(database().resolve("postmaster.pid"))
                .get(index)
                .strip();
    }
}
