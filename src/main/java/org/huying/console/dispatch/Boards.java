package org.huying.console.dispatch;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;

import org.springframework.stereotype.Component;

import org.huying.call.CallList;
import org.huying.call.CallStatus;
import org.huying.console.Shared;
import org.huying.console.Territory;
import org.huying.console.Watchers;

/** The boards of the desks; everybody at desks of the same areas is shown the same one, read once. */
@Component
class Boards {

    private static final int SHOWN = 40;
    private static final int SUPERVISED = 10;
    private static final String HERE = "area_path <@ any(:areas::ltree[]) and ";

    private static final String ASSIGNED =
            HERE + "status = any(:open) and status <> 'UNASSIGNED' and not (" + Emergencies.CONDITION + ") and ";
    private static final String DUE_FIRST = "due_at, number";

    private final Shared<List<String>, Board> shared = new Shared<>();
    private final CallList list;
    private final Emergencies emergencies;
    private final Territory territory;
    private final Watchers watchers;
    private final Clock clock;

    Boards(CallList list, Emergencies emergencies, Territory territory, Watchers watchers, Clock clock) {
        this.list = list;
        this.emergencies = emergencies;
        this.territory = territory;
        this.watchers = watchers;
        this.clock = clock;
    }

    Board current() {
        var areas = territory.paths();
        return shared.get(areas, watchers.revision(), () -> read(areas));
    }

    void changed() {
        shared.forget();
        emergencies.changed();
    }

    private Board read(List<String> areas) {
        var parameters = new HashMap<String, Object>();
        parameters.put("areas", areas.toArray(String[]::new));
        parameters.put("open", CallStatus.OPEN.stream().map(CallStatus::name).toArray(String[]::new));
        parameters.put("unresolved", Emergencies.unresolved());
        var now = clock.instant().atZone(clock.getZone()).toOffsetDateTime();
        return new Board(
                list.counts(HERE + "status = any(:open)", parameters, now),
                emergencies.of(areas),
                list.total(HERE + Emergencies.CONDITION, parameters),
                list.total(HERE + Emergencies.CONDITION + " and status = 'UNASSIGNED'", parameters),
                list.rows(HERE + "status = 'UNASSIGNED' and urgency <> 'EMERGENCY'", parameters, DUE_FIRST, SHOWN),
                list.rows(ASSIGNED + "supervision is not null", parameters, DUE_FIRST, SUPERVISED),
                list.rows(ASSIGNED + "supervision is null and due_at < 'infinity'", parameters, DUE_FIRST, SHOWN));
    }
}
