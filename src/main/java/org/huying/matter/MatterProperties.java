package org.huying.matter;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.matter.*}: when calls are taken to be about one matter.
 *
 * @param radiusMetres how near they lie, for categories that say nothing themselves in {@code categories.csv}
 * @param duplicatesWithin how recent an open call is to be suggested as a duplicate
 * @param similarity how alike the texts are where a position is missing, 0 to 1
 * @param samePlace how alike two addresses are that are taken to be one, 0 to 1
 * @param mostDuplicates how many are suggested
 * @param recursWithin how long after a call was closed as solved the same is a recurrence
 */
@ConfigurationProperties("huying.matter")
record MatterProperties(
        @DefaultValue("300") int radiusMetres,
        @DefaultValue("14d") Duration duplicatesWithin,
        @DefaultValue("0.3") double similarity,
        @DefaultValue("0.5") double samePlace,
        @DefaultValue("10") int mostDuplicates,
        @DefaultValue("30d") Duration recursWithin) {}
