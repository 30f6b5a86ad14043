package org.huying.attachment;

import java.nio.file.Path;

import org.springframework.util.unit.DataSize;

/** The settings of attachments, as they come but for where. */
final class Settings {

    private Settings() {}

    static AttachmentProperties in(Path directory) {
        return new AttachmentProperties(directory, DataSize.ofMegabytes(20), 100);
    }
}
