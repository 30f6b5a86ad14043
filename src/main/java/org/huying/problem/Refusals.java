package org.huying.problem;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.OptimisticLockingException;

/** Finds the refusal in a failure: the engine wraps what a task's listeners throw, and two at once collide in the database. */
public final class Refusals {

    /** PostgreSQL: serialization failure, deadlock, lock not available. */
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "55P03");

    private static final String CONCURRENT = "problem.concurrent";

    private Refusals() {}

    /** Whether somebody else has changed the same at the same moment, so that another try may well succeed. */
    public static boolean isCollision(Throwable failure) {
        return in(failure).filter(refusal -> refusal.key().equals(CONCURRENT)).isPresent();
    }

    /** What whoever asked is to be told; empty for a fault that is not theirs. */
    public static Optional<Refusal> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockingException
                    || (cause instanceof SQLException sql && COLLISIONS.contains(String.valueOf(sql.getSQLState())))) {
                return Optional.of(Refusal.conflict(CONCURRENT));
            }
        }
        return Optional.empty();
    }
}
