package org.huying.attachment;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.call.CallEventType;
import org.huying.call.CallProgress;
import org.huying.security.CurrentUser;

/** Enters a file that is kept: its row, where it was taken and the event, in one short transaction. */
@Component
class Register {

    private final AttachmentStore store;
    private final Admission admission;
    private final CallProgress progress;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    Register(
            AttachmentStore store,
            Admission admission,
            CallProgress progress,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.admission = admission;
        this.progress = progress;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the id of the attachment. */
    @Transactional(rollbackFor = IOException.class)
    long enter(String number, Upload upload, AttachmentStore.Kept kept, AttachmentStage shown) throws IOException {
        Sweep.wait(jdbc);
        if (!store.holds(kept.key(), kept.size())) {
            // Its content was an old orphan's, and the sweep took it away just now.
            store.put(upload::copyTo);
        }
        progress.lock(number);
        admission.requireStill(number, shown);
        var id = insert(number, upload, kept, shown);
        keepPosition(id, upload.metadata());
        progress.note(number, CallEventType.ATTACHED, null, upload.name(), shown.name());
        return id;
    }

    /** The one that this account has attached already, or else a new one: an answer that was lost makes no second. */
    @Transactional(rollbackFor = IOException.class)
    long enterOnce(String number, Upload upload, AttachmentStore.Kept kept, AttachmentStage shown) throws IOException {
        Sweep.wait(jdbc);
        progress.lock(number);
        var there = jdbc.sql("select min(id) from attachment where call_number = :number and sha256 = :sha256"
                        + " and stage = :stage and uploaded_by = :user")
                .param("number", number)
                .param("sha256", kept.sha256())
                .param("stage", shown.name())
                .param("user", user.id())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        return there.isPresent() ? there.get() : enter(number, upload, kept, shown);
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
