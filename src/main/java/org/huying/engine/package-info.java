/** How the process engine is set up: its clock, its deployment of our models, its FEEL. */
@NullMarked
package org.huying.engine;

import org.jspecify.annotations.NullMarked;
