package org.huying.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.call.CallEvent;
import org.huying.call.CallEventType;
import org.huying.call.Calls;
import org.huying.problem.Refusal;

/** Finds what is attached to a call, or to what one of those called by an order did. */
@Component
public class Attachments {

    /** What was shown before does not speak of the work that follows. */
    private static final Set<CallEventType> BEGINS_ANEW = EnumSet.of(
            CallEventType.REDO_ORDERED, CallEventType.REASSIGNED, CallEventType.TAKEN_OVER, CallEventType.UNMERGED);

    /** SQL that finds what is attached to the call {@code :number}, or to {@code :target} of the order {@code :number}. */
    static final String OF_SUBJECT = "(call_number = :number and cast(:target as text) is null"
            + " or order_number = :number and target = :target)";

    private final JdbcClient jdbc;
    private final AttachmentStore store;
    private final Calls calls;
    private final Clock clock;

    Attachments(JdbcClient jdbc, AttachmentStore store, Calls calls, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * What is attached to the call, oldest first; one whose content is lost says so.
     *
     * @param folder the address under which whoever asks finds the contents by their ids
     */
    public List<AttachmentView> of(String number, String folder) {
        return all(number).stream().map(attachment -> view(attachment, folder)).toList();
    }

    /** What those called by an order show of what they did, oldest first, by their group ids. */
    public Map<String, List<Attachment>> ofTargets(String order, Collection<String> targets) {
        var found = new HashMap<String, List<Attachment>>();
        jdbc.sql("select * from attachment where order_number = :order and target = any(:targets) order by id")
                .param("order", order)
                .param("targets", targets.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getString("target"), target -> new ArrayList<>())
                            .add(attachment(row, 0));
                });
        return found;
    }

    /** Shows it under an address where whoever asks finds the contents by their ids; one that is lost says so. */
    public AttachmentView view(Attachment attachment, String folder) {
        return AttachmentView.of(attachment, folder, !isHeld(attachment));
    }

    public Attachment require(String number, long id) {
        return require(number, null, id);
    }

    /**
     * One of a call, or of what one of those called by an order did.
     *
     * @param target group id; absent for a call
     */
    public Attachment require(String number, @Nullable String target, long id) {
        return jdbc.sql("select * from attachment where " + OF_SUBJECT + " and id = :id")
                .param("number", number)
                .param("target", target)
                .param("id", id)
                .query(this::attachment)
                .optional()
                .orElseThrow(() -> Refusal.notFound("attachment.unknown", number, Long.toString(id)));
    }

    /** Whether a photo shows what the lead department did, since it got the call or was told to do it again. */
    public boolean hasProof(String number) {
        var since = calls.timeline(number).stream()
                .filter(event -> BEGINS_ANEW.contains(event.type()))
                .map(CallEvent::at)
                .max(Comparator.naturalOrder())
                .orElse(OffsetDateTime.MIN);
        return all(number).stream()
                .filter(attachment -> attachment.stage() == AttachmentStage.RESOLUTION)
                .filter(attachment -> attachment.type().isPhoto())
                .filter(attachment -> !attachment.uploadedAt().isBefore(since))
                .anyMatch(this::isHeld);
    }

    /** Whether a photo shows what the target of an order did. */
    public boolean hasPhoto(String order, String target) {
        return ofTargets(order, List.of(target)).getOrDefault(target, List.of()).stream()
                .filter(attachment -> attachment.type().isPhoto())
                .anyMatch(this::isHeld);
    }

    private boolean isHeld(Attachment attachment) {
        return store.holds(attachment.storageKey(), attachment.size());
    }

    private List<Attachment> all(String number) {
        return jdbc.sql("select * from attachment where call_number = :number order by id")
                .param("number", number)
                .query(this::attachment)
                .list();
    }

    private Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getString("name"),
                AttachmentType.of(row.getString("media_type")),
                row.getLong("size"),
                row.getString("sha256"),
                AttachmentStage.valueOf(row.getString("stage")),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("storage_key"));
    }
}
