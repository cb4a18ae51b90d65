package io.jamak.app.bench.faults;

import io.jamak.app.bench.Report;
import io.jamak.app.bench.faults.bed.Lab;
import io.jamak.app.product.Commands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./jamak bench faults [NAME ...]}: the faults by name, or all, and their table. */
public final class FaultSuite {
  private static final int UNKNOWN = 2;

  private FaultSuite() {}

  /** Runs them; 0 when all was as promised, 1 when something was not, 2 for an unknown name. */
  public static int run(List<String> names) throws Exception {
    List<Fault> chosen = new ArrayList<>();
    for (String name : names) {
      Fault fault = Faults.named(name);
      if (fault == null) {
        System.err.println("faults: " + name + " (expected: one of " + Faults.names() + ")");
        return UNKNOWN;
      }
      chosen.add(fault);
    }
    List<Line> table =
        run(Files.createTempDirectory("jamak-faults"), chosen.isEmpty() ? Faults.ALL : chosen);
    table.forEach(Line::print);
    return table.stream().allMatch(line -> line.outcome().isAsPromised()) ? 0 : 1;
  }

  /** Those that take seconds; returns the lines that are not as promised. */
  public static List<String> runQuick() throws Exception {
    List<Fault> quick = Faults.ALL.stream().filter(Fault::isQuick).toList();
    return run(Files.createTempDirectory("jamak-faults"), quick).stream()
        .filter(line -> !line.outcome().isAsPromised())
        .map(line -> line.fault().name() + ": " + line.outcome())
        .toList();
  }

  private static List<Line> run(Path folder, List<Fault> faults) {
    List<Line> table = new ArrayList<>();
    try (Lab lab = new Lab(folder)) {
      for (Fault fault : faults) {
        Report.title(fault.name());
        Line line = Line.of(fault, lab);
        line.print();
        table.add(line);
        if (!line.outcome().isAsPromised()) {
          lab.discardParts();
        }
      }
    }
    Commands.tool("rm", "-rf", folder.toString());
    Report.title("faults");
    return table;
  }
}
