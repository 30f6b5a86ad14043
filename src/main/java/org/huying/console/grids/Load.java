package org.huying.console.grids;

/** How a grid stands, the quietest first; a tile shows the highest that is true. */
enum Load {
    NONE,
    SOME,
    MANY,
    SOON,
    LATE,
    EMERGENCY;

    private static final int FROM_HERE_MANY = 5;

    static Load of(Counted counted) {
        if (counted.emergencies() > 0) {
            return EMERGENCY;
        }
        if (counted.late() > 0) {
            return LATE;
        }
        if (counted.soon() > 0) {
            return SOON;
        }
        return counted.open() >= FROM_HERE_MANY ? MANY : counted.open() > 0 ? SOME : NONE;
    }
}
