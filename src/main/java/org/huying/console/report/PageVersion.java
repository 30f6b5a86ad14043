package org.huying.console.report;

import java.io.IOException;
import java.util.zip.CRC32;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import org.huying.console.Webjars;

/** Tells one version of the files behind the report page from another: a phone keeps those of one version together. */
@Component
class PageVersion {

    private final String version;

    PageVersion(Webjars webjars) throws IOException {
        var sum = new CRC32();
        var found = new PathMatchingResourcePatternResolver();
        for (var pattern : new String[] {"classpath:/static/console/*", "classpath:/static/*.*"}) {
            for (var file : found.getResources(pattern)) {
                if (file.isReadable()) {
                    sum.update(file.getContentAsByteArray());
                }
            }
        }
        version = Long.toHexString(sum.getValue()) + "-" + webjars.version("bootstrap") + "-"
                + webjars.version("htmx.org");
    }

    String version() {
        return version;
    }
}
