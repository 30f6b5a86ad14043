package org.huying.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import org.huying.problem.Refusal;

/** The duty items of {@code duty-items.csv}, in the order of the file; a bad row there stops the start. */
@Component
public class DutyItems {

    private final Map<String, DutyItem> byCode = new LinkedHashMap<>();

    DutyItems(
            @Value("${huying.organization.location:classpath:organization/}") Resource folder, Categories categories) {
        new DutyItemRows(categories).read(folder).forEach(item -> byCode.put(item.code(), item));
    }

    public List<DutyItem> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<DutyItem> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The item of this code; refuses the field {@code dutyItem} when there is none. */
    public DutyItem require(String code) {
        return find(code).orElseThrow(() -> Refusal.invalid("dutyItem", "routing.dutyItem.unknown", code));
    }
}
