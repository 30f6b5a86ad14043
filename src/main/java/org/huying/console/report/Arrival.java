package org.huying.console.report;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.console.Names;
import org.huying.console.Times;

/** What a reporter is told when the call has arrived: who answers, and by when. */
@Component
class Arrival {

    private final Names names;
    private final Times times;
    private final MessageSource messages;

    Arrival(Names names, Times times, MessageSource messages) {
        this.names = names;
        this.times = times;
        this.messages = messages;
    }

    String of(Call call) {
        var department = names.department(call.leadDepartment());
        var by = call.times().acknowledgeBy();
        return department == null || by == null
                ? say("console.mine.next.UNASSIGNED")
                : say("console.report.arrived", department, times.text(by));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
