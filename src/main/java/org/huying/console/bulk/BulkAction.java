package org.huying.console.bulk;

/** What can be done to many calls at once. */
enum BulkAction {
    URGE,
    REASSIGN,
    MERGE
}
