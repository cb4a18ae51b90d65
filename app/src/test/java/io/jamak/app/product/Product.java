package io.jamak.app.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One running Jamak process: the packaged jar with a home of its own, as {@code ./jamak up} starts
 * it.
 */
public final class Product implements AutoCloseable {
  /** The first account of every product that the tests start. */
  public static final String EMAIL = "owner@example.com";

  /** Its password. */
  public static final String PASSWORD = "correct horse battery";

  private static final Pattern READY =
      Pattern.compile("Jamak (?:is ready at |worker is ready, serving )(.+)");
  private static final Pattern TEMPORAL_UI = Pattern.compile("Temporal Web UI\\D*?(http://\\S+)");
  private static final Duration START_LIMIT = Duration.ofMinutes(5);

  private final Path home;
  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  private Product(Path home, Process process) {
    this.home = home;
    this.process = process;
  }

  /** Starts the product on a free port and returns when it says that it is ready. */
  public static Product up(Path home, Map<String, String> settings, String... arguments) {
    Product product = launch(home, settings, arguments);
    product.awaitReady();
    return product;
  }

  /** Starts the product without waiting. */
  public static Product launch(Path home, Map<String, String> settings, String... arguments) {
    return launchUnder(List.of(), home, settings, arguments);
  }

  /** Starts it through a command that ends by becoming it, as {@code env} does. */
  public static Product launchUnder(
      List<String> wrapper, Path home, Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>(wrapper);
    command.addAll(command());
    return start(command, home, settings, arguments);
  }

  /** Starts another build's jar without waiting. */
  public static Product launchBuild(
      Path jar, Path home, Map<String, String> settings, String... arguments) {
    return start(List.of(java(), "-jar", jar.toString()), home, settings, arguments);
  }

  private static Product start(
      List<String> program, Path home, Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(checkout().toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("JAMAK_"));
    Map<String, String> environment = new HashMap<>();
    environment.put("JAMAK_HOME", home.toString());
    environment.put("JAMAK_PORT", "0");
    environment.put("JAMAK_OWNER_EMAIL", EMAIL);
    environment.put("JAMAK_OWNER_PASSWORD", PASSWORD);
    environment.putAll(settings);
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(home);
      Product product = new Product(home, builder.start());
      // reading a pipe keeps a carrier of virtual threads for as long as the process lives
      Thread.ofPlatform().daemon().name("output of " + home).start(product::readOutput);
      return product;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The launcher where one is named, as people start it; what it would start where the build has
   * rehearsed; else the packaged jar alone.
   */
  private static List<String> command() {
    String launcher = System.getProperty("jamak.launcher");
    if (launcher != null) {
      return List.of(launcher, "up");
    }
    return "false".equals(System.getProperty("jamak.skipRehearsal"))
        ? rehearsed()
        : List.of(java(), "-jar", jar().toString());
  }

  /**
   * By the same relative paths: the cache holds for no others. With assertions, so that a network
   * call inside a transaction fails. Not through the launcher, which would build again in the midst
   * of a test when a source is touched.
   */
  private static List<String> rehearsed() {
    String run = "app/target/run/";
    return List.of(
        java(),
        "@app/java.options",
        "-XX:AOTCache=" + run + "jamak.aot",
        "-ea:io.jamak...",
        "-Xlog:aot*=off",
        "-Xlog:cds=off",
        "-jar",
        run + "jamak.jar");
  }

  /** Where the launcher stands, two folders above the jar's. */
  public static Path checkout() {
    return Objects.requireNonNull(jar().getParent()).resolve("../..").normalize();
  }

  /** The packaged jar, named by the build. */
  public static Path jar() {
    Path jar = Path.of(System.getProperty("jamak.jar", "target/jamak.jar"));
    if (!Files.exists(jar)) {
      throw new IllegalStateException(
          "jamak.jar: " + jar + " (expected: the packaged jar; run mvn package)");
    }
    return jar.toAbsolutePath();
  }

  /** The JVM that runs the tests, which is the one that the product needs. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Where it answers, "http://localhost:12345". */
  public String url() {
    return awaitReady();
  }

  /**
   * Waits for the ready line; fails with the output when the process ended or took over five
   * minutes.
   */
  public String awaitReady() {
    try {
      return ready.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("not ready; its output was:\n" + output(), e);
    }
  }

  /** Everything it printed so far. */
  public String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /** The address of the Temporal Web UI that it printed, or null. */
  public @Nullable String temporalUi() {
    Matcher matcher = TEMPORAL_UI.matcher(output());
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Its folder. */
  public Path home() {
    return home;
  }

  /** The process itself. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** The JVM, which the launcher has as its child. */
  public ProcessHandle jvm() {
    return Stream.concat(Stream.of(handle()), handle().descendants())
        .filter(one -> one.info().command().orElse("").endsWith("/java"))
        .findFirst()
        .orElseThrow();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Kills the whole tree at once, as a power cut would: the process and every descendant, with
   * SIGKILL.
   */
  public void killTree() {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    tree.addFirst(process.toHandle());
    tree.forEach(ProcessHandle::destroyForcibly);
    tree.forEach(handle -> handle.onExit().join());
  }

  /** Waits until it ended by itself and returns its exit code. */
  public int awaitExit(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(
            "still running after " + limit + "; its output was:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to end (SIGTERM) and returns how long that took. */
  public Duration stop() {
    long from = System.nanoTime();
    process.destroy();
    awaitExit(Duration.ofSeconds(60));
    return Duration.ofNanos(System.nanoTime() - from);
  }

  /** A wrapper that stays may end without telling the JVM, so that is told too. */
  @Override
  public void close() {
    if (process.isAlive()) {
      List<ProcessHandle> tree = process.descendants().toList();
      tree.stream()
          .filter(one -> one.info().command().orElse("").endsWith("/java"))
          .forEach(ProcessHandle::destroy);
      process.destroy();
      try {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
          killTree();
        }
        tree.forEach(
            one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).exceptionally(_ -> one).join());
      } catch (InterruptedException e) {
        killTree();
        Thread.currentThread().interrupt();
      }
    }
  }

  private void readOutput() {
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
        Matcher matcher = READY.matcher(line);
        if (matcher.find()) {
          ready.complete(matcher.group(1));
        }
      }
    } catch (IOException e) {
      // the process is gone; what it printed is kept
    }
    ready.completeExceptionally(new IllegalStateException("it ended with " + awaitEnd()));
  }

  private int awaitEnd() {
    return process.onExit().join().exitValue();
  }
}
