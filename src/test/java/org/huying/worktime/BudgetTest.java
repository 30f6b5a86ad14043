package org.huying.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 2_501})
    void amountHasBounds(int amount) {
        assertThatThrownBy(() -> new Budget(amount, Budget.Unit.WORKING_DAYS)).hasMessageContaining("from 1 to 2500");
    }

    @ParameterizedTest
    @CsvSource({"90, 90 minutes, 90 分钟", "1440, 1 day 0 h 0 min, 1 天 0 小时 0 分钟", "6303, 4 days 9 h 3 min, 4 天 9 小时 3 分钟"
    })
    void manyMinutesAreSaidAsDaysAndHours(int minutes, String english, String chinese) {
        var budget = new Budget(minutes, Budget.Unit.MINUTES);
        assertThat(budget.in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(budget.in(Locale.CHINESE)).isEqualTo(chinese);
    }
}
