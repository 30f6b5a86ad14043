package org.huying.console.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void pageSaysWhichOfHowManyItShows() {
        var second = new Shown(List.of(), List.of(), List.of(), 1, 100, 312);
        assertThat(second.isCut()).isTrue();
        assertThat(second.first()).isEqualTo(101);
        assertThat(second.last()).isEqualTo(200);
        assertThat(new Shown(List.of(), List.of(), List.of(), 3, 100, 312).last())
                .isEqualTo(312);
        assertThat(new Shown(List.of(), List.of(), List.of(), 0, 100, 100).isCut())
                .isFalse();
    }
}
