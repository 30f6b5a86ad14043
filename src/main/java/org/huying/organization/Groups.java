package org.huying.organization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's groups: one for each department, desk, callers' group and role. A group stays when its department has left
 * the files, because open tasks may wait for it.
 */
@Component
class Groups {

    private final IdentityService identity;

    Groups(IdentityService identity) {
        this.identity = identity;
    }

    void provide(List<Department> departments) {
        Map<String, Group> present = identity.createGroupQuery().list().stream()
                .collect(Collectors.toMap(Group::getId, Function.identity()));
        for (var role : Role.values()) {
            provide(present.get(role.group()), role.group(), role.called(), "role");
        }
        for (var department : departments) {
            provide(
                    present.get(department.id()),
                    department.id(),
                    department.called(),
                    department.kind().groupType());
        }
    }

    private void provide(@Nullable Group present, String id, String name, String type) {
        if (present == null || !name.equals(present.getName()) || !type.equals(present.getType())) {
            var group = Objects.requireNonNullElseGet(present, () -> identity.newGroup(id));
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }
}
