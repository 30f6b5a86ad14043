package org.huying.console.overview;

import java.util.Optional;

import org.springframework.web.util.UriComponentsBuilder;

/** What the overview is asked for, and the addresses that lead from it to another. */
record Asked(String area, Span span, Order order, boolean all) {

    /** The same of another area. */
    public String in(String slug) {
        return address(new Asked(slug, span, order, false));
    }

    public String over(Span other) {
        return address(new Asked(area, other, order, all));
    }

    /** Sorted by that column; where it is already, the other way round. */
    public String by(Column column) {
        return address(new Asked(area, span, order.next(column), all));
    }

    /** With every department. */
    public String whole() {
        return address(new Asked(area, span, order, true));
    }

    private static String address(Asked asked) {
        return UriComponentsBuilder.fromPath("/overview")
                .queryParam("area", asked.area)
                .queryParam("days", asked.span.days())
                .queryParamIfPresent("sort", asked.order.text())
                .queryParamIfPresent("all", asked.all ? Optional.of(true) : Optional.empty())
                .toUriString();
    }
}
