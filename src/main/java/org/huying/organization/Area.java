package org.huying.organization;

import org.jspecify.annotations.Nullable;

/**
 * A part of the city.
 *
 * @param slug its name in the API and in group ids, such as {@code yuexiu-renmin}
 * @param parent slug of the area it lies in; none at the city
 * @param path the slugs from the city down to itself, joined by dots: an {@code ltree}
 */
public record Area(
        String slug,
        AreaLevel level,
        String nameZh,
        String nameEn,
        @Nullable String parent,
        String path) {}
