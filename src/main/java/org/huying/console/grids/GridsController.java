package org.huying.console.grids;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.huying.call.CallStatus;
import org.huying.console.CallCards;
import org.huying.console.ConsolePage;
import org.huying.console.Jobs;
import org.huying.console.Names;
import org.huying.console.Territory;
import org.huying.intake.CallQuery;
import org.huying.intake.CallSearch;
import org.huying.organization.Area;
import org.huying.organization.AreaLevel;
import org.huying.organization.Organization;
import org.huying.organization.People;
import org.huying.organization.Person;
import org.huying.problem.Refusal;

/** The plan of a street's grids, and each grid; with {@code ?wall} for a screen that nobody sits at. */
@Controller
@RequestMapping("/grids")
class GridsController {

    private static final int SHOWN = 30;

    private final Jobs jobs;
    private final Territory territory;
    private final Organization organization;
    private final Tiles tiles;
    private final People people;
    private final History history;
    private final GridLinks links;
    private final CallSearch search;
    private final CallCards cards;
    private final Names names;

    GridsController(
            Jobs jobs,
            Territory territory,
            Organization organization,
            Tiles tiles,
            People people,
            History history,
            GridLinks links,
            CallSearch search,
            CallCards cards,
            Names names) {
        this.jobs = jobs;
        this.territory = territory;
        this.organization = organization;
        this.tiles = tiles;
        this.people = people;
        this.history = history;
        this.links = links;
        this.search = search;
        this.cards = cards;
        this.names = names;
    }

    @GetMapping
    String plan(@RequestParam(required = false) @Nullable String street, Model model) {
        jobs.require(ConsolePage.GRIDS);
        var streets = streets();
        model.addAttribute("streets", streets);
        model.addAttribute("loads", Load.values());
        var pressing = tiles.streets(streets);
        chosen(street, streets, pressing).ifPresent(chosen -> show(chosen, pressing, model));
        return "console/grids";
    }

    /** The tiles alone, to be asked for again whenever something has changed. */
    @GetMapping("/tiles")
    String tiles(@RequestParam String street, Model model) {
        jobs.require(ConsolePage.GRIDS);
        show(watched(street), tiles.streets(streets()), model);
        return "console/grids :: tiles";
    }

    @GetMapping("/{slug}")
    String grid(@PathVariable String slug, Model model) {
        jobs.require(ConsolePage.GRIDS);
        var grid = watched(slug);
        model.addAttribute("grid", grid);
        model.addAttribute("name", names.of(grid));
        model.addAttribute(
                "street",
                organization.ancestor(grid, AreaLevel.STREET).orElse(grid).slug());
        showCalls(grid, model);
        model.addAttribute("people", people.of(slug).stream().map(this::shown).toList());
        model.addAttribute("calls", territory.calls(grid));
        model.addAttribute("history", history.of(grid));
        model.addAttribute("links", links.of(grid));
        return "console/grid";
    }

    /** A street has the calls that lie in none of its grids: each grid has a page of its own. */
    private void showCalls(Area grid, Model model) {
        var elsewhere = grid.level() == AreaLevel.STREET
                && !organization.children(grid.slug()).isEmpty();
        var found = elsewhere
                ? new CallSearch.Slice(tiles.callsElsewhere(grid, SHOWN), null)
                : search.list(openIn(grid.slug()));
        model.addAttribute("elsewhere", elsewhere);
        model.addAttribute("cards", cards.of(found.calls()));
        model.addAttribute("more", found.next() != null);
        model.addAttribute("total", found.next() == null ? 0 : search.total(openIn(grid.slug())));
        model.addAttribute("statuses", CallStatus.OPEN);
    }

    /** A phone is for those who call; whoever only watches learns of what kind somebody is and no more. */
    private Person shown(Person person) {
        var grid = organization.area(person.area()).orElseThrow();
        return territory.calls(grid)
                ? person
                : new Person(person.id(), "", person.kind(), person.area(), "", person.sample());
    }

    private void show(Area street, List<Tile> pressing, Model model) {
        model.addAttribute("pressing", streets().size() > 1 ? pressing : List.of());
        var grids = tiles.grids(street);
        model.addAttribute("street", street.slug());
        model.addAttribute("streetName", names.of(street));
        model.addAttribute("tiles", tiles.of(street, grids));
        model.addAttribute("elsewhere", tiles.elsewhere(street, grids));
    }

    /** Without one named, the most pressing of those that have a plan; where none has one, the most pressing. */
    private Optional<Area> chosen(@Nullable String slug, List<Area> streets, List<Tile> pressing) {
        if (slug != null && !slug.isBlank()) {
            return Optional.of(watched(slug));
        }
        var planned = streets.stream().filter(this::hasPlan).toList();
        var shown = planned.isEmpty() ? streets : planned;
        return pressing.stream()
                .flatMap(tile -> shown.stream().filter(street -> street.slug().equals(tile.slug())))
                .findFirst()
                .or(() -> shown.stream().findFirst());
    }

    private boolean hasPlan(Area street) {
        return !organization.children(street.slug()).isEmpty();
    }

    private Area watched(String slug) {
        return organization
                .area(slug)
                .filter(territory::watches)
                .orElseThrow(() -> Refusal.notFound("console.unknownGrid", slug));
    }

    private List<Area> streets() {
        return territory.areas().stream()
                .flatMap(organization::within)
                .filter(area -> area.level() == AreaLevel.STREET)
                .toList();
    }

    private static CallQuery openIn(String area) {
        return new CallQuery(
                List.copyOf(CallStatus.OPEN),
                area,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "dueAt",
                null,
                null,
                SHOWN);
    }
}
