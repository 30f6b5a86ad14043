package org.huying.organization;

/** What a department is there for; its code says which kind it is. */
public enum DepartmentKind {
    /** Answers calls. */
    DEPARTMENT("department"),
    /** The dispatch desk of an area. */
    DISPATCH("desk"),
    /** The coordination office of an area. */
    COORDINATION("desk"),
    /** Those who call: grid workers, community secretaries, volunteers. */
    CALLERS("grid"),
    /** A team of volunteers, which carries out orders. */
    TEAM("team");

    private final String groupType;

    DepartmentKind(String groupType) {
        this.groupType = groupType;
    }

    static DepartmentKind ofCode(String code) {
        return switch (code) {
            case "dispatch" -> DISPATCH;
            case "coordination" -> COORDINATION;
            case "grid" -> CALLERS;
            default -> DEPARTMENT;
        };
    }

    /** The type of its group in the engine's identity service. */
    String groupType() {
        return groupType;
    }
}
