package org.huying.tasklist;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the task forms fetch with the session of whoever looks at them; no part of the interface for machines. */
@Hidden
@RestController
@RequestMapping("/desk")
class DeskController {

    private final ReadableTasks tasks;
    private final TaskSheets sheets;
    private final DepartmentChoice departments;

    DeskController(ReadableTasks tasks, TaskSheets sheets, DepartmentChoice departments) {
        this.tasks = tasks;
        this.sheets = sheets;
        this.departments = departments;
    }

    @GetMapping("/tasks/{id}")
    TaskSheet task(@PathVariable String id, Locale locale) {
        return sheets.of(tasks.require(id), locale);
    }

    @GetMapping("/departments")
    List<DepartmentChoice.AreaChoice> departments(@RequestParam String area) {
        return departments.around(area);
    }
}
