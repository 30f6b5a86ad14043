package org.huying.deadline;

import java.util.HashMap;
import java.util.Map;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The ledger rows that the current transaction has read or written, per call: a clock that is started and the two
 * timers that then ask for its dates cost one reading. It is gone with the transaction.
 */
final class TransactionMemory implements TransactionSynchronization {

    private final Map<String, Map<Key, Deadline>> calls = new HashMap<>();

    record Key(DeadlineKind kind, String subject) {}

    /** The rows remembered of a transaction that is under way; of none, a memory that is forgotten at once. */
    static TransactionMemory current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new TransactionMemory();
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof TransactionMemory memory) {
                return memory;
            }
        }
        var memory = new TransactionMemory();
        TransactionSynchronizationManager.registerSynchronization(memory);
        return memory;
    }

    Map<String, Map<Key, Deadline>> calls() {
        return calls;
    }
}
