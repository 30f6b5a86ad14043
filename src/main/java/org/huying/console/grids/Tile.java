package org.huying.console.grids;

/** A grid on the plan, in the reader's language. */
record Tile(String slug, String name, Counted counted, Load load) {}
