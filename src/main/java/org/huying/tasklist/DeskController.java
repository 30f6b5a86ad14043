package org.huying.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.huying.problem.UnprintableText;
import org.huying.worktime.Due;

/** What the task forms and the plug-ins of Tasklist fetch with the session of whoever looks at them; no part of the interface for machines. */
@Hidden
@RestController
@RequestMapping("/desk")
class DeskController {

    private final ReadableTasks tasks;
    private final TaskSheets sheets;
    private final Cards cards;
    private final DepartmentChoice departments;
    private final Replies replies;

    DeskController(ReadableTasks tasks, TaskSheets sheets, Cards cards, DepartmentChoice departments, Replies replies) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.cards = cards;
        this.departments = departments;
        this.replies = replies;
    }

    @GetMapping("/tasks/{id}")
    Sheet task(@PathVariable String id, Locale locale) {
        return sheets.of(tasks.require(id), locale);
    }

    @GetMapping("/tasks/{id}/course")
    Sheet course(@PathVariable String id, Locale locale) {
        return sheets.courseOf(tasks.require(id), locale);
    }

    /** When it would be due with so many working days more. */
    @GetMapping("/tasks/{id}/more-time")
    Due moreTime(@PathVariable String id, @RequestParam int days) {
        return sheets.withMore(tasks.require(id), days);
    }

    /** What is written on the call of a task and, by its key, is there once. */
    record Message(
            @NotBlank @Size(max = 2000) @Pattern(regexp = UnprintableText.PRINTABLE)
            String text,

            @NotBlank @Size(max = 64) String key) {}

    @PostMapping("/tasks/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    void write(@PathVariable String id, @Valid @RequestBody Message message) {
        replies.send(sheets.callOf(tasks.require(id)), message.text().strip(), message.key());
    }

    @GetMapping("/cards")
    List<Cards.Card> cards(@RequestParam("task") Set<String> ids) {
        return cards.of(ids);
    }

    @GetMapping("/departments")
    List<ChoiceGroup> departments(@RequestParam String area) {
        return departments.around(area);
    }

    @GetMapping("/tasks/{id}/duty-items")
    List<ChoiceGroup> dutyItems(@PathVariable String id) {
        return sheets.dutyItems(tasks.require(id));
    }
}
