package org.huying.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * A real PostgreSQL beside the application, durable like an installed one, its data kept across restarts.
 *
 * <p>Spring ends it after everything that uses it: the pool is made from this bean.
 */
@Component
@ConditionalOnProperty("huying.database.embedded")
class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

    /** The major version of the binaries; {@code docker-compose.yml} names the same. */
    static final String MAJOR_VERSION = "17";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(EmbeddedDatabaseProperties properties) throws IOException {
        directory = DataDirectory.claim(properties.directory(), MAJOR_VERSION);
        try {
            postgres = start();
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw new DatabaseRefusal(
                    "PostgreSQL does not start in %s: %s".formatted(directory.path(), e.getMessage()),
                    "Read what PostgreSQL says in %s.".formatted(directory.log()));
        }
    }

    private EmbeddedPostgres start() throws IOException {
        Files.deleteIfExists(directory.log());
        if (directory.isEmpty()) {
            LOG.info("Making a database in {}", directory.path());
            directory.clearUnfinished();
            start(directory.unfinished()).close();
            directory.adoptUnfinished();
        }
        LOG.info("Starting PostgreSQL {} on {}", MAJOR_VERSION, directory.path());
        return start(directory.path());
    }

    private EmbeddedPostgres start(Path path) throws IOException {
        var log = Redirect.appendTo(directory.log().toFile());
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(path)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setServerConfig("listen_addresses", "localhost")
                // The library starts PostgreSQL with both off, but a call that was accepted must not be lost.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("log_checkpoints", "off");
        if (System.getProperty("os.name").equals("Linux")) {
            // The same order of texts on every machine, and Chinese characters are letters to pg_trgm.
            builder.setLocaleConfig("locale", "C.UTF-8");
        }
        return builder.start();
    }

    @Override
    public String getJdbcUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public String getUsername() {
        return "postgres";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void destroy() throws IOException {
        postgres.close();
        directory.close();
    }
}
