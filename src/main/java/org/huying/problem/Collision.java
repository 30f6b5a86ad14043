package org.huying.problem;

import java.sql.SQLException;
import java.util.Set;

import org.camunda.bpm.engine.OptimisticLockingException;

/** Tells when two have changed the same at the same moment: one of them did nothing, and may look again and repeat. */
public final class Collision {

    /** PostgreSQL: serialization failure, deadlock, lock not available. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03");

    private Collision() {}

    /** Whether a failure came of it, in our tables or in the engine's. */
    public static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState())))) {
                return true;
            }
        }
        return false;
    }
}
