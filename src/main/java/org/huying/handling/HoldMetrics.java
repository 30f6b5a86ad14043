package org.huying.handling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls on hold as a gauge, {@code huying.call.held}: they are counted apart from those that are late. */
@Component
class HoldMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    HoldMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huying.call.held", this, HoldMetrics::held)
                .description("Calls on hold, waiting for their review")
                .register(registry);
    }

    private double held() {
        return jdbc.sql("select count(*) from call where status = 'ON_HOLD'")
                .query(Long.class)
                .single();
    }
}
