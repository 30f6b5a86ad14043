package org.huying.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** The categories of {@code categories.csv}, in the order of the file; a bad row there stops the start. */
@Component
public class Categories {

    private final Map<String, Category> byCode = new LinkedHashMap<>();

    Categories(@Value("${huying.organization.location:classpath:organization/}") Resource folder) {
        tree(new CategoryRows().read(folder)).forEach(category -> {
            byCode.put(category.code(), category);
            category.children().forEach(child -> byCode.put(child.code(), child));
        });
    }

    private static Stream<Category> tree(List<Category> rows) {
        var children =
                rows.stream().filter(row -> row.parent() != null).collect(Collectors.groupingBy(Category::parent));
        return rows.stream()
                .filter(row -> row.parent() == null)
                .map(row -> new Category(
                        row.code(),
                        null,
                        row.name(),
                        row.nationalCode(),
                        row.radiusMetres(),
                        row.words(),
                        children.getOrDefault(row.code(), List.of())));
    }

    /** The first level, each with its children. */
    public List<Category> tree() {
        return byCode.values().stream().filter(row -> row.parent() == null).toList();
    }

    /** Looks at both levels. */
    public Optional<Category> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** In metres, how near two calls of it lie that may be about one matter: its own, or that of the level above. */
    public Optional<Integer> radius(Category category) {
        var own = category.radiusMetres();
        return own == null && category.parent() != null
                ? find(category.parent()).map(Category::radiusMetres)
                : Optional.ofNullable(own);
    }

    /** A category of either level; refuses the field {@code category} when there is none, naming those close by. */
    public Category require(String code) {
        return find(code).orElseThrow(() -> Refusal.invalid("category", "routing.category.unknown", code, near(code)));
    }

    private String near(String code) {
        var level = find(code.split("\\.", 2)[0]).map(Category::children).orElseGet(this::tree);
        return level.stream().map(Category::code).collect(Collectors.joining(", "));
    }
}
