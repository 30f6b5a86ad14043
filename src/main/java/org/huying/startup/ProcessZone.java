package org.huying.startup;

import java.time.ZoneId;
import java.util.TimeZone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Puts the whole process into the zone of {@code huying.zone}, whatever the machine's is: the engine keeps the due dates
 * of timers without a zone, so that a node in another zone would fire them hours early or late.
 */
class ProcessZone implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var zone = environment.getProperty("huying.zone", ZoneId.class);
        if (zone != null) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
        }
    }

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
