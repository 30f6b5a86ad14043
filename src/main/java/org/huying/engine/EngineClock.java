package org.huying.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application: it follows the engine's, so that a test moves both with one call. */
@Configuration(proxyBeanMethods = false)
class EngineClock {

    @Bean
    Clock clock(@Value("${huying.zone}") ZoneId zone) {
        return new FollowingEngine(zone);
    }

    private static final class FollowingEngine extends Clock {

        private final ZoneId zone;

        private FollowingEngine(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new FollowingEngine(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
