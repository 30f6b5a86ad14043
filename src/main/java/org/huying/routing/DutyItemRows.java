package org.huying.routing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

import org.huying.csv.CsvFolder;
import org.huying.csv.Row;
import org.huying.routing.DutyItem.DutyList;
import org.huying.routing.DutyItem.SpecialField;

/** Reads {@code duty-items.csv}. */
final class DutyItemRows {

    private final Categories categories;
    private final Set<String> codes = new HashSet<>();

    DutyItemRows(Categories categories) {
        this.categories = categories;
    }

    List<DutyItem> read(Resource folder) {
        var files = new CsvFolder(folder);
        var items = files.all(
                "duty-items.csv",
                this::item,
                "code",
                "list",
                "field",
                "item",
                "name_zh",
                "name_en",
                "category",
                "departments");
        files.requireGood("Duty items have bad rows:");
        return items;
    }

    private DutyItem item(Row row) {
        var code = row.matching("code", "[A-Z0-9]+(-[A-Z0-9]+)*");
        if (!codes.add(code)) {
            throw new Row.Wrong("code \"%s\" stands in a row above already".formatted(code));
        }
        var list = row.oneOf("list", DutyList.class);
        var item = Integer.parseInt(row.matching("item", "[1-9]\\d{0,3}"));
        return new DutyItem(code, list, field(row, list), item, Name.of(row), category(row), departments(row));
    }

    private static @Nullable SpecialField field(Row row, DutyList list) {
        if (list == DutyList.SPECIAL) {
            return row.oneOf("field", SpecialField.class);
        }
        if (row.optional("field").isPresent()) {
            throw new Row.Wrong("field must be empty: only the list SPECIAL has fields");
        }
        return null;
    }

    private String category(Row row) {
        var code = row.text("category");
        if (categories.find(code).isEmpty()) {
            throw new Row.Wrong("category \"%s\" is not in categories.csv".formatted(code));
        }
        return code;
    }

    private static List<ResponsibleDepartment> departments(Row row) {
        try {
            var departments = ResponsibleDepartment.listOf(row.text("departments"));
            if (departments.size() != Set.copyOf(departments).size()) {
                throw new Row.Wrong("departments names one of them twice");
            }
            return departments;
        } catch (IllegalArgumentException e) {
            throw new Row.Wrong("departments: " + e.getMessage());
        }
    }
}
