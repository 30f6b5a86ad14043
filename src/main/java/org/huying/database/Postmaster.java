package org.huying.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that a killed Huying left running on a data directory. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final long PATIENCE_SECONDS = 60;

    private Postmaster() {}

    /** Ends the PostgreSQL that runs on the directory, if one does, and only that: committed data stay as they are. */
    static void end(Path directory) throws IOException {
        var pidFile = directory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        var running = ProcessHandle.of(pid).filter(process -> isPostgres(process, directory));
        if (running.isPresent()) {
            LOG.info("Ending the PostgreSQL (process {}) that a killed Huying left running on {}", pid, directory);
            end(running.get(), directory);
        }
        // The number may belong to any process by now; PostgreSQL itself would take that one for a live server.
        Files.deleteIfExists(pidFile);
    }

    private static boolean isPostgres(ProcessHandle process, Path directory) {
        var info = process.info();
        var binary = info.command().map(Path::of).map(Path::getFileName).map(Path::toString);
        // Windows tells no arguments.
        return binary.filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                        .isPresent()
                && info.arguments()
                        .map(arguments -> String.join(" ", arguments).contains(directory.toString()))
                        .orElse(true);
    }

    private static void end(ProcessHandle postgres, Path directory) {
        // Without its clients, who died with Huying, nothing keeps it from ending at once.
        postgres.destroy();
        try {
            postgres.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal(postgres, directory);
        } catch (ExecutionException | TimeoutException e) {
            throw refusal(postgres, directory);
        }
    }

    private static DatabaseRefusal refusal(ProcessHandle postgres, Path directory) {
        return new DatabaseRefusal(
                "PostgreSQL (process %d) still runs on the database in %s and does not end."
                        .formatted(postgres.pid(), directory),
                "End process %d and start again.".formatted(postgres.pid()));
    }
}
