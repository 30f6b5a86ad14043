package org.huying.order;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code huying.order.*}.
 *
 * @param acknowledgeMinutes time to acknowledge an order that names none
 * @param doneWorkingDays time to carry out an order that names none
 * @param mostTargets how many one order may call
 * @param urgeEvery how often the desk that issued an order may urge all who are silent
 */
@ConfigurationProperties("huying.order")
record OrderProperties(
        @DefaultValue("60") int acknowledgeMinutes,
        @DefaultValue("5") int doneWorkingDays,
        @DefaultValue("2000") int mostTargets,
        @DefaultValue("30m") Duration urgeEvery) {}
