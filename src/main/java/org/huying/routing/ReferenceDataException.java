package org.huying.routing;

import java.util.List;

/** The categories or duty items have bad rows, each named by file, line and reason; Huying does not start with them. */
final class ReferenceDataException extends RuntimeException {

    static final String ACTION = "Correct these rows in the folder that huying.organization.location names.";
    private static final long serialVersionUID = 1L;

    ReferenceDataException(List<String> problems) {
        super("Categories and duty items have bad rows:\n" + String.join("\n", problems));
    }
}
