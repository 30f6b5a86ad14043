package org.huying.attachment;

import java.nio.file.Path;

import org.springframework.util.unit.DataSize;

/** The settings of attachments, as they come but for where. */
final class Settings {

    private Settings() {}

    static AttachmentProperties in(Path directory) {
        return in(directory, DataSize.ofMegabytes(1));
    }

    static AttachmentProperties in(Path directory, DataSize leastFreeSpace) {
        return new AttachmentProperties(directory, DataSize.ofMegabytes(20), 100, 50, leastFreeSpace);
    }
}
