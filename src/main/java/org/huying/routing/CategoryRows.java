package org.huying.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import org.huying.csv.CsvFolder;
import org.huying.csv.Row;

/** Reads {@code categories.csv}: a parent stands above its children and begins their codes. */
final class CategoryRows {

    private static final String SEGMENT = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Set<String> codes = new HashSet<>();

    List<Category> read(Resource folder) {
        var files = new CsvFolder(folder);
        var categories =
                files.all("categories.csv", this::category, "code", "parent", "name_zh", "name_en", "national_code");
        files.requireGood("Categories have bad rows:");
        return categories;
    }

    private Category category(Row row) {
        var parent = row.optional("parent").orElse(null);
        var code = parent == null ? row.slug("code") : child(row, parent);
        if (!codes.add(code)) {
            throw new Row.Wrong("code \"%s\" stands in a row above already".formatted(code));
        }
        return new Category(
                code,
                parent,
                Name.of(row),
                national(row),
                radius(row),
                row.optional("words").orElse("").toLowerCase(Locale.ROOT),
                List.of());
    }

    private String child(Row row, String parent) {
        var code = row.matching("code", SEGMENT + "\\." + SEGMENT);
        if (!codes.contains(parent) || !code.startsWith(parent + ".")) {
            throw new Row.Wrong("parent \"%s\" must be a first-level code of the rows above that begins the code \"%s\""
                    .formatted(parent, code));
        }
        return code;
    }

    /** This column and that of the words may be missing, as in files of before they were there. */
    private static @Nullable Integer radius(Row row) {
        return row.optional("radius_metres").isEmpty() ? null : Integer.valueOf(row.count("radius_metres"));
    }

    private static @Nullable String national(Row row) {
        return row.optional("national_code").isEmpty() ? null : row.matching("national_code", "\\d{4}");
    }
}
