package org.huying.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Makes a small JPEG of a photo, the right way up. */
final class Thumbnail {

    /** Points of the long side. */
    static final int SIDE = 320;

    /** So many times larger it is read, so that neighbouring points are mixed and not left out. */
    private static final int READ_LARGER = 4;

    private Thumbnail() {}

    /**
     * The small picture of a photo that is kept.
     *
     * @throws IOException where the photo is damaged or has more points than the limit; decoders throw others as well
     */
    static byte[] of(AttachmentType type, byte[] photo, PixelLimit limit) throws IOException {
        var orientation =
                PhotoMetadata.of(type, new ByteArrayInputStream(photo)).orientation();
        var image = read(type, photo, limit);
        var side = Math.min(SIDE, Math.max(image.getWidth(), image.getHeight()));
        var small = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .size(side, side)
                .addFilter(ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation)))
                .outputFormat("jpg")
                .outputQuality(0.8)
                .toOutputStream(small);
        return small.toByteArray();
    }

    private static BufferedImage read(AttachmentType type, byte[] photo, PixelLimit limit) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            var reader = reader(type);
            try {
                return onWhite(read(reader, in, limit));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Reads every n-th point only: a whole photo would need a hundred times the memory. */
    private static BufferedImage read(ImageReader reader, ImageInputStream in, PixelLimit limit) throws IOException {
        reader.setInput(in, true, true);
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        limit.check(width, height);
        var each = Math.max(1, Math.max(width, height) / (READ_LARGER * SIDE));
        var some = reader.getDefaultReadParam();
        some.setSourceSubsampling(each, each, 0, 0);
        return reader.read(0, some);
    }

    /** A JPEG knows no transparency. */
    private static BufferedImage onWhite(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    /** The reader of WebP by its class: within the application's jar it would be found or not, by whoever asks first. */
    private static ImageReader reader(AttachmentType type) throws IOException {
        return type == AttachmentType.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
    }
}
