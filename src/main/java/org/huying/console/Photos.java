package org.huying.console;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import org.huying.attachment.Attachment;
import org.huying.attachment.AttachmentDesk;
import org.huying.attachment.AttachmentStage;
import org.huying.attachment.AttachmentView;
import org.huying.attachment.Attachments;
import org.huying.call.Calls;
import org.huying.intake.CallAccess;

/** Photos that a caller adds to a call from a page, and sees on it. */
@Component
public class Photos {

    private final Calls calls;
    private final CallAccess access;
    private final AttachmentDesk desk;
    private final Attachments attachments;

    Photos(Calls calls, CallAccess access, AttachmentDesk desk, Attachments attachments) {
        this.calls = calls;
        this.access = access;
        this.desk = desk;
        this.attachments = attachments;
    }

    /** Attaches a photo once: one that comes again because its answer was lost is the one that is there. */
    public AttachmentView attach(String number, MultipartFile file) {
        access.requireParticipant(calls.require(number));
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return desk.attachOnce(number, name, file, AttachmentStage.CALL, folder(number));
    }

    public List<AttachmentView> of(String number) {
        access.requireReader(calls.require(number));
        return attachments.of(number, folder(number));
    }

    public Attachment require(String number, long id) {
        access.requireReader(calls.require(number));
        return attachments.require(number, id);
    }

    private static String folder(String number) {
        return "/mine/" + number + "/photos";
    }
}
