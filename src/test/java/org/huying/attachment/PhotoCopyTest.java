package org.huying.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huying.problem.Refusal;

class PhotoCopyTest {

    private static final PixelLimit LIMIT = new PixelLimit(Settings.in(Path.of("unused")));

    static Stream<Arguments> photos() {
        return Stream.of(
                Arguments.of(AttachmentType.JPEG, Photos.jpeg()),
                Arguments.of(AttachmentType.PNG, Photos.png()),
                Arguments.of(AttachmentType.WEBP, Photos.webp()));
    }

    @ParameterizedTest
    @MethodSource("photos")
    void metadataIsReadAndNotCopiedButWhatIsUpStaysUp(AttachmentType type, byte[] photo) throws IOException {
        var metadata = PhotoMetadata.of(type, new ByteArrayInputStream(photo));
        assertThat(metadata.latitude()).isCloseTo(Photos.LATITUDE, within(1e-9));
        assertThat(metadata.longitude()).isCloseTo(Photos.LONGITUDE, within(1e-9));
        assertThat(metadata.orientation()).isEqualTo(Photos.ON_ITS_SIDE);
        assertThat(text(photo)).contains(Photos.SECRET);

        var copy = copy(type, photo, metadata.orientation());
        assertThat(text(copy)).doesNotContain(Photos.SECRET);
        assertThat(PhotoMetadata.of(type, new ByteArrayInputStream(copy)))
                .isEqualTo(new PhotoMetadata(null, null, Photos.ON_ITS_SIDE));
    }

    @ParameterizedTest
    @MethodSource("photos")
    void photoThatIsUprightHasNoMetadataAtAll(AttachmentType type, byte[] photo) throws IOException {
        var copy = copy(type, photo, PhotoMetadata.UPRIGHT);
        assertThat(PhotoMetadata.of(type, new ByteArrayInputStream(copy))).isEqualTo(PhotoMetadata.NONE);
        assertThat(text(copy)).doesNotContainIgnoringCase("exif");
    }

    @ParameterizedTest
    @MethodSource("photos")
    void copyOfACopyIsTheSame(AttachmentType type, byte[] photo) throws IOException {
        var copy = copy(type, photo, Photos.ON_ITS_SIDE);
        assertThat(copy(type, copy, Photos.ON_ITS_SIDE)).isEqualTo(copy);
    }

    @Test
    void pictureIsTheSamePointForPoint() throws IOException {
        for (var photo : new byte[][] {Photos.jpeg(), Photos.png()}) {
            var type = AttachmentType.require(new ByteArrayInputStream(photo), "photo");
            assertThat(points(copy(type, photo, Photos.ON_ITS_SIDE))).isEqualTo(points(photo));
        }
    }

    @Test
    void colourProfileStays() throws IOException {
        assertThat(text(copy(AttachmentType.JPEG, Photos.jpeg(), 1))).contains("ICC_PROFILE");
    }

    @ParameterizedTest
    @MethodSource("photos")
    void photoThatEndsTooEarlyIsRefusedWhereverItEnds(AttachmentType type, byte[] photo) {
        var whole = photo.length - (type == AttachmentType.JPEG ? Photos.SECRET.length() : 0);
        for (var length = 0; length < whole; length++) {
            var part = Arrays.copyOf(photo, length);
            assertThatThrownBy(() -> copy(type, part, 1))
                    .as("%d of %d bytes", length, whole)
                    .isInstanceOf(Refusal.class)
                    .hasMessageStartingWith("file");
        }
    }

    static Stream<Arguments> hugePhotos() {
        return Stream.of(
                Arguments.of(
                        "JPEG",
                        AttachmentType.JPEG,
                        Photos.jpeg(),
                        new byte[] {(byte) 0xFF, (byte) 0xC0},
                        5,
                        new byte[] {0x27, 0x10, 0x27, 0x11}),
                Arguments.of("PNG", AttachmentType.PNG, Photos.png(), ascii("IHDR"), 4, new byte[] {
                    0, 0, 0x27, 0x10, 0, 0, 0x27, 0x11
                }),
                Arguments.of("WebP, its canvas", AttachmentType.WEBP, Photos.webp(), ascii("VP8X"), 12, new byte[] {
                    0x0F, 0x27, 0, 0x10, 0x27, 0
                }),
                Arguments.of(
                        "WebP, lossless",
                        AttachmentType.WEBP,
                        Photos.webp(),
                        ascii("VP8L"),
                        9,
                        lossless(10_000, 10_001)),
                Arguments.of("WebP, lossy", AttachmentType.WEBP, lossy(10_000, 10_001), ascii("VP8 "), 8, new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hugePhotos")
    void photoOfTooManyPointsIsRefused(
            String what, AttachmentType type, byte[] photo, byte[] mark, int behind, byte[] size) {
        var huge = photo.clone();
        var at = text(huge).indexOf(text(mark)) + behind;
        System.arraycopy(size, 0, huge, at, size.length);
        assertThatThrownBy(() -> copy(type, huge, 1))
                .as(what)
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("10,000", "10,001", "at most 100 million");
    }

    @Test
    void photoWithoutPointsIsDamaged() {
        var none = Photos.png();
        Arrays.fill(none, 16, 20, (byte) 0);
        assertThatThrownBy(() -> copy(AttachmentType.PNG, none, 1)).hasMessageContaining("damaged");
    }

    private static byte[] copy(AttachmentType type, byte[] photo, int orientation) throws IOException {
        var out = new ByteArrayOutputStream();
        PhotoCopy.copy(type, new ByteArrayInputStream(photo), out, orientation, LIMIT);
        return out.toByteArray();
    }

    private static int[] points(byte[] photo) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(photo));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] lossless(int width, int height) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((width - 1) | (height - 1) << 14)
                .array();
    }

    private static byte[] lossy(int width, int height) {
        var picture = ByteBuffer.allocate(38)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(30)
                .put(ascii("WEBP"))
                .put(ascii("VP8 "))
                .putInt(18)
                .put(new byte[] {0x10, 0, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) width)
                .putShort((short) height);
        return picture.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] photo) {
        return new String(photo, StandardCharsets.ISO_8859_1);
    }
}
