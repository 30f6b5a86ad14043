/** Who is signed in and what they may open: one login for the web applications, our pages and the interfaces. */
@NullMarked
package org.huying.security;

import org.jspecify.annotations.NullMarked;
