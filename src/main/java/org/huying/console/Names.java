package org.huying.console;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.organization.Area;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.routing.Categories;
import org.huying.routing.Category;

/** What areas, departments and categories are called in the reader's language; what has no name is called by its id. */
@Component("consoleNames")
public class Names {

    private final Organization organization;
    private final Categories categories;

    Names(Organization organization, Categories categories) {
        this.organization = organization;
        this.categories = categories;
    }

    public String area(String slug) {
        return organization.area(slug).map(this::of).orElse(slug);
    }

    public @Nullable String department(@Nullable String id) {
        return id == null ? null : organization.department(id).map(this::of).orElse(id);
    }

    public String category(String code) {
        return categories.find(code).map(this::of).orElse(code);
    }

    public String of(Area area) {
        return isChinese() ? area.nameZh() : area.nameEn();
    }

    public String of(Department department) {
        return isChinese() ? department.nameZh() : department.nameEn();
    }

    public String of(Category category) {
        return isChinese() ? category.name().zh() : category.name().en();
    }

    private static boolean isChinese() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
