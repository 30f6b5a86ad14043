package org.huying.console.grids;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import org.huying.organization.Area;

/**
 * Where the video and radio systems show a grid: settings {@code huying.console.grid-links.<name>}, an address each in
 * which <code>{grid}</code> stands for the slug of the grid and <code>{number}</code> for its last part. The names
 * {@code video} and {@code radio} are translated, any other is shown as it is.
 */
@ConfigurationProperties("huying.console")
record GridLinks(@Nullable Map<String, String> gridLinks) {

    /** One system by its name and the address of the grid in it. */
    record Link(String name, String address) {}

    List<Link> of(Area grid) {
        var number = grid.slug().substring(grid.slug().lastIndexOf('-') + 1);
        return gridLinks == null
                ? List.of()
                : gridLinks.entrySet().stream()
                        .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                        .map(link -> new Link(
                                link.getKey(),
                                link.getValue().replace("{grid}", grid.slug()).replace("{number}", number)))
                        .toList();
    }
}
