package org.huying.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** Reads {@code categories.csv}: a parent stands above its children and begins their codes. */
final class CategoryRows {

    private static final String SEGMENT = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Set<String> codes = new HashSet<>();

    List<Category> read(Resource folder) {
        return new ReferenceFile(folder, "categories.csv")
                .rows(this::category, "code", "parent", "name_zh", "name_en", "national_code");
    }

    private Category category(ReferenceRow row) {
        var parent = row.optional("parent");
        var code = parent == null ? row.matching("code", SEGMENT) : child(row, parent);
        if (!codes.add(code)) {
            throw new ReferenceRow.Wrong("code \"%s\" stands in a row above already".formatted(code));
        }
        return new Category(code, parent, row.name(), national(row), List.of());
    }

    private String child(ReferenceRow row, String parent) {
        var code = row.matching("code", SEGMENT + "\\." + SEGMENT);
        if (!codes.contains(parent) || !code.startsWith(parent + ".")) {
            throw new ReferenceRow.Wrong(
                    "parent \"%s\" must be a first-level code of the rows above that begins the code \"%s\""
                            .formatted(parent, code));
        }
        return code;
    }

    private static @Nullable String national(ReferenceRow row) {
        return row.optional("national_code") == null ? null : row.matching("national_code", "\\d{4}");
    }
}
