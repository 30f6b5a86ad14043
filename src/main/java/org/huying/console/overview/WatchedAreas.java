package org.huying.console.overview;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.console.Territory;
import org.huying.organization.Area;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;

/** The areas that whoever is signed in may look at: what they watch over and everything in it. */
@Component
class WatchedAreas {

    private final Territory territory;
    private final Organization organization;

    WatchedAreas(Territory territory, Organization organization) {
        this.territory = territory;
        this.organization = organization;
    }

    /** The area of that slug, without one the reader's own; refused with 404 where it is not theirs. */
    Area chosen(@Nullable String slug) {
        if (slug == null || slug.isBlank()) {
            return territory.areas().get(0);
        }
        return organization
                .area(slug)
                .filter(territory::watches)
                .orElseThrow(() -> Refusal.notFound("console.unknownArea", slug));
    }
}
