package org.huying.database;

import java.io.IOException;
import java.nio.file.Files;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** A real PostgreSQL beside the application, durable like an installed one, its data kept across restarts. */
@Component
@ConditionalOnProperty("huying.database.embedded")
class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

    private final EmbeddedPostgres postgres;

    EmbeddedDatabase(EmbeddedDatabaseProperties properties) throws IOException {
        Files.createDirectories(properties.directory());
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(properties.directory())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
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
    }
}
