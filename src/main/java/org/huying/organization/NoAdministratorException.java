package org.huying.organization;

/** Nobody could administer the system. */
final class NoAdministratorException extends RuntimeException {

    static final String ACTION =
            "Set HUYING_ADMIN_PASSWORD, and HUYING_ADMIN_ID if the account shall not be called \"admin\"."
                    + " Both are used only while nobody is in the group camunda-admin.";
    private static final long serialVersionUID = 1L;

    NoAdministratorException() {
        super("There is no administrator yet, and no password to create one with.");
    }
}
