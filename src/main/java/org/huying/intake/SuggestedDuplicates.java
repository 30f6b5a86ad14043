package org.huying.intake;

import java.util.List;

import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.matter.Duplicate;
import org.huying.matter.Duplicates;

/** Open calls that may be about the same as one, of those the user may know of. */
@Component
public class SuggestedDuplicates {

    private final Duplicates duplicates;
    private final VisibleCalls visible;

    SuggestedDuplicates(Duplicates duplicates, VisibleCalls visible) {
        this.duplicates = duplicates;
        this.visible = visible;
    }

    /** Nearest first, then the most similar. */
    public List<Duplicate> of(Call call) {
        var known = visible.known();
        return duplicates.of(call, known.sql(), known.parameters());
    }
}
