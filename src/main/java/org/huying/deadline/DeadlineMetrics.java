package org.huying.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The last audit as gauges: {@code huying.deadline.findings} per type, and {@code huying.deadline.running}. */
@Component
class DeadlineMetrics implements MeterBinder {

    private final Audit audit;

    DeadlineMetrics(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "huying.deadline.running",
                        audit,
                        known -> known.last()
                                .map(report -> (double) report.running())
                                .orElse(Double.NaN))
                .description("Deadlines that run, when they were last audited")
                .register(registry);
        for (var type : Finding.Type.values()) {
            Gauge.builder(
                            "huying.deadline.findings",
                            audit,
                            known -> known.last()
                                    .map(report -> (double) report.counts().getOrDefault(type, 0L))
                                    .orElse(Double.NaN))
                    .tag("finding", type.name())
                    .description("Deadlines that were found not to be watched as they should")
                    .register(registry);
        }
    }
}
