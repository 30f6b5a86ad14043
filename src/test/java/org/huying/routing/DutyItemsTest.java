package org.huying.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import org.huying.problem.Refusal;
import org.huying.routing.DutyItem.DutyList;
import org.huying.routing.DutyItem.SpecialField;

class DutyItemsTest {

    private static final ClassPathResource FOLDER = new ClassPathResource("organization/");
    private final DutyItems items = new DutyItems(FOLDER, new Categories(FOLDER));

    @Test
    void dutyListHas107Items() {
        assertThat(of(DutyList.DUTY)).hasSize(107);
        assertThat(of(DutyList.DUTY).map(DutyItem::item)).doesNotHaveDuplicates();
    }

    @Test
    void specialListHas36ProblemsIn20ItemsAndThreeFields() {
        assertThat(of(DutyList.SPECIAL)).hasSize(36);
        assertThat(of(DutyList.SPECIAL).map(DutyItem::item).distinct()).hasSize(20);
        assertThat(of(DutyList.SPECIAL).map(DutyItem::field).distinct()).containsExactly(SpecialField.values());
    }

    @Test
    void everySampleCodeSaysThatItIsASample() {
        assertThat(items.all()).allMatch(item -> item.code().startsWith("S-"));
    }

    @Test
    void leadStandsFirst() {
        assertThat(items.require("S-DUTY-030").lead()).hasToString("water@DISTRICT");
    }

    @Test
    void unknownDutyItemIsRefused() {
        assertThatThrownBy(() -> items.require("S-DUTY-999"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("dutyItem"));
    }

    private Stream<DutyItem> of(DutyList list) {
        return items.all().stream().filter(item -> item.list() == list);
    }
}
