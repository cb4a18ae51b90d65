package io.jamak.app.bench.faults.bed;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code jamak check} found.
 *
 * @param count of all violations, -1 where it did not run
 * @param report its own lines
 */
public record Check(long count, String report) {
  private static final Pattern FINDING = Pattern.compile("(?m)^I\\d+\\s+(\\d+)\\s");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Runs it on a product's home, seen as the product sees it; again for a while where cleaning up
   * is still under way.
   */
  public static Check of(Product product, Map<String, String> settings) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Check check = once(product, settings);
    while (!check.isClean() && System.nanoTime() < until) {
      check = once(product, settings);
    }
    return check;
  }

  private static Check once(Product product, Map<String, String> settings) {
    List<String> command =
        new ArrayList<>(List.of(Product.java(), "-jar", Product.jar().toString(), "check"));
    if (hasMountsOfItsOwn(product)) {
      String pid = String.valueOf(product.jvm().pid());
      command.addAll(0, List.of("nsenter", "-t", pid, "-m", "--"));
    }
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("JAMAK_HOME", product.home().toString());
    Commands.Result result = Commands.run(environment, command);
    Matcher finding = FINDING.matcher(result.out());
    long count = 0;
    boolean any = false;
    while (finding.find()) {
      any = true;
      count += Long.parseLong(finding.group(1));
    }
    return new Check(any ? count : -1, result.out());
  }

  private static boolean hasMountsOfItsOwn(Product product) {
    try {
      Path own = Files.readSymbolicLink(Path.of("/proc/self/ns/mnt"));
      Path its = Files.readSymbolicLink(Path.of("/proc/" + product.jvm().pid() + "/ns/mnt"));
      return !own.equals(its);
    } catch (IOException notLinux) {
      return false;
    }
  }

  /** Whether every invariant counts zero. */
  public boolean isClean() {
    return count == 0;
  }
}
