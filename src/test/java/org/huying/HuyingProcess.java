package org.huying;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Huying as its users run it: a process of its own, on its own database directory and on any free port. */
public final class HuyingProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;
    private static final Pattern DIRECTIONS = Pattern.compile("API.*(http://localhost:\\d+)/");

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> root = new CompletableFuture<>();

    private HuyingProcess(Process process) {
        this.process = process;
        new Thread(this::read, "huying-output").start();
    }

    /** Starts Huying and returns when it says where to go. */
    public static HuyingProcess start(Path databaseDirectory, String... arguments)
            throws IOException, InterruptedException, TimeoutException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Asia/Shanghai",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                HuyingApplication.class.getName(),
                "--server.port=0",
                "--huying.database.directory=" + databaseDirectory);
        command.command().addAll(List.of(arguments));
        var started = new HuyingProcess(command.redirectErrorStream(true).start());
        try {
            started.root.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return started;
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.join("\n", started.output), e);
        }
    }

    /** Where it answers, without a slash at the end. */
    public URI root() {
        return root.join();
    }

    /** What it has written so far, line by line. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Ends it as a service manager would, and waits for it. */
    public void end() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** Leaves no process behind, whatever a test found. */
    @Override
    public void close() {
        if (process.isAlive()) {
            end();
        }
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                var found = DIRECTIONS.matcher(line);
                if (found.find()) {
                    root.complete(URI.create(found.group(1)));
                }
            }
            root.completeExceptionally(new IllegalStateException("Huying ended"));
        } catch (IOException e) {
            // A process that is killed takes its end of the pipe away.
            root.completeExceptionally(e);
        }
    }

    /** Ours without the tests, whose beans would be found. */
    private static String classPath() {
        var all = Objects.requireNonNullElseGet(
                System.getProperty("surefire.test.class.path"), () -> System.getProperty("java.class.path"));
        var tests = Path.of("target", "test-classes").toAbsolutePath();
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).toAbsolutePath().equals(tests))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
