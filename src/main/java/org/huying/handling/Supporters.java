package org.huying.handling;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.huying.call.Call;
import org.huying.call.SupportProgress;
import org.huying.call.Supports;
import org.huying.organization.Assignee;
import org.huying.organization.Department;
import org.huying.organization.Organization;
import org.huying.problem.Refusal;

/** Who supports a call (配合), as its lead department and coordination have it; what they do is for the module support. */
@Component
class Supporters {

    private final Supports supports;
    private final SupportProgress progress;
    private final Assignee assignee;
    private final Organization organization;

    Supporters(Supports supports, SupportProgress progress, Assignee assignee, Organization organization) {
        this.supports = supports;
        this.progress = progress;
        this.assignee = assignee;
        this.organization = organization;
    }

    /** Adds a department; it is called when the process comes by. */
    void add(Call call, String department, @Nullable String note) {
        var added = assignee.require(department, call.report().area()).id();
        if (call.isHandledBy(added) || !progress.added(call.number(), added, note)) {
            throw Refusal.invalid("department", "handling.handlesAlready", added);
        }
    }

    /** Adds several departments, each named once. */
    List<String> addAll(Call call, String departments, @Nullable String note) {
        var named = Arrays.stream(departments.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        named.forEach(name -> {
            if (named.indexOf(name) != named.lastIndexOf(name)) {
                throw Refusal.invalid("departments", "handling.supportingTwice", name);
            }
        });
        if (named.isEmpty()) {
            throw Refusal.invalid("departments", "handling.nobodyNamed");
        }
        named.forEach(name -> add(call, name, note));
        return named;
    }

    /** The lead department needs another one no longer. */
    void release(Call call, String department, String why) {
        if (!call.supportingDepartments().contains(department)) {
            throw Refusal.invalid("department", "handling.supportsNot", department);
        }
        if (supports.open(call.number(), department).isEmpty()) {
            throw Refusal.invalid("department", "handling.reportedAlready", department);
        }
        progress.released(call.number(), department, why);
    }

    /** A department that leads from now on supports no longer. */
    void leads(String number, String department) {
        if (supports.open(number, department).isPresent()) {
            progress.released(number, department, null);
        }
    }

    /** Refuses as long as somebody owes a report, and says who. */
    void requireReports(String number) {
        var owing = supports.owing(number);
        if (!owing.isEmpty()) {
            throw Refusal.conflict(
                    "handling.reportsMissing", owing.stream().map(this::name).collect(Collectors.joining(", ")));
        }
    }

    private String name(String id) {
        var chinese = LocaleContextHolder.getLocale().getLanguage().equals("zh");
        return organization
                        .department(id)
                        .map(chinese ? Department::nameZh : Department::nameEn)
                        .orElse(id)
                + " (" + id + ")";
    }
}
