package org.huying.organization;

import java.util.Arrays;
import java.util.stream.Stream;

/** Groups that belong to no area. */
enum Role {
    ADMINISTRATOR("camunda-admin", "系统管理员 System Administrator"),
    ANALYST("analyst", "规则分析员 Rule Analyst"),
    PROCESS_ADMIN("process-admin", "流程管理员 Process Administrator"),
    LEADER("leader", "领导 Leader");

    private final String group;
    private final String called;

    Role(String group, String called) {
        this.group = group;
        this.called = called;
    }

    static Stream<Role> stream() {
        return Arrays.stream(values());
    }

    String group() {
        return group;
    }

    /** In both languages, as the engine keeps one name of a group and of an account. */
    String called() {
        return called;
    }
}
