package org.huying.attachment;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.lang.StreamReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.webp.WebpDirectory;
import com.drew.metadata.webp.WebpRiffHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a photo says of itself and is kept: where it was taken, and which side is up.
 *
 * @param latitude WGS-84; null where the photo does not say
 * @param longitude likewise
 * @param orientation 1–8 as in EXIF; 1 is upright
 */
record PhotoMetadata(@Nullable Double latitude, @Nullable Double longitude, int orientation) {

    static final int UPRIGHT = 1;
    static final PhotoMetadata NONE = new PhotoMetadata(null, null, UPRIGHT);

    /** Of a photo that is whole; metadata that cannot be read is none. */
    static PhotoMetadata of(AttachmentType type, InputStream photo) throws IOException {
        try {
            var metadata = exif(type, new BufferedInputStream(photo));
            var position = position(metadata);
            return position == null
                    ? new PhotoMetadata(null, null, orientation(metadata))
                    : new PhotoMetadata(position.getLatitude(), position.getLongitude(), orientation(metadata));
        } catch (ImageProcessingException | EOFException e) {
            return NONE;
        }
    }

    /** Only EXIF: what else a photo may carry is compressed, or XML, and can be made to fill the memory. */
    private static Metadata exif(AttachmentType type, InputStream photo) throws IOException, ImageProcessingException {
        var metadata = new Metadata();
        switch (type) {
            case JPEG -> JpegMetadataReader.process(metadata, photo, List.of(new ExifReader()));
            case PNG -> {
                for (var chunk : new PngChunkReader().extract(new StreamReader(photo), Set.of(PngChunkType.eXIf))) {
                    new ExifReader().extract(new ByteArrayReader(chunk.getBytes()), metadata);
                }
            }
            case WEBP -> new RiffReader().processRiff(new StreamReader(photo), new ExifOfWebp(metadata));
            case PDF, MP4 -> throw new IllegalArgumentException(type + " is no photo");
        }
        return metadata;
    }

    /** Passes over everything but EXIF. */
    private static final class ExifOfWebp extends WebpRiffHandler {

        ExifOfWebp(Metadata metadata) {
            super(metadata);
        }

        @Override
        public boolean shouldAcceptChunk(String name) {
            return name.equals(WebpDirectory.CHUNK_EXIF);
        }
    }

    private static @Nullable GeoLocation position(Metadata metadata) {
        return metadata.getDirectoriesOfType(GpsDirectory.class).stream()
                .map(GpsDirectory::getGeoLocation)
                .filter(position -> position != null && isOnEarth(position))
                .findFirst()
                .orElse(null);
    }

    private static boolean isOnEarth(GeoLocation position) {
        return !position.isZero() && Math.abs(position.getLatitude()) <= 90 && Math.abs(position.getLongitude()) <= 180;
    }

    private static int orientation(Metadata metadata) {
        return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                .map(PhotoMetadata::orientation)
                .filter(orientation -> orientation != null && orientation >= 1 && orientation <= 8)
                .findFirst()
                .orElse(UPRIGHT);
    }

    private static @Nullable Integer orientation(Directory directory) {
        return directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
    }
}
