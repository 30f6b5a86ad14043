package org.huying.deadline;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** What the last audit of this node found, in figures. */
@Component
public class WatchedDeadlines {

    private final Audit audit;
    private final Clock clock;

    WatchedDeadlines(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The figures of one audit.
     *
     * @param unarmed deadlines that no timer watches
     * @param otherFindings whatever else is not as it should be
     */
    public record Figures(OffsetDateTime auditedAt, long running, long unarmed, long otherFindings) {}

    /** Empty until the first audit, some seconds after the start. */
    public Optional<Figures> last() {
        return audit.last().map(this::figures);
    }

    private Figures figures(AuditReport report) {
        var unarmed = report.counts().getOrDefault(Finding.Type.UNARMED, 0L);
        var all = report.counts().values().stream().mapToLong(Long::longValue).sum();
        return new Figures(
                report.at().atZone(clock.getZone()).toOffsetDateTime(), report.running(), unarmed, all - unarmed);
    }
}
