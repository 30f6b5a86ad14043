package org.huying.console.dispatch;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.call.ListedCall;
import org.huying.console.Shared;
import org.huying.console.Territory;
import org.huying.console.Watchers;

/** The emergencies of somebody's area that are not resolved yet; whoever watches over the same area shares one look. */
@Component
class Emergencies {

    /** As the index {@code call_emergency} has them; {@code :unresolved} are the statuses of {@link #unresolved}. */
    static final String CONDITION = "urgency = 'EMERGENCY' and closed_at is null and status = any(:unresolved)";

    private static final int SHOWN = 40;

    private final Shared<List<String>, List<ListedCall>> shared = new Shared<>();
    private final CallList list;
    private final Territory territory;
    private final Watchers watchers;

    Emergencies(CallList list, Territory territory, Watchers watchers) {
        this.list = list;
        this.territory = territory;
        this.watchers = watchers;
    }

    /** The newest first, as many as are shown. */
    List<ListedCall> current() {
        var areas = territory.paths();
        return shared.get(areas, watchers.revision(), () -> of(areas));
    }

    void changed() {
        shared.forget();
    }

    List<ListedCall> of(List<String> areas) {
        return list.rows(
                "area_path <@ any(:areas::ltree[]) and " + CONDITION,
                Map.of("areas", areas.toArray(String[]::new), "unresolved", unresolved()),
                "number desc",
                SHOWN);
    }

    static String[] unresolved() {
        return CallStatus.UNRESOLVED.stream().map(CallStatus::name).toArray(String[]::new);
    }
}
