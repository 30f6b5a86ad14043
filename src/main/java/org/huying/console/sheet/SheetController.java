package org.huying.console.sheet;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import org.huying.call.Caller;
import org.huying.call.Unmaskings;
import org.huying.intake.CallAccess;

/** The sheet of a call, and the caller's name and phone for those who handle it. */
@Controller
@RequestMapping(SheetController.PATH)
class SheetController {

    /** Nothing else under {@code /calls} looks like the number of a call. */
    static final String PATH = "/calls/{number:\\d{8}-\\d{6,}}";

    private final SheetReader reader;
    private final CallSheets sheets;
    private final CallAccess access;
    private final Unmaskings unmaskings;

    SheetController(SheetReader reader, CallSheets sheets, CallAccess access, Unmaskings unmaskings) {
        this.reader = reader;
        this.sheets = sheets;
        this.access = access;
        this.unmaskings = unmaskings;
    }

    @GetMapping
    String sheet(@PathVariable String number, Model model) {
        show(number, model);
        return "console/sheet";
    }

    /** It changes something, the record of who looked, and is no link that a browser follows by itself. */
    @PostMapping("/caller")
    String caller(@PathVariable String number, Model model) {
        var call = reader.require(number);
        access.requireParticipant(call);
        unmaskings.record(List.of(call));
        model.addAttribute("number", number);
        model.addAttribute("caller", new ShownCaller(Caller.of(call), false, null));
        return "console/sheet :: caller";
    }

    private void show(String number, Model model) {
        model.addAttribute("sheet", sheets.of(reader.require(number)));
        model.addAttribute("key", UUID.randomUUID());
    }
}
