package org.huying.attachment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** Says no where a call, or one of those called by an order, has enough files. */
@Component
class Room {

    private final JdbcClient jdbc;
    private final int most;

    Room(JdbcClient jdbc, AttachmentProperties properties) {
        this.jdbc = jdbc;
        most = properties.mostPerCall();
    }

    /** Counted apart, so that nobody can take the room for the proof that the department owes. */
    void require(AttachmentSubject subject, AttachmentStage shown) {
        var there = jdbc.sql("select count(*) from attachment where " + Attachments.OF_SUBJECT + " and stage = :stage")
                .param("number", subject.number())
                .param("target", subject.target())
                .param("stage", shown.name())
                .query(Long.class)
                .single();
        if (there >= most) {
            throw Refusal.conflict("attachment.tooMany", subject.number(), most);
        }
    }
}
