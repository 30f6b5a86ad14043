package org.huying.order;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import org.huying.attachment.Attachment;
import org.huying.attachment.AttachmentDesk;
import org.huying.attachment.AttachmentView;
import org.huying.attachment.Attachments;

/** Photos and files by which those called by an order show what they did. Who may is the caller's to decide. */
@Component
public class TargetAttachments {

    private final Orders orders;
    private final OrderProgress progress;
    private final OrderEvents events;
    private final AttachmentDesk desk;
    private final Attachments attachments;

    TargetAttachments(
            Orders orders, OrderProgress progress, OrderEvents events, AttachmentDesk desk, Attachments attachments) {
        this.orders = orders;
        this.progress = progress;
        this.events = events;
        this.desk = desk;
        this.attachments = attachments;
    }

    /**
     * Attaches a file; to be called outside a transaction.
     *
     * @param folder the address under which whoever asks finds the contents by their ids
     */
    public AttachmentView attach(String order, String target, MultipartFile file, String folder) {
        var subject = new TargetSubject(order, target, orders, progress, events);
        return desk.attach(subject, file.getOriginalFilename(), file, folder);
    }

    /** Oldest first; the folder as above. */
    public List<AttachmentView> of(String order, String target, String folder) {
        return attachments.ofTargets(order, List.of(target)).getOrDefault(target, List.of()).stream()
                .map(attachment -> attachments.view(attachment, folder))
                .toList();
    }

    public Attachment require(String order, String target, long id) {
        return attachments.require(order, target, id);
    }
}
