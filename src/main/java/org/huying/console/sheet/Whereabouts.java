package org.huying.console.sheet;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.huying.standing.ProcessPicture;

/**
 * Where a call stands, in words and as a picture.
 *
 * @param now one sentence; it stands for the picture for those who do not see it
 * @param decisions who decides since when on what a department has asked for, one sentence each
 * @param tasks what the reader can do in Tasklist
 */
record Whereabouts(
        String now,
        List<String> decisions,
        List<Task> tasks,
        @Nullable ProcessPicture picture) {

    /** An open task of the reader's. */
    record Task(String id, String name) {}
}
