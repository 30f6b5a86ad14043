package org.huying.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import org.huying.problem.Refusal;

class CategoriesTest {

    private final Categories categories = new Categories(new ClassPathResource("organization/"));

    @Test
    void thereAreTwoLevelsWithAtLeastSixtyCategories() {
        assertThat(categories.tree()).hasSizeGreaterThanOrEqualTo(12).allSatisfy(first -> {
            assertThat(first.parent()).isNull();
            assertThat(first.children())
                    .isNotEmpty()
                    .allMatch(child -> first.code().equals(child.parent()));
        });
        assertThat(categories.tree().stream()
                        .mapToInt(first -> first.children().size())
                        .sum())
                .isGreaterThanOrEqualTo(60);
    }

    @Test
    void nationalCodesStandOnlyWhereTheyAreCertain() {
        assertThat(categories.tree().stream()
                        .flatMap(first -> first.children().stream())
                        .map(Category::nationalCode)
                        .filter(Objects::nonNull))
                .containsExactlyInAnyOrder("0101", "0102", "0103");
    }

    @Test
    void noFirstLevelCodeBeginsAnother() {
        var codes = categories.tree().stream().map(Category::code).toList();
        assertThat(codes)
                .allSatisfy(code -> assertThat(codes)
                        .as("decision tables ask for codes that start with %s", code)
                        .filteredOn(other -> other.startsWith(code))
                        .containsExactly(code));
    }

    @Test
    void bothLevelsAreFound() {
        assertThat(categories.require("drainage").name().zh()).isEqualTo("排水与内涝");
        assertThat(categories.require("drainage.waterlogging").name().en()).isEqualTo("Waterlogging");
    }

    @Test
    void unknownCategoryIsRefusedWithThoseCloseBy() {
        assertThatThrownBy(() -> categories.require("drainage.flood"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("category");
                    assertThat(refusal.message(Locale.ENGLISH)).contains("\"drainage.flood\"", "drainage.waterlogging");
                });
        assertThatThrownBy(() -> categories.require(""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.message(Locale.CHINESE)).contains("environment, street-order"));
    }
}
