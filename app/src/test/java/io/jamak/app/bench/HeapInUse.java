package io.jamak.app.bench;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM keeps alive, as {@code jcmd} says after a full collection. */
public final class HeapInUse {
  private static final Pattern USED = Pattern.compile(", used (\\d+)K");

  private HeapInUse() {}

  /** KiB of the heap, all generations. */
  public static long kibibytes(ProcessHandle jvm) {
    String jcmd = Path.of(Product.java()).resolveSibling("jcmd").toString();
    String pid = String.valueOf(jvm.pid());
    Commands.tool(jcmd, pid, "GC.run");
    String told = Commands.tool(jcmd, pid, "GC.heap_info").split("Metaspace")[0];
    long sum = USED.matcher(told).results().mapToLong(used -> Long.parseLong(used.group(1))).sum();
    if (sum == 0) {
      throw new IllegalStateException("no heap in what jcmd says: " + told);
    }
    return sum;
  }
}
