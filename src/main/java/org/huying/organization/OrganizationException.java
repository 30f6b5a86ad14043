package org.huying.organization;

/** The organisation cannot be set up as it is configured; an operator has to act. */
abstract class OrganizationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OrganizationException(String message) {
        super(message);
    }

    /** What to do about it. */
    abstract String action();
}
