package org.huying.console;

import jakarta.servlet.http.HttpServletRequest;

/** Tells a request for a part of a page, by htmx, from one for the page. */
public final class Part {

    private Part() {}

    /** A page that htmx takes back from the browser's history is wanted whole. */
    public static boolean isWanted(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null && request.getHeader("HX-History-Restore-Request") == null;
    }
}
