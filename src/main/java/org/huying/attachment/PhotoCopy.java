package org.huying.attachment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

import org.huying.problem.Refusal;

/** Copies a photo without its metadata: no picture point changes, and what is up stays up. */
abstract class PhotoCopy {

    /** A TIFF header and one directory with one entry, the orientation. */
    private static final int EXIF_LENGTH = 26;

    private static final short ORIENTATION_TAG = 0x0112;
    private static final short TIFF_SHORT = 3;

    final PixelLimit limit;

    PhotoCopy(PixelLimit limit) {
        this.limit = limit;
    }

    /**
     * Copies a photo of that type.
     *
     * @throws Refusal where the photo ends too early, is not built as such a photo is or has more points than the limit
     */
    static void copy(AttachmentType type, InputStream photo, OutputStream copy, int orientation, PixelLimit limit)
            throws IOException {
        var in = new DataInputStream(new BufferedInputStream(photo));
        var out = new DataOutputStream(new BufferedOutputStream(copy));
        try {
            of(type, limit).copy(in, out, orientation == PhotoMetadata.UPRIGHT ? new byte[0] : exif(orientation));
        } catch (EOFException e) {
            throw damaged();
        }
        out.flush();
    }

    /**
     * Copies the photo.
     *
     * @param exif what is to be said of the orientation; empty where it is upright
     */
    abstract void copy(DataInputStream in, DataOutputStream out, byte[] exif) throws IOException;

    static Refusal damaged() {
        return Refusal.invalid("file", "attachment.damaged");
    }

    static void transfer(DataInputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[8192];
        for (var left = length; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static PhotoCopy of(AttachmentType type, PixelLimit limit) {
        return switch (type) {
            case JPEG -> new JpegCopy(limit);
            case PNG -> new PngCopy(limit);
            case WEBP -> new WebpCopy(limit);
            case PDF, MP4 -> throw new IllegalArgumentException(type + " is no photo");
        };
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(EXIF_LENGTH)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort(ORIENTATION_TAG)
                .putShort(TIFF_SHORT)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
