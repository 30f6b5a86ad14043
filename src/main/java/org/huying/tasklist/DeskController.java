package org.huying.tasklist;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.huying.routing.DutyItems;
import org.huying.routing.Name;

/** What the task forms and the plug-ins of Tasklist fetch with the session of whoever looks at them; no part of the interface for machines. */
@Hidden
@RestController
@RequestMapping("/desk")
class DeskController {

    private final ReadableTasks tasks;
    private final TaskSheets sheets;
    private final Cards cards;
    private final DepartmentChoice departments;
    private final DutyItems dutyItems;

    DeskController(
            ReadableTasks tasks, TaskSheets sheets, Cards cards, DepartmentChoice departments, DutyItems dutyItems) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.cards = cards;
        this.departments = departments;
        this.dutyItems = dutyItems;
    }

    @GetMapping("/tasks/{id}")
    Sheet task(@PathVariable String id, Locale locale) {
        return sheets.of(tasks.require(id), locale);
    }

    @GetMapping("/tasks/{id}/course")
    Sheet course(@PathVariable String id, Locale locale) {
        return sheets.courseOf(tasks.require(id), locale);
    }

    @GetMapping("/cards")
    List<Cards.Card> cards(@RequestParam("task") Set<String> ids) {
        return cards.of(ids);
    }

    @GetMapping("/departments")
    List<DepartmentChoice.AreaChoice> departments(@RequestParam String area) {
        return departments.around(area);
    }

    @GetMapping("/duty-items")
    List<DutyItemChoice> dutyItems() {
        return dutyItems.all().stream()
                .map(item -> new DutyItemChoice(item.code(), item.name()))
                .toList();
    }

    /** A duty item to name when a call is returned. */
    record DutyItemChoice(String code, Name name) {}
}
