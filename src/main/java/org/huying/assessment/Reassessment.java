package org.huying.assessment;

import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses a closed call once more by what is known now; the rounds before stay readable and no longer count. */
@Service
@Transactional
public class Reassessment {

    private static final String DECISION = "assessment";

    private final Conduct conduct;
    private final Marks marks;
    private final DecisionService decisions;

    Reassessment(Conduct conduct, Marks marks, DecisionService decisions) {
        this.conduct = conduct;
        this.marks = marks;
        this.decisions = decisions;
    }

    /** Assesses every department that has led the call. */
    public void of(String number) {
        var round = marks.rounds(number) + 1;
        for (var department : conduct.departments(number)) {
            var decided = decisions.evaluateDecisionTableByKey(DECISION, conduct.of(department, number));
            marks.keep(number, department, round, decided.getResultList());
        }
    }
}
