package org.huying.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.routing.Categories;
import org.huying.routing.DutyItems;

/**
 * What the codes of decision tables are called in the reader's language; what has no name is called by its code. Some
 * codes are a category's and a department's: tables ask about categories and name departments.
 */
@Component
public class Vocabulary {

    /** Where what has a name already has its texts. */
    private static final List<String> TEXTS =
            List.of("console.word.", "urgency.", "kind.", "cause.", "card.", "promiseState.", "criterion.");

    private final Names names;
    private final Categories categories;
    private final DutyItems dutyItems;
    private final Organization organization;
    private final MessageSource messages;

    Vocabulary(
            Names names,
            Categories categories,
            DutyItems dutyItems,
            Organization organization,
            MessageSource messages) {
        this.names = names;
        this.categories = categories;
        this.dutyItems = dutyItems;
        this.organization = organization;
        this.messages = messages;
    }

    /** What a table asks about. */
    public String asked(String code) {
        return categories
                .find(code)
                .map(names::of)
                .or(() -> organization.area(code).map(names::of))
                .or(() -> text(code))
                .orElse(code);
    }

    /** What a table decides: a department may stand with its level, as in {@code water@DISTRICT}. */
    public String decided(String code) {
        return dutyItem(code)
                .or(() -> code.contains("@") ? Optional.empty() : text(code))
                .or(() -> department(code))
                .or(() -> categories.find(code).map(names::of))
                .orElse(code);
    }

    private Optional<String> dutyItem(String code) {
        return dutyItems.find(code).map(item -> item.name().in(LocaleContextHolder.getLocale()));
    }

    private Optional<String> text(String code) {
        return TEXTS.stream()
                .flatMap(kind -> Stream.ofNullable(message(kind + code)))
                .findFirst();
    }

    private Optional<String> department(String code) {
        var at = code.indexOf('@');
        if (at < 0) {
            return called(code, null);
        }
        var level = Stream.of(AreaLevel.values())
                .filter(each -> each.name().equals(code.substring(at + 1)))
                .findFirst();
        return level.flatMap(each -> called(code.substring(0, at), each)
                .map(name -> message("console.word.at", name, message("console.word." + each))));
    }

    /** By its first department from the top down: they are called alike in all areas of a level. */
    private Optional<String> called(String code, @Nullable AreaLevel level) {
        return organization.children(null).stream()
                .flatMap(organization::within)
                .filter(area -> level == null || area.level() == level)
                .flatMap(area -> organization.departments(area.slug()).stream()
                        .filter(department -> department.code().equals(code))
                        .map(department -> without(area, department)))
                .findFirst();
    }

    private String without(Area area, Department department) {
        return names.of(department).replace(names.of(area), "").strip();
    }

    private @Nullable String message(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, null, LocaleContextHolder.getLocale());
    }
}
