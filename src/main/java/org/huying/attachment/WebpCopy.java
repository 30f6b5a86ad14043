package org.huying.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies the chunks of a WebP that make the picture; the length of the whole stands in front of it and is made anew. */
class WebpCopy extends PhotoCopy {

    private static final Set<String> PICTURE = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    /** Within so many bytes each kind of picture says how large it is. */
    private static final int START = 10;

    private static final int FOURTEEN_BITS = 0x3FFF;

    WebpCopy(PixelLimit limit) {
        super(limit);
    }

    @Override
    void copy(DataInputStream in, DataOutputStream out, byte[] exif) throws IOException {
        if (!name(in).equals("RIFF")) {
            throw damaged();
        }
        var left = length(in) - 4;
        if (!name(in).equals("WEBP")) {
            throw damaged();
        }
        var chunks = new ByteArrayOutputStream();
        var kept = new DataOutputStream(chunks);
        while (left > 0) {
            left -= chunk(in, kept, exif.length > 0);
        }
        if (exif.length > 0) {
            head(kept, "EXIF", exif.length);
            kept.write(exif);
        }
        head(out, "RIFF", chunks.size() + 4L);
        out.write(name("WEBP"));
        chunks.writeTo(out);
    }

    /** Copies a chunk or passes it over, and says how long it was with its head. */
    private long chunk(DataInputStream in, DataOutputStream out, boolean hasExif) throws IOException {
        var name = name(in);
        var length = length(in);
        var padded = length + length % 2;
        if (!PICTURE.contains(name)) {
            in.skipNBytes(padded);
            return 8 + padded;
        }
        var start = new byte[START];
        var read = (int) Math.min(START, padded);
        in.readFully(start, 0, read);
        checkSize(name, ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN));
        if (name.equals("VP8X")) {
            start[0] = (byte) ((start[0] & ~(HAS_EXIF | HAS_XMP)) | (hasExif ? HAS_EXIF : 0));
        }
        head(out, name, length);
        out.write(start, 0, read);
        transfer(in, out, padded - read);
        return 8 + padded;
    }

    private void checkSize(String name, ByteBuffer start) {
        switch (name) {
            case "VP8X" -> limit.check(1 + threeBytes(start, 4), 1 + threeBytes(start, 7));
            case "VP8L" -> {
                var size = start.getInt(1);
                limit.check(1 + (size & FOURTEEN_BITS), 1 + (size >>> 14 & FOURTEEN_BITS));
            }
            case "VP8 " -> limit.check(start.getShort(6) & FOURTEEN_BITS, start.getShort(8) & FOURTEEN_BITS);
            default -> {
                // The others lie within the canvas.
            }
        }
    }

    private static int threeBytes(ByteBuffer start, int at) {
        return Short.toUnsignedInt(start.getShort(at)) | Byte.toUnsignedInt(start.get(at + 2)) << 16;
    }

    private static void head(DataOutputStream out, String name, long length) throws IOException {
        out.write(name(name));
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) length)
                .array());
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static String name(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.US_ASCII);
    }

    private static long length(DataInputStream in) throws IOException {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes(in)).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        var bytes = new byte[4];
        in.readFully(bytes);
        return bytes;
    }
}
