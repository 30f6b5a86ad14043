package org.huying.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void isDurableAndHearsOnlyThisMachineAndKnowsChineseLetters() throws IOException {
        var database = start();
        try {
            assertThat(show(database, "fsync")).isEqualTo("on");
            assertThat(show(database, "synchronous_commit")).isEqualTo("on");
            assertThat(show(database, "full_page_writes")).isEqualTo("on");
            assertThat(show(database, "listen_addresses")).isEqualTo("localhost");
            assertThat(show(database, "server_encoding")).isEqualTo("UTF8");
            assertThat(show(database, "server_version")).startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
            jdbc(database).sql("create extension pg_trgm").update();
            assertThat(jdbc(database)
                            .sql("select cardinality(show_trgm('保平二巷水深'))")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        } finally {
            database.destroy();
        }
    }

    @Test
    void dataAreKeptAcrossRestartsAlsoWhenTheNumberOfTheOldServerBelongsToAnotherProcess() throws IOException {
        var first = start();
        try {
            jdbc(first).sql("create table kept as select 1 as one").update();
        } finally {
            first.destroy();
        }
        Files.writeString(
                directory.resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");
        var second = start();
        try {
            assertThat(jdbc(second)
                            .sql("select one from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        } finally {
            second.destroy();
        }
    }

    private EmbeddedDatabase start() throws IOException {
        return new EmbeddedDatabase(new EmbeddedDatabaseProperties(true, directory.resolve("postgresql")));
    }

    private static JdbcClient jdbc(EmbeddedDatabase database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    private static String show(EmbeddedDatabase database, String setting) {
        return jdbc(database).sql("show " + setting).query(String.class).single();
    }
}
