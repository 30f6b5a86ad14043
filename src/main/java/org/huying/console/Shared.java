package org.huying.console;

import java.time.Duration;
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

    private final ConcurrentMap<K, Kept<V>> kept = new ConcurrentHashMap<>();

    private record Kept<V>(String revision, long since, V value) {}

    /** What was seen of this a moment ago, unless something has happened since; otherwise it is looked at now. */
    public V get(K key, String revision, Supplier<V> look) {
        return kept.compute(
                        key,
                        (ignored, last) ->
                                isFresh(last, revision) ? last : new Kept<>(revision, System.nanoTime(), look.get()))
                .value();
    }

    /** Somebody has just changed something and wants to see it. */
    public void forget() {
        kept.clear();
    }

    private static <V> boolean isFresh(@Nullable Kept<V> last, String revision) {
        return last != null && last.revision().equals(revision) && System.nanoTime() - last.since() < LONGEST;
    }
}
