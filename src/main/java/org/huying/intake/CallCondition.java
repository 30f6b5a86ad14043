package org.huying.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A condition over the columns of {@code call} that grows part by part, and the values it names. */
final class CallCondition {

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    CallCondition and(String part) {
        parts.add(part);
        return this;
    }

    /** Leaves the part out where there is no value. */
    CallCondition and(String part, String name, @Nullable Object value) {
        if (value != null) {
            parts.add(part);
            parameters.put(name, value);
        }
        return this;
    }

    /** A value that parts name. */
    CallCondition with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return parts.isEmpty() ? "true" : String.join(" and ", parts);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
