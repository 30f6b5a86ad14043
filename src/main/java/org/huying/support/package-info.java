/** Joint handling (联合办理): what a department that supports a call answers, owes and reports. */
@NullMarked
package org.huying.support;

import org.jspecify.annotations.NullMarked;
