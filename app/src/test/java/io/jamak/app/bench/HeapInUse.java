package io.jamak.app.bench;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM keeps alive, as {@code jcmd} says after a full collection. */
public final class HeapInUse {
  private static final Pattern USED = Pattern.compile("(?:total|size) \\d+K, used (\\d+)K");

  private HeapInUse() {}

  /** KiB of a JVM with the serial collector, both generations. */
  public static long kibibytes(ProcessHandle jvm) {
    String jcmd = Path.of(Product.java()).resolveSibling("jcmd").toString();
    String pid = String.valueOf(jvm.pid());
    Commands.tool(jcmd, pid, "GC.run");
    Matcher used = USED.matcher(Commands.tool(jcmd, pid, "GC.heap_info"));
    long sum = 0;
    for (int generation = 0; generation < 2 && used.find(); generation++) {
      sum += Long.parseLong(used.group(1));
    }
    if (sum == 0) {
      throw new IllegalStateException("no heap in what jcmd says (expected: two generations)");
    }
    return sum;
  }
}
