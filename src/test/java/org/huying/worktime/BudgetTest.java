package org.huying.worktime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    @ParameterizedTest
    @ValueSource(ints = {0, -3, 2_501})
    void amountHasBounds(int amount) {
        assertThatThrownBy(() -> new Budget(amount, Budget.Unit.WORKING_DAYS)).hasMessageContaining("from 1 to 2500");
    }
}
