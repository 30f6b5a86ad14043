package org.huying.console;

import java.time.Duration;
import java.util.Objects;

import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.webjars.WebJarVersionLocator;

/**
 * Where the libraries of the pages lie. Their version stands in the address, so that browsers keep them for a year. Pages
 * ask for the version of these few here: Spring's resource chain would look for each link of a page on the whole class path,
 * which took two thirds of the time of a page with many links.
 */
@Component("webjars")
public class Webjars implements WebMvcConfigurer {

    private final WebJarVersionLocator locator = new WebJarVersionLocator();

    /** Which version of a library is on the class path, such as of {@code htmx.org}. */
    public String version(String library) {
        return Objects.requireNonNull(locator.version(library), library);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }
}
