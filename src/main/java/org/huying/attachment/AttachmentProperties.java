package org.huying.attachment;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code huying.attachment.*}.
 *
 * @param directory where the files are kept; every node must see the same
 * @param maxSize of one file
 * @param mostMegapixels million points of one photo
 * @param mostPerCall files of the matter, and as many of what was done
 * @param leastFreeSpace what stays free on the disk: the database may have its files there too
 */
@ConfigurationProperties("huying.attachment")
record AttachmentProperties(
        @DefaultValue("data/attachments") Path directory,
        @DefaultValue("20MB") DataSize maxSize,
        @DefaultValue("100") int mostMegapixels,
        @DefaultValue("50") int mostPerCall,
        @DefaultValue("1GB") DataSize leastFreeSpace) {}
