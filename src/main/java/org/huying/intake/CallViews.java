package org.huying.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.Calls;

/** Shows calls to whoever asks, the caller masked for whoever does not handle them. */
@Component
class CallViews {

    private final Calls calls;
    private final CallAccess access;

    CallViews(Calls calls, CallAccess access) {
        this.calls = calls;
        this.access = access;
    }

    /** A call the user may read, or a refusal that says that there is none. */
    Call readable(String number) {
        var call = calls.require(number);
        access.requireReader(call);
        return call;
    }

    CallView of(Call call) {
        return of(call, null);
    }

    CallView of(Call call, @Nullable List<String> possibleDuplicates) {
        return CallView.of(
                call, access.handles(call), Related.of(call, calls.mergedInto(call.number()), possibleDuplicates));
    }

    /** As a row of a list: without what takes a look at other calls. */
    CallView row(Call call) {
        return CallView.of(call, access.handles(call), Related.of(call, null, null));
    }
}
