package org.huying.console.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import org.huying.console.Background;
import org.huying.console.export.Export.State;
import org.huying.intake.CallQuery;
import org.huying.intake.CallSearch;
import org.huying.intake.FoundCalls;
import org.huying.problem.Refusal;
import org.huying.security.CurrentUser;

/** Writes exports in the background, two at a time and one for each person, and keeps their files for an hour. */
@Component
public class Exports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private final CallSearch search;
    private final CallColumns columns;
    private final CurrentUser user;
    private final MessageSource messages;
    private final Clock clock;
    private final Path folder;
    private final Map<String, Export> exports = new ConcurrentHashMap<>();
    private final Background writers = new Background("export");

    Exports(CallSearch search, CallColumns columns, CurrentUser user, MessageSource messages, Clock clock)
            throws IOException {
        this.search = search;
        this.columns = columns;
        this.user = user;
        this.messages = messages;
        this.clock = clock;
        this.folder = Files.createTempDirectory("huying-export");
    }

    /** Begins an export of everything the query finds among what the user may see. */
    synchronized Export start(CallQuery query, Format format) {
        forgetOld();
        var found = search.all(query);
        var total = found.total();
        if (total > format.mostCalls()) {
            throw Refusal.invalid("format", "console.export.tooMany", total, format.mostCalls());
        }
        if (latest().filter(export -> export.state().isUnderWay()).isPresent()) {
            throw Refusal.conflict("console.export.oneAtATime");
        }
        exports.values().removeIf(export -> export.owner().equals(user.id()) && deleted(export));
        var export = export(format, total, LocaleContextHolder.getLocale());
        writers.start(() -> write(export, found));
        exports.put(export.id(), export);
        return export;
    }

    /** The user's last export, under way or kept. */
    public Optional<Export> latest() {
        return exports.values().stream()
                .filter(export -> export.owner().equals(user.id()))
                .findFirst();
    }

    /** An export of the user's; those of others do not exist for them. */
    Export require(String id) {
        return Optional.ofNullable(exports.get(id))
                .filter(export -> export.owner().equals(user.id()))
                .orElseThrow(() -> Refusal.notFound("console.export.gone"));
    }

    /** Ends it where it stands; what is written already is thrown away. */
    Export cancel(String id) {
        var export = require(id);
        export.becomes(State.CANCELLED);
        return export;
    }

    private Export export(Format format, long total, Locale locale) {
        var id = UUID.randomUUID().toString();
        var name = messages.getMessage("console.export.file", null, locale) + "-"
                + LocalDate.ofInstant(clock.instant(), clock.getZone()) + format.extension();
        return new Export(id, user.id(), format, name, total, folder.resolve(id), clock.instant());
    }

    private void write(Export export, FoundCalls found) {
        if (!export.becomes(State.RUNNING)) {
            return;
        }
        try {
            writeFile(export, found);
            export.becomes(State.DONE);
        } catch (IOException | RuntimeException e) {
            // Whoever asked is told by the state; why it failed is for an administrator.
            if (export.becomes(State.FAILED)) {
                LOG.error("Export {} of {} failed after {} calls", export.id(), export.owner(), export.done(), e);
            }
        } finally {
            if (export.state() != State.DONE) {
                deleted(export);
            }
        }
    }

    private void writeFile(Export export, FoundCalls found) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(export.file()));
                var table = export.format().open(out, export.name().replaceFirst("\\..*", ""))) {
            table.row(columns.heading());
            found.each(call -> {
                table.row(columns.of(call));
                if (!export.counts()) {
                    throw new CancellationException();
                }
            });
        }
    }

    /** A file has personal matters in it and does not wait for the next who exports. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetOld() {
        var oldest = clock.instant().minus(KEPT);
        exports.values()
                .removeIf(export ->
                        !export.state().isUnderWay() && export.askedAt().isBefore(oldest) && deleted(export));
    }

    private static boolean deleted(Export export) {
        try {
            Files.deleteIfExists(export.file());
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted", export.file(), e);
        }
        return true;
    }

    @Override
    public void destroy() throws IOException {
        exports.values().forEach(export -> export.becomes(State.CANCELLED));
        writers.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
