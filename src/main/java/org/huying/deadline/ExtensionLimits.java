package org.huying.deadline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.handling.extensions.*}: how often and how long a call may be extended.
 *
 * @param most so many times in all
 * @param longestDays so many working days at once
 */
@ConfigurationProperties("huying.handling.extensions")
record ExtensionLimits(
        @DefaultValue("1") int most, @DefaultValue("60") int longestDays) {}
