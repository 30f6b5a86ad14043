package org.huying.console.grids;

/**
 * The open calls of one area.
 *
 * @param soon those that are due soon and not late yet
 */
record Counted(long open, long late, long soon, long emergencies) {

    static final Counted NOTHING = new Counted(0, 0, 0, 0);

    Counted plus(Counted more) {
        return new Counted(open + more.open, late + more.late, soon + more.soon, emergencies + more.emergencies);
    }
}
