package org.huying.handling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.handling.holds.*}: how often and how long a call may be put on hold.
 *
 * @param most so many times in all
 * @param longestDays so many calendar days at once
 */
@ConfigurationProperties("huying.handling.holds")
record HoldLimits(
        @DefaultValue("2") int most, @DefaultValue("180") int longestDays) {}
