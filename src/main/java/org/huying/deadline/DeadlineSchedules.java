package org.huying.deadline;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the nightly audit and the watch over the calendar run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DeadlineSchedules {}
