package org.huying.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThumbnailTest {

    private static final PixelLimit LIMIT = new PixelLimit(Settings.in(Path.of("unused")));

    /** One red point, lossy. */
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

    @ParameterizedTest
    @CsvSource({
        "JPEG, 2000, 1000, 1, 320, 160",
        "PNG, 1000, 2000, 1, 160, 320",
        "JPEG, 2000, 1000, 6, 160, 320",
        "PNG, 2000, 1000, 8, 160, 320",
        "JPEG, 40, 30, 1, 40, 30",
        "PNG, 9000, 1, 1, 320, 1"
    })
    void longSideIsThreeHundredAndTwentyAndUpIsUp(
            AttachmentType type, int width, int height, int orientation, int then, int high) throws IOException {
        var small = small(type, kept(type, width, height, orientation));
        assertThat(small.getWidth()).isEqualTo(then);
        assertThat(small.getHeight()).isEqualTo(high);
    }

    @Test
    void whatWasOnTheLeftIsOnTopWhenTurned() throws IOException {
        var small = small(AttachmentType.JPEG, kept(AttachmentType.JPEG, 2000, 1000, 6));
        assertThat(new Color(small.getRGB(80, 40)).getRed()).isGreaterThan(200);
        assertThat(new Color(small.getRGB(80, 280)).getRed()).isLessThan(50);
    }

    @Test
    void transparentIsWhite() throws IOException {
        var clear = written("png", new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB));
        assertThat(new Color(small(AttachmentType.PNG, clear).getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void webpIsRead() throws IOException {
        assertThat(small(AttachmentType.WEBP, WEBP).getWidth()).isEqualTo(1);
    }

    @Test
    void damagedPhotoHasNone() {
        assertThatThrownBy(() -> Thumbnail.of(AttachmentType.PNG, Photos.damagedPng(), LIMIT))
                .isInstanceOf(IOException.class);
    }

    private static BufferedImage small(AttachmentType type, byte[] photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Thumbnail.of(type, photo, LIMIT)));
    }

    /** Red on the left, black on the right, as it is kept. */
    private static byte[] kept(AttachmentType type, int width, int height, int orientation) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width / 2; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        var copy = new ByteArrayOutputStream();
        var photo = new ByteArrayInputStream(written(type == AttachmentType.JPEG ? "jpg" : "png", image));
        PhotoCopy.copy(type, photo, copy, orientation, LIMIT);
        return copy.toByteArray();
    }

    private static byte[] written(String format, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
