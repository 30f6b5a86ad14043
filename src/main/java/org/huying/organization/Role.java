package org.huying.organization;

import java.util.Arrays;
import java.util.stream.Stream;

/** Groups that belong to no area. */
enum Role {
    ADMINISTRATOR("camunda-admin", "系统管理员"),
    ANALYST("analyst", "规则分析员"),
    PROCESS_ADMIN("process-admin", "流程管理员"),
    LEADER("leader", "领导");

    private final String group;
    private final String nameZh;

    Role(String group, String nameZh) {
        this.group = group;
        this.nameZh = nameZh;
    }

    static Stream<Role> stream() {
        return Arrays.stream(values());
    }

    String group() {
        return group;
    }

    String nameZh() {
        return nameZh;
    }
}
