package org.huying.attachment;

/** What an attachment shows. */
public enum AttachmentStage {
    /** The matter, as whoever called saw it. */
    CALL,
    /** What the department did about it. */
    RESOLUTION
}
