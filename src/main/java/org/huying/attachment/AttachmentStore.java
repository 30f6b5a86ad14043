package org.huying.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Keeps content outside the database, the same content once. */
interface AttachmentStore {

    /** Writes the content that is to be kept. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What is kept, and under which key. */
    record Kept(String key, long size, String sha256) {}

    /** Keeps all of the content, safe from a power cut when this returns, or nothing. */
    Kept put(Content content) throws IOException;

    InputStream open(String key) throws IOException;

    /** Whether there is something of that many bytes under the key. */
    boolean holds(String key, long size);

    /** Gives the keys of what was put before that time and not again since, so many at once. */
    void keysPutBefore(Instant time, int most, Consumer<List<String>> keys) throws IOException;

    void delete(String key) throws IOException;

    /** Takes away what was begun before that time and never finished. */
    void deleteUnfinishedBefore(Instant time) throws IOException;
}
