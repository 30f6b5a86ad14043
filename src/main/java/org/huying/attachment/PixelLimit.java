package org.huying.attachment;

import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** Turns photos away that would fill the memory of whoever shows them: a small file can announce a huge picture. */
@Component
class PixelLimit {

    private static final long MILLION = 1_000_000;

    private final long most;

    PixelLimit(AttachmentProperties properties) {
        most = properties.mostMegapixels() * MILLION;
    }

    /** Refuses more points than are taken, and none at all. */
    void check(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw PhotoCopy.damaged();
        }
        if (width * height > most) {
            throw Refusal.invalid("file", "attachment.tooManyPixels", width, height, most / MILLION);
        }
    }
}
