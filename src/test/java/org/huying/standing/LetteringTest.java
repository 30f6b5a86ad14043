package org.huying.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void wordsStayWhole() {
        assertThat(Lettering.lines("Find responsible departments", 108))
                .containsExactly("Find responsible", "departments");
    }

    @Test
    void chineseBreaksAnywhere() {
        assertThat(Lettering.lines("确定责任部门和配合部门", 72)).containsExactly("确定责任部门", "和配合部门");
    }

    @Test
    void wordLongerThanTheWidthStandsAlone() {
        assertThat(Lettering.lines("an Acknowledgement", 60)).containsExactly("an", "Acknowledgement");
    }
}
