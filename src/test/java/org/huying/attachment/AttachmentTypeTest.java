package org.huying.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.huying.problem.Refusal;

class AttachmentTypeTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("photo.JPG", Photos.jpeg(), AttachmentType.JPEG),
                Arguments.of("photo.jpeg", Photos.jpeg(), AttachmentType.JPEG),
                Arguments.of("photo", Photos.png(), AttachmentType.PNG),
                Arguments.of("a.b.webp", Photos.webp(), AttachmentType.WEBP),
                Arguments.of("合同.pdf", Photos.pdf(), AttachmentType.PDF),
                Arguments.of("film.mp4", Photos.mp4(), AttachmentType.MP4),
                Arguments.of("", Photos.pdf(), AttachmentType.PDF));
    }

    @ParameterizedTest
    @MethodSource("files")
    void typeIsToldByContent(String name, byte[] content, AttachmentType type) throws IOException {
        assertThat(AttachmentType.require(new ByteArrayInputStream(content), name))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>", "GIF89a....................", "PK\3\4", "MZ", "%PDX", "RIFF....WAVEfmt "})
    void otherTypesAreRefused(String content) {
        refused("photo.jpg", content.getBytes(StandardCharsets.ISO_8859_1), "file: this type");
    }

    @Test
    void emptyFileIsRefused() {
        refused("photo.jpg", new byte[0], "file: the file is empty");
    }

    @Test
    void nameThatContradictsTheContentIsRefused() {
        refused("photo.png", Photos.jpeg(), "file: \"photo.png\" is not what its name says, the content is JPEG");
        refused("photo.exe", Photos.jpeg(), "file: \"photo.exe\"");
        refused("photo.", Photos.jpeg(), "file: \"photo.\"");
    }

    @Test
    void heicComesWithAdvice() {
        refused("photo.heic", Photos.heic(), "file: HEIC");
        refused("photo.jpg", Photos.heic(), "file: HEIC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "heix", "heim", "heis", "hevc", "mif1", "msf1"})
    void everyBrandOfHeicIsKnown(String brand) {
        refused("photo.heic", ("\0\0\0\24ftyp" + brand).getBytes(StandardCharsets.ISO_8859_1), "file: HEIC");
    }

    private static void refused(String name, byte[] content, String message) {
        assertThatThrownBy(() -> AttachmentType.require(new ByteArrayInputStream(content), name))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(message);
    }
}
