package org.huying.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.huying.problem.Refusal;

class PhotoCopyTest {

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

    private static byte[] copy(AttachmentType type, byte[] photo, int orientation) throws IOException {
        var out = new ByteArrayOutputStream();
        PhotoCopy.copy(type, new ByteArrayInputStream(photo), out, orientation);
        return out.toByteArray();
    }

    private static int[] points(byte[] photo) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(photo));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static String text(byte[] photo) {
        return new String(photo, StandardCharsets.ISO_8859_1);
    }
}
