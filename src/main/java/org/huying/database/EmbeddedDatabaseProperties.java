package org.huying.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.database.*}.
 *
 * @param embedded whether to run an own PostgreSQL; otherwise {@code spring.datasource.*} names the database
 * @param directory where the embedded database keeps its data across restarts
 */
@ConfigurationProperties("huying.database")
record EmbeddedDatabaseProperties(
        @DefaultValue("false") boolean embedded,
        @DefaultValue("data/postgresql") Path directory) {}
