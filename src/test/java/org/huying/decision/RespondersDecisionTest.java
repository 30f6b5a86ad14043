package org.huying.decision;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RespondersDecisionTest {

    private final DecisionTable table = new DecisionTable("responders");

    @TestFactory
    Stream<DynamicTest> examples() {
        return table.examples();
    }

    @Test
    void everyRuleHasAnExample() {
        table.everyRuleHasAnExample();
    }
}
