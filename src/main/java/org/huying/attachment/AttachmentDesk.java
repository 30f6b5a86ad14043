package org.huying.attachment;

import java.io.IOException;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.Call;
import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.call.Calls;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/**
 * Attaches a file to an open call: the file is safe first, then its row is written, so that no row ever stands without
 * its file. What is left of a transaction that fails afterwards is swept away by {@link Sweep}.
 */
@Service
public class AttachmentDesk {

    private static final Logger log = LoggerFactory.getLogger(AttachmentDesk.class);

    private final AttachmentStore store;
    private final PixelLimit limit;
    private final Attachments attachments;
    private final Calls calls;
    private final CallProgress progress;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    AttachmentDesk(
            AttachmentStore store,
            PixelLimit limit,
            Attachments attachments,
            Calls calls,
            CallProgress progress,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.limit = limit;
        this.attachments = attachments;
        this.calls = calls;
        this.progress = progress;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Attaches a file; who may is the caller's to decide, but what was done is shown by the departments that do it.
     *
     * @param fileName as its owner calls it; a path in front of it is cut off
     * @param stage where none is said, {@code RESOLUTION} for the departments that handle the call, else {@code CALL}
     * @param folder the address under which whoever asks finds the contents by their ids
     */
    @Transactional
    public AttachmentView attach(
            String number,
            @Nullable String fileName,
            InputStreamSource file,
            @Nullable AttachmentStage stage,
            String folder) {
        var shown = stage(requireOpen(number), stage);
        Sweep.wait(jdbc);
        try {
            var upload = Upload.of(fileName, file, limit);
            var kept = store.put(upload::copyTo);
            progress.lock(number);
            requireOpen(number);
            var id = insert(number, upload, kept, shown);
            keepPosition(id, upload.metadata());
            var attachment = attachments.require(number, id);
            progress.note(number, CallEventType.ATTACHED, null, attachment.name(), shown.name());
            return AttachmentView.of(attachment, folder, false);
        } catch (IOException e) {
            log.error("An attachment of call {} could not be kept", number, e);
            throw Refusal.noStorage("attachment.notKept");
        }
    }

    private Call requireOpen(String number) {
        var call = calls.require(number);
        if (!call.status().isOpen()) {
            throw Refusal.conflict("attachment.callClosed", number);
        }
        return call;
    }

    private AttachmentStage stage(Call call, @Nullable AttachmentStage asked) {
        var handles = user.groups().stream().anyMatch(call::isHandledBy);
        if (asked == AttachmentStage.RESOLUTION && !handles && !user.isAdmin()) {
            throw Refusal.forbidden("attachment.mayNotProve");
        }
        if (asked != null) {
            return asked;
        }
        return handles ? AttachmentStage.RESOLUTION : AttachmentStage.CALL;
    }

    private long insert(String number, Upload upload, AttachmentStore.Kept kept, AttachmentStage stage) {
        return jdbc.sql("insert into attachment (call_number, name, media_type, size, sha256, stage, uploaded_by,"
                        + " uploaded_at, storage_key)"
                        + " values (:number, :name, :type, :size, :sha256, :stage, :user, :now, :key) returning id")
                .param("number", number)
                .param("name", upload.name())
                .param("type", upload.type().mediaType())
                .param("size", kept.size())
                .param("sha256", kept.sha256())
                .param("stage", stage.name())
                .param("user", user.id())
                .param("now", clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .param("key", kept.key())
                .query(Long.class)
                .single();
    }

    private void keepPosition(long id, PhotoMetadata metadata) {
        if (metadata.latitude() != null) {
            jdbc.sql("insert into attachment_position (attachment_id, latitude, longitude)"
                            + " values (:id, :latitude, :longitude)")
                    .param("id", id)
                    .param("latitude", metadata.latitude())
                    .param("longitude", metadata.longitude())
                    .update();
        }
    }
}
