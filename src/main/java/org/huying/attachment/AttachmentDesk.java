package org.huying.attachment;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

import org.huying.call.CallProgress;
import org.huying.problem.Refusal;

/**
 * Attaches a file to an open call or to a part of an order: the file is safe first, then its row is written, so that no row ever stands without
 * its file. What is left of a transaction that fails afterwards is swept away by {@link Sweep}.
 */
@Service
public class AttachmentDesk {

    private static final Logger log = LoggerFactory.getLogger(AttachmentDesk.class);

    private final Admission admission;
    private final CallProgress progress;
    private final Room room;
    private final PixelLimit limit;
    private final AttachmentStore store;
    private final Register register;
    private final Attachments attachments;

    AttachmentDesk(
            Admission admission,
            CallProgress progress,
            Room room,
            PixelLimit limit,
            AttachmentStore store,
            Register register,
            Attachments attachments) {
        this.admission = admission;
        this.progress = progress;
        this.room = room;
        this.limit = limit;
        this.store = store;
        this.register = register;
        this.attachments = attachments;
    }

    /**
     * Attaches a file; who may is the caller's to decide, but what was done is shown by the departments that do it. To be
     * called outside a transaction: the file is written before one begins.
     *
     * @param fileName as its owner calls it; a path in front of it is cut off
     * @param stage where none is said, {@code RESOLUTION} for the departments that handle the call, else {@code CALL}
     * @param folder the address under which whoever asks finds the contents by their ids
     */
    public AttachmentView attach(
            String number,
            @Nullable String fileName,
            InputStreamSource file,
            @Nullable AttachmentStage stage,
            String folder) {
        return attach(new CallSubject(number, stage, admission, progress), fileName, file, folder);
    }

    /** The same to whatever takes files. */
    public AttachmentView attach(
            AttachmentSubject subject, @Nullable String fileName, InputStreamSource file, String folder) {
        var shown = subject.admit();
        room.require(subject, shown);
        try {
            var upload = Upload.of(fileName, file, limit);
            var id = register.enter(subject, upload, store.put(upload::copyTo), shown);
            return AttachmentView.of(attachments.require(subject.number(), subject.target(), id), folder, false);
        } catch (IOException e) {
            log.error("An attachment of {} could not be kept", subject.number(), e);
            throw Refusal.noStorage("attachment.notKept");
        }
    }
}
