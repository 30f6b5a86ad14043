package org.huying.console.bulk;

/** What becomes of one call among many. */
enum Outcome {
    UNKNOWN,
    POSSIBLE,
    REFUSED,
    DONE,
    FAILED;

    /** Whether there is a reason to read. */
    public boolean isNo() {
        return this == REFUSED || this == FAILED;
    }
}
