package org.huying.console;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what many look at for the moment in which they all ask, so that the database is asked once for all of them.
 *
 * @param <K> what is looked at
 * @param <V> what is seen
 */
public final class Shared<K, V> {

    private static final long LONGEST = Duration.ofSeconds(1).toNanos();

    private final ConcurrentMap<K, Look<V>> looks = new ConcurrentHashMap<>();

    private record Look<V>(String revision, long since, CompletableFuture<V> seen) {}

    /**
     * What was seen of this a moment ago, unless something has happened since; otherwise it is looked at now. Whoever asks
     * while somebody looks waits for that look, and shares its failure.
     */
    public V get(K key, String revision, Supplier<V> look) {
        var own = new Look<V>(revision, System.nanoTime(), new CompletableFuture<>());
        var shared =
                Objects.requireNonNull(looks.compute(key, (ignored, last) -> isFresh(last, revision) ? last : own));
        return shared.seen() == own.seen() ? look(own, look) : await(shared);
    }

    /** Somebody has just changed something and wants to see it. */
    public void forget() {
        looks.clear();
    }

    private static <V> V look(Look<V> own, Supplier<V> look) {
        try {
            var value = look.get();
            own.seen().complete(value);
            return value;
        } catch (RuntimeException | Error failure) {
            own.seen().completeExceptionally(failure);
            throw failure;
        }
    }

    private static <V> V await(Look<V> shared) {
        try {
            return shared.seen().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private static <V> boolean isFresh(@Nullable Look<V> last, String revision) {
        return last != null
                && last.revision().equals(revision)
                && (!last.seen().isDone() || System.nanoTime() - last.since() < LONGEST);
    }
}
