package org.huying.routing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.handling.returns.*}: how long and how often a call may be returned.
 *
 * @param workingDays within so many working days after the department got the call
 * @param most so many times in all
 */
@ConfigurationProperties("huying.handling.returns")
record ReturnLimits(
        @DefaultValue("1") int workingDays,
        @DefaultValue("2") int most) {}
