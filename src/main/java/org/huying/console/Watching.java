package org.huying.console;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** A thread for those who watch: nightly work, which takes its time, does not keep a new call from a desk. */
@Configuration(proxyBeanMethods = false)
class Watching {

    /** No candidate elsewhere: everything else keeps the usual scheduler. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler lookout() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("lookout-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
