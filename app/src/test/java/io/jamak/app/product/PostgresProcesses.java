package io.jamak.app.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The embedded PostgreSQL of a product as the system sees it, to be harmed. */
public final class PostgresProcesses {
  private final Path data;

  private PostgresProcesses(Path data) {
    this.data = data;
  }

  /** Those that work in the data folder of this product. */
  public static PostgresProcesses of(Product product) {
    return new PostgresProcesses(product.home().resolve("postgres/data"));
  }

  /** All that run now, the server and its children. */
  public List<ProcessHandle> all() {
    return ProcessHandle.allProcesses().filter(this::worksHere).toList();
  }

  /** The server itself, as its note says. */
  public ProcessHandle server() {
    try {
      String pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stops them all without ending them: what is asked stays unanswered. The server first, which
   * would make new children.
   */
  public void freeze() {
    Commands.tool("kill", "-STOP", Long.toString(server().pid()));
    signal("-STOP");
  }

  /** Lets them go on. */
  public void thaw() {
    signal("-CONT");
  }

  private void signal(String signal) {
    for (ProcessHandle process : all()) {
      Commands.run(Map.of(), List.of("kill", signal, Long.toString(process.pid())));
    }
  }

  private boolean worksHere(ProcessHandle process) {
    try {
      Path folder = Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
      return folder.equals(data.toRealPath());
    } catch (IOException gone) {
      return false;
    }
  }
}
