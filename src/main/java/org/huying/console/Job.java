package org.huying.console;

/** What somebody comes to do; one person may have several. */
public enum Job {
    CALLER,
    DISPATCHER,
    COORDINATOR,
    OFFICER,
    LEADER,
    ANALYST,
    PROCESS_ADMIN,
    ADMIN
}
