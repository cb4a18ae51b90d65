package io.jamak.app.bench;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JVM keeps alive, as {@code jcmd} counts its objects. */
public final class HeapInUse {
  private static final Pattern TOTAL = Pattern.compile("Total +\\d+ +(\\d+)");

  private HeapInUse() {}

  /**
   * KiB of all objects that can be reached. They are counted at one moment: what a busy JVM made
   * since its last collection is not among them.
   */
  public static long kibibytes(ProcessHandle jvm) {
    String jcmd = Path.of(Product.java()).resolveSibling("jcmd").toString();
    String told = Commands.tool(jcmd, String.valueOf(jvm.pid()), "GC.class_histogram");
    Matcher total = TOTAL.matcher(told);
    if (!total.find()) {
      throw new IllegalStateException("no total in what jcmd says (expected: one at the end)");
    }
    return Long.parseLong(total.group(1)) / 1024;
  }
}
