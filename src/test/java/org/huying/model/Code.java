package org.huying.model;

import java.util.Map;
import java.util.Set;

/**
 * What the code offers to the models.
 *
 * @param beans types by bean name
 * @param names every string constant that is not private: element ids, variables, messages
 * @param processes ids of the processes that are there
 * @param decisions ids of the decisions that are there
 * @param forms file names of the forms that are there
 */
record Code(
        Map<String, Class<?>> beans,
        Set<String> names,
        Set<String> processes,
        Set<String> decisions,
        Set<String> forms) {}
