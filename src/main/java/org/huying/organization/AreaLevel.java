package org.huying.organization;

/** How large an area is, from the city down. */
public enum AreaLevel {
    /** The whole city, the top. */
    CITY,
    /** A district; a city without districts leaves it out. */
    DISTRICT,
    /** A street or a town. */
    STREET,
    /** A community or a village. */
    COMMUNITY,
    /** A grid, the smallest area that has people of its own. */
    GRID;

    public boolean isAbove(AreaLevel other) {
        return compareTo(other) < 0;
    }
}
