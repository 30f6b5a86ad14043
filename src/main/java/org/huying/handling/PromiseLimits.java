package org.huying.handling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.handling.promises.*}.
 *
 * @param longestDays a department can promise something for a day at most so many calendar days ahead
 */
@ConfigurationProperties("huying.handling.promises")
record PromiseLimits(@DefaultValue("366") int longestDays) {}
