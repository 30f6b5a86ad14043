package org.huying.attachment;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.huying.security.CurrentUser;

/** Enters a file that is kept: its row, where it was taken and the event, in one short transaction. */
@Component
class Register {

    private final AttachmentStore store;
    private final Room room;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    Register(AttachmentStore store, Room room, CurrentUser user, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.room = room;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the id of the attachment. */
    @Transactional(rollbackFor = IOException.class)
    long enter(AttachmentSubject subject, Upload upload, AttachmentStore.Kept kept, AttachmentStage shown)
            throws IOException {
        Sweep.wait(jdbc);
        if (!store.holds(kept.key(), kept.size())) {
            // Its content was an old orphan's, and the sweep took it away just now.
            store.put(upload::copyTo);
        }
        subject.admitStill(shown);
        room.require(subject, shown);
        var id = insert(subject, upload, kept, shown);
        keepPosition(id, upload.metadata());
        subject.entered(upload.name(), shown);
        return id;
    }

    /** The one that this account has attached already, or else a new one: an answer that was lost makes no second. */
    @Transactional(rollbackFor = IOException.class)
    long enterOnce(AttachmentSubject subject, Upload upload, AttachmentStore.Kept kept, AttachmentStage shown)
            throws IOException {
        Sweep.wait(jdbc);
        subject.admitStill(shown);
        var there = jdbc.sql("select min(id) from attachment where " + Attachments.OF_SUBJECT
                        + " and sha256 = :sha256 and stage = :stage"
                        + " and uploaded_by = :user")
                .param("number", subject.number())
                .param("target", subject.target())
                .param("sha256", kept.sha256())
                .param("stage", shown.name())
                .param("user", user.id())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single();
        return there.isPresent() ? there.get() : enter(subject, upload, kept, shown);
    }

    private long insert(AttachmentSubject subject, Upload upload, AttachmentStore.Kept kept, AttachmentStage stage) {
        return jdbc.sql(
                        "insert into attachment (call_number, order_number, target, name, media_type, size, sha256, stage, uploaded_by,"
                                + " uploaded_at, storage_key)"
                                + " values (:call, :order, :target, :name, :type, :size, :sha256, :stage, :user, :now, :key) returning id")
                .param("call", subject.target() == null ? subject.number() : null)
                .param("order", subject.target() == null ? null : subject.number())
                .param("target", subject.target())
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
