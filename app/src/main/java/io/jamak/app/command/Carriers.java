package io.jamak.app.command;

/**
 * Gives the JVM enough carriers of virtual threads for its cold start.
 *
 * <p>A virtual thread that waits while it loads a class keeps its carrier (JEP 491 leaves native
 * frames pinned). On two cores there are two carriers: with both kept, the thread whose lock they
 * wait for was ready and never ran, and the whole process stood still at its first page.
 */
public final class Carriers {
  /** More than the threads that load classes at once: a browser's six requests and the pollers. */
  static final int ENOUGH = 64;

  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  private Carriers() {}

  /** Must be called before the first virtual thread; what the command line says is left alone. */
  public static void provide() {
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, String.valueOf(ENOUGH));
    }
  }
}
