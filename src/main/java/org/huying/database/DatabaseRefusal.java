package org.huying.database;

/** The embedded database cannot run as things are: what is wrong, and what whoever starts Huying can do about it. */
final class DatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    DatabaseRefusal(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
