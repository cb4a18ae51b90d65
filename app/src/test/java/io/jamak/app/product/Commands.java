package io.jamak.app.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short-lived commands: those of the product, and the tools of the trade. */
public final class Commands {
  private Commands() {}

  /** What a command printed and how it ended. */
  public record Result(int exit, String out) {}

  /** Runs a command to its end, standard error with standard output. */
  public static Result run(Map<String, String> environment, List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().keySet().removeIf(name -> name.startsWith("JAMAK_"));
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs a tool that must succeed. */
  public static String tool(String... command) {
    Result result = run(Map.of(), List.of(command));
    if (result.exit() != 0) {
      throw new IllegalStateException(
          List.of(command) + ": exit " + result.exit() + "\n" + result.out());
    }
    return result.out();
  }

  /** Runs a command of the jar on a home. */
  public static Result jamak(Path home, String... arguments) {
    return jamak(home, Map.of(), arguments);
  }

  /** Runs a command of the jar on a home, with the settings that its product has. */
  public static Result jamak(Path home, Map<String, String> settings, String... arguments) {
    List<String> command =
        new ArrayList<>(List.of(Product.java(), "-jar", Product.jar().toString()));
    command.addAll(List.of(arguments));
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("JAMAK_HOME", home.toString());
    return run(environment, command);
  }

  /** A new API token of the owner. */
  public static String token(Path home, String name) {
    return token(home, Map.of(), name);
  }

  /** A new API token of the owner of a product with these settings. */
  public static String token(Path home, Map<String, String> settings, String name) {
    Result result = jamak(home, settings, "token", name);
    return result
        .out()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("jamak_"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no token: " + result));
  }
}
