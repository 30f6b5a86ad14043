package org.huying.attachment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
    private static final String LAST = "IEND";

    @Override
    void copy(DataInputStream in, DataOutputStream out, byte[] exif) throws IOException {
        if (in.readLong() != SIGNATURE) {
            throw damaged();
        }
        out.writeLong(SIGNATURE);
        String name;
        do {
            name = chunk(in, out);
            if (name.equals(FIRST) && exif.length > 0) {
                write(out, "eXIf", exif);
            }
        } while (!name.equals(LAST));
    }

    /** Copies a chunk or passes it over, and says its name. */
    private static String chunk(DataInputStream in, DataOutputStream out) throws IOException {
        var length = in.readInt();
        var name = new byte[4];
        in.readFully(name);
        var called = new String(name, StandardCharsets.US_ASCII);
        if (length < 0) {
            throw damaged();
        }
        if (Character.isUpperCase(called.charAt(0)) || LOOKS.contains(called)) {
            out.writeInt(length);
            out.write(name);
            transfer(in, out, length + 4L);
        } else {
            in.skipNBytes(length + 4L);
        }
        return called;
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
