package org.huying.console.sheet;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.huying.assessment.Assessments;
import org.huying.call.Call;
import org.huying.console.Judgements;
import org.huying.console.Names;
import org.huying.intake.CallAccess;
import org.huying.security.CurrentUser;

/** Shows how a matter was assessed to those who answer for it: its departments, desks and offices, leaders; not to callers. */
@Component
class AssessedDepartments {

    private final Assessments assessments;
    private final CallAccess access;
    private final CurrentUser user;
    private final Names names;
    private final Judgements judgements;

    AssessedDepartments(
            Assessments assessments, CallAccess access, CurrentUser user, Names names, Judgements judgements) {
        this.assessments = assessments;
        this.access = access;
        this.user = user;
        this.names = names;
        this.judgements = judgements;
    }

    List<Assessed> of(Call call) {
        if (!access.isSupervisor(call) && user.groups().stream().noneMatch(call::isHandledBy)) {
            return List.of();
        }
        var departments = assessments.of(call.number()).stream()
                .collect(groupingBy(Assessments.Mark::department, LinkedHashMap::new, toList()));
        return departments.entrySet().stream()
                .map(part -> new Assessed(
                        Objects.requireNonNullElse(names.department(part.getKey()), part.getKey()),
                        judgements.of(part.getValue())))
                .toList();
    }
}
