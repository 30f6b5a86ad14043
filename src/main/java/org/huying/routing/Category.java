package org.huying.routing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a call is about, in two levels: {@code drainage} and, below it, {@code drainage.waterlogging}.
 *
 * @param code Huying's own and stable: decision tables and kept calls name it
 * @param parent the code of the level above; null at the first level
 * @param nationalCode the event class of GB/T 30428.2; null where we are not certain of it
 * @param radiusMetres how near two calls of it lie that may be about one matter; null where it says nothing
 * @param words by which people look for it, too, in small letters; may be empty
 * @param children empty at the second level
 */
public record Category(
        String code,
        @Nullable String parent,
        Name name,
        @Nullable String nationalCode,
        @Nullable Integer radiusMetres,
        String words,
        List<Category> children) {}
