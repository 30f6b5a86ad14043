package org.huying.deadline;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Says from the last audit whether every deadline is watched by a timer.
 *
 * <p>{@code UNARMED} is a status of its own, no {@code DOWN}: a node that knows of a lost timer serves as well as
 * before, and a load balancer must not take it away.
 */
@Component
class DeadlinesHealthIndicator implements HealthIndicator {

    private static final Status UNARMED = new Status("UNARMED", "See /actuator/deadlineaudit.");

    private final Audit audit;

    DeadlinesHealthIndicator(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Health health() {
        return audit.last()
                .map(report -> Health.status(report.isClean() ? Status.UP : UNARMED)
                        .withDetail("audited", report.at())
                        .withDetail("running", report.running())
                        .withDetail("findings", report.counts())
                        .build())
                .orElseGet(() -> Health.unknown().build());
    }
}
