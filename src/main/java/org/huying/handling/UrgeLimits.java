package org.huying.handling;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.handling.urges.*}: how often callers may urge; coordination offices are not limited.
 *
 * @param every once in this time for each call
 */
@ConfigurationProperties("huying.handling.urges")
record UrgeLimits(@DefaultValue("30m") Duration every) {}
