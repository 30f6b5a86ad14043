package org.huying.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies the chunks without which a PNG would look different, and drops texts, times, EXIF and what nobody knows. */
class PngCopy extends PhotoCopy {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    /** Unknown chunks that are critical stand with a capital; these are the others that change how it looks. */
    private static final Set<String> LOOKS =
            Set.of("tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    private static final String FIRST = "IHDR";
    private static final int FIRST_LENGTH = 13;
    private static final String LAST = "IEND";

    PngCopy(PixelLimit limit) {
        super(limit);
    }

    @Override
    void copy(DataInputStream in, DataOutputStream out, byte[] exif) throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw damaged();
        }
        out.writeLong(SIGNATURE);
        header(in, out);
        if (exif.length > 0) {
            write(out, "eXIf", exif);
        }
        String name;
        do {
            name = chunk(in, out);
        } while (!name.equals(LAST));
    }

    private void header(DataInputStream in, DataOutputStream out) throws IOException {
        if (in.readInt() != FIRST_LENGTH || !name(in).equals(FIRST)) {
            throw damaged();
        }
        var content = new byte[FIRST_LENGTH];
        in.readFully(content);
        var size = ByteBuffer.wrap(content);
        limit.check(size.getInt(), size.getInt());
        out.writeInt(FIRST_LENGTH);
        out.write(FIRST.getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        transfer(in, out, 4);
    }

    /** Copies a chunk or passes it over, and says its name. */
    private static String chunk(DataInputStream in, DataOutputStream out) throws IOException {
        var length = in.readInt();
        var name = name(in);
        if (length < 0 || name.equals(FIRST)) {
            throw damaged();
        }
        if (Character.isUpperCase(name.charAt(0)) || LOOKS.contains(name)) {
            out.writeInt(length);
            out.write(name.getBytes(StandardCharsets.ISO_8859_1));
            transfer(in, out, length + 4L);
        } else {
            in.skipNBytes(length + 4L);
        }
        return name;
    }

    private static String name(DataInputStream in) throws IOException {
        var name = new byte[4];
        in.readFully(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }

    private static void write(DataOutputStream out, String name, byte[] content) throws IOException {
        var called = name.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(called);
        check.update(content);
        out.writeInt(content.length);
        out.write(called);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
