package org.huying.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Copies the segments that make the picture. Of the application segments only the frame (APP0), the colour profile (in
 * APP2) and Adobe's colour transform (APP14) stay; comments and whatever follows the picture's end (previews, films of a
 * "live" photo) do not.
 */
class JpegCopy extends PhotoCopy {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final String COLOUR_PROFILE = "ICC_PROFILE\0";
    private static final String FRAME = "JFIF\0";
    private static final int NAME = 12;
    /** In a frame, behind the bits per sample: two bytes each for height and width. */
    private static final int SIZE_AT = 1;

    JpegCopy(PixelLimit limit) {
        super(limit);
    }

    @Override
    void copy(DataInputStream in, DataOutputStream out, byte[] exif) throws IOException {
        if (in.readUnsignedShort() != (0xFF00 | START)) {
            throw damaged();
        }
        out.writeShort(0xFF00 | START);
        var exifToWrite = exif;
        var marker = nextMarker(in);
        while (marker != END) {
            // The frame comes first where there is one, the orientation right behind it.
            if (marker != APP0 && exifToWrite.length > 0) {
                segment(out, APP1, EXIF, exifToWrite);
                exifToWrite = new byte[0];
            }
            if (isAlone(marker)) {
                throw damaged();
            }
            var content = content(in);
            if (isFrame(marker)) {
                checkSize(content);
            }
            if (isPicture(marker, content)) {
                segment(out, marker, content);
            }
            marker = marker == SCAN ? scan(in, out) : nextMarker(in);
        }
        out.writeShort(0xFF00 | END);
    }

    private static boolean isPicture(int marker, byte[] content) {
        return switch (marker) {
            case APP0 -> startsWith(content, FRAME);
            case APP2 -> startsWith(content, COLOUR_PROFILE);
            case APP14 -> true;
            default -> marker != COMMENT && (marker < APP0 || marker > APP15);
        };
    }

    /** All from 0xC0 to 0xCF but the tables of Huffman and arithmetic coding and what was never used. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private void checkSize(byte[] frame) {
        if (frame.length < SIZE_AT + 4) {
            throw damaged();
        }
        var size = ByteBuffer.wrap(frame, SIZE_AT, 4);
        var height = Short.toUnsignedInt(size.getShort());
        limit.check(Short.toUnsignedInt(size.getShort()), height);
    }

    private static boolean startsWith(byte[] content, String name) {
        return new String(content, 0, Math.min(content.length, NAME), StandardCharsets.ISO_8859_1).startsWith(name);
    }

    private static byte[] content(DataInputStream in) throws IOException {
        var length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw damaged();
        }
        var content = new byte[length];
        in.readFully(content);
        return content;
    }

    private static void segment(DataOutputStream out, int marker, byte[]... parts) throws IOException {
        var length = 2;
        for (var part : parts) {
            length += part.length;
        }
        out.writeShort(0xFF00 | marker);
        out.writeShort(length);
        for (var part : parts) {
            out.write(part);
        }
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw damaged();
        }
        return afterFill(in);
    }

    private static int afterFill(DataInputStream in) throws IOException {
        var next = in.readUnsignedByte();
        while (next == 0xFF) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    /** Copies the picture points of a scan and gives the marker that ends them. */
    private static int scan(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            var next = in.readUnsignedByte();
            if (next != 0xFF) {
                out.writeByte(next);
                continue;
            }
            var marker = afterFill(in);
            if (marker != 0 && !isRestart(marker)) {
                return marker;
            }
            out.writeShort(0xFF00 | marker);
        }
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    /** Markers without content, none of which may stand between segments. */
    private static boolean isAlone(int marker) {
        return marker <= 1 || isRestart(marker) || marker == START;
    }
}
