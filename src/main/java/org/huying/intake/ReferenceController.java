package org.huying.intake;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.routing.Categories;
import org.huying.routing.Category;
import org.huying.routing.DutyItem;
import org.huying.routing.DutyItems;
import org.huying.routing.Name;
import org.huying.routing.ResponsibleDepartment;

/** What there is to choose from when reporting a call: areas, departments, categories, duty items. */
@RestController
@RequestMapping("/api")
@Tag(name = "Reference data")
class ReferenceController {

    private final Categories categories;
    private final DutyItems dutyItems;
    private final Organization organization;

    ReferenceController(Categories categories, DutyItems dutyItems, Organization organization) {
        this.categories = categories;
        this.dutyItems = dutyItems;
        this.organization = organization;
    }

    /** A category with those below it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CategoryView(String code, Name name, @Nullable String nationalCode, List<CategoryView> children) {

        static CategoryView of(Category category) {
            return new CategoryView(
                    category.code(),
                    category.name(),
                    category.nationalCode(),
                    category.children().stream().map(CategoryView::of).toList());
        }
    }

    /** An area of the city. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AreaView(
            String slug,
            AreaLevel level,
            Name name,
            @Nullable String parent) {

        static AreaView of(Area area) {
            return new AreaView(area.slug(), area.level(), new Name(area.nameZh(), area.nameEn()), area.parent());
        }
    }

    /** A department or desk; its id is also the id of its group of accounts. */
    record DepartmentView(String id, String code, String area, Name name) {

        static DepartmentView of(Department department) {
            return new DepartmentView(
                    department.id(),
                    department.code(),
                    department.area(),
                    new Name(department.nameZh(), department.nameEn()));
        }
    }

    /** A duty item: whose a matter is, lead first. */
    record DutyItemView(String code, Name name, String category, List<ResponsibleDepartment> departments) {

        static DutyItemView of(DutyItem item) {
            return new DutyItemView(item.code(), item.name(), item.category(), item.departments());
        }
    }

    @GetMapping("/categories")
    List<CategoryView> categories() {
        return categories.tree().stream().map(CategoryView::of).toList();
    }

    @GetMapping("/areas")
    @Operation(summary = "What lies directly in an area", description = "Without a parent: the city.")
    List<AreaView> areas(@RequestParam(required = false) @Nullable String parent) {
        if (parent != null) {
            organization.requireArea(parent);
        }
        return organization.children(parent).stream().map(AreaView::of).toList();
    }

    @GetMapping("/departments")
    @Operation(summary = "Departments and desks of exactly one area")
    List<DepartmentView> departments(@RequestParam String area) {
        return organization.departments(organization.requireArea(area).slug()).stream()
                .map(DepartmentView::of)
                .toList();
    }

    @GetMapping("/duty-items")
    List<DutyItemView> dutyItems() {
        return dutyItems.all().stream().map(DutyItemView::of).toList();
    }
}
