package org.huying.deadline;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/deadlineaudit}: GET gives this node's last audit (404 before the first), POST runs one. */
@Component
@Endpoint(id = "deadlineaudit")
class AuditEndpoint {

    private final Audit audit;

    AuditEndpoint(Audit audit) {
        this.audit = audit;
    }

    @ReadOperation
    @Nullable
    AuditReport last() {
        return audit.last().orElse(null);
    }

    @WriteOperation
    AuditReport run() {
        return audit.run();
    }
}
