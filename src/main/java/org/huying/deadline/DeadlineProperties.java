package org.huying.deadline;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.deadline.*}.
 *
 * @param officeHours when offices are open on a working day, one stretch like {@code 09:00-12:00} per entry; a working
 *     day ends with the last one. A change counts for clocks that are started after it.
 */
@ConfigurationProperties("huying.deadline")
record DeadlineProperties(
        @DefaultValue({"09:00-12:00", "14:00-18:00"}) List<String> officeHours) {}
