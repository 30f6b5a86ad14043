package org.huying.organization;

import java.util.List;

/** Who can log in from the start. */
interface Accounts {

    void provide(List<Department> departments);
}
