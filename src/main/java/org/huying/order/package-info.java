/** Orders from above (令行禁止): issued to many units and teams at once, followed until each has carried them out. */
@NullMarked
package org.huying.order;

import org.jspecify.annotations.NullMarked;
