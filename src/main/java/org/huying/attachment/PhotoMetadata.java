package org.huying.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
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

    /** Metadata that cannot be read is none. */
    static PhotoMetadata of(InputStream photo) throws IOException {
        try {
            var metadata = ImageMetadataReader.readMetadata(new BufferedInputStream(photo));
            var position = position(metadata);
            return position == null
                    ? new PhotoMetadata(null, null, orientation(metadata))
                    : new PhotoMetadata(position.getLatitude(), position.getLongitude(), orientation(metadata));
        } catch (ImageProcessingException e) {
            return NONE;
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
