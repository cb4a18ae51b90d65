package io.jamak.app.bench.faults.bed;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Product;
import java.util.List;
import java.util.function.Predicate;

/** Signals to processes, by their ids. */
public final class Signals {
  private Signals() {}

  /** "STOP", "CONT", "TERM", "KILL". */
  public static void send(String signal, List<ProcessHandle> processes) {
    processes.stream()
        .filter(ProcessHandle::isAlive)
        .forEach(
            process ->
                Commands.run(
                    java.util.Map.of(),
                    List.of("kill", "-" + signal, String.valueOf(process.pid()))));
  }

  /** The children of a product whose command line says this. */
  public static List<ProcessHandle> children(Product product, Predicate<String> commandLine) {
    return product
        .handle()
        .descendants()
        .filter(child -> commandLine.test(child.info().commandLine().orElse("")))
        .toList();
  }
}
