package org.huying.attachment;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Files as people send them, small. */
public final class Photos {

    /** What must never be seen by others. */
    public static final String SECRET = "SECRET-CAMERA-4711";

    public static final int ON_ITS_SIDE = 6;
    /** 23° 07′ 30″ N, 113° 15′ 00″ E. */
    public static final double LATITUDE = 23.125;

    public static final double LONGITUDE = 113.25;

    private static final byte[] PROFILE =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private Photos() {}

    /** A JPEG with position, camera, orientation, comment and IPTC in it, and something behind its end. */
    public static byte[] jpeg() {
        var picture = picture("jpg");
        return joined(
                Arrays.copyOf(picture, 2),
                segment(0xE1, joined(ascii("Exif\0\0"), exif())),
                segment(0xE1, ascii("http://ns.adobe.com/xap/1.0/\0" + SECRET)),
                segment(0xED, ascii("Photoshop 3.0\0" + SECRET)),
                segment(0xE2, joined(ascii("ICC_PROFILE\0\1\1"), PROFILE)),
                segment(0xE2, ascii("MPF\0" + SECRET)),
                segment(0xFE, ascii(SECRET)),
                Arrays.copyOfRange(picture, 2, picture.length),
                ascii(SECRET));
    }

    /** A PNG with EXIF, text and time in it. */
    public static byte[] png() {
        var picture = picture("png");
        var afterHeader = 8 + 25;
        return joined(
                Arrays.copyOf(picture, afterHeader),
                chunk("eXIf", exif()),
                chunk("tEXt", ascii("Comment\0" + SECRET)),
                chunk("iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + SECRET)),
                chunk("tIME", new byte[7]),
                Arrays.copyOfRange(picture, afterHeader, picture.length));
    }

    /** A PNG that is built as one is and has nothing where its points should be. */
    public static byte[] damagedPng() {
        var photo = png();
        var points = new String(photo, StandardCharsets.ISO_8859_1).indexOf("IDAT") + 4;
        Arrays.fill(photo, points, photo.length - 16, (byte) 0);
        return photo;
    }

    /** A WebP with EXIF and XMP in it; its picture is none that a browser could show. */
    public static byte[] webp() {
        var chunks = joined(
                riff("VP8X", new byte[] {0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0}),
                riff("VP8L", new byte[] {0x2F, 7, (byte) 0xC0, 1, 0}),
                riff("EXIF", exif()),
                riff("XMP ", ascii(SECRET)));
        return riff("RIFF", joined(ascii("WEBP"), chunks));
    }

    public static byte[] pdf() {
        return ascii("%PDF-1.4\n%%EOF\n");
    }

    public static byte[] mp4() {
        return joined(new byte[] {0, 0, 0, 20}, ascii("ftypiso5"), new byte[8], new byte[32]);
    }

    public static byte[] heic() {
        return joined(new byte[] {0, 0, 0, 20}, ascii("ftypheic"), new byte[8], new byte[32]);
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A picture of random colours, so that two are never the same file. */
    private static byte[] picture(String format) {
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < 8; x++) {
            for (var y = 0; y < 8; y++) {
                image.setRGB(x, y, new Color((int) (Math.random() * 0x1000000)).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Two directories: orientation, camera and a pointer; the position. */
    private static byte[] exif() {
        var camera = ascii(SECRET + "\0");
        var cameraAt = 8 + 2 + 3 * 12 + 4;
        var positionAt = cameraAt + camera.length + camera.length % 2;
        var numbersAt = positionAt + 2 + 4 * 12 + 4;
        var exif = ByteBuffer.allocate(numbersAt + 48);
        exif.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 3);
        entry(exif, 0x010F, 2, camera.length).putInt(cameraAt);
        entry(exif, 0x0112, 3, 1).putShort((short) ON_ITS_SIDE).putShort((short) 0);
        entry(exif, 0x8825, LONG, 1).putInt(positionAt);
        exif.putInt(0).put(camera).position(positionAt);
        exif.putShort((short) 4);
        entry(exif, 1, 2, 2).put(ascii("N\0\0\0"));
        entry(exif, 2, RATIONAL, 3).putInt(numbersAt);
        entry(exif, 3, 2, 2).put(ascii("E\0\0\0"));
        entry(exif, 4, RATIONAL, 3).putInt(numbersAt + 24);
        exif.putInt(0);
        for (var number : new int[] {23, 7, 30, 113, 15, 0}) {
            exif.putInt(number).putInt(1);
        }
        return exif.array();
    }

    private static ByteBuffer entry(ByteBuffer exif, int tag, int type, int count) {
        return exif.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static byte[] segment(int marker, byte[] content) {
        return joined(
                ByteBuffer.allocate(4)
                        .putShort((short) (0xFF00 | marker))
                        .putShort((short) (content.length + 2))
                        .array(),
                content);
    }

    private static byte[] chunk(String name, byte[] content) {
        var body = joined(ascii(name), content);
        var check = new CRC32();
        check.update(body);
        return joined(number(content.length), body, number((int) check.getValue()));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] riff(String name, byte[] content) {
        var length = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array();
        return joined(ascii(name), length, content, new byte[content.length % 2]);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
