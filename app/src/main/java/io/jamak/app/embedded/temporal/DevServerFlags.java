package io.jamak.app.embedded.temporal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Flags of {@code temporal server start-dev}. They decide more about speed and order than our code:
 * each was measured, see the performance notes in {@code docs/}.
 *
 * @param port of the gRPC service, on loopback
 * @param uiIp where the Web UI listens, behind {@link WebUiGuard}
 * @param uiPort of the Web UI
 * @param database file that survives restarts
 */
record DevServerFlags(int port, String uiIp, int uiPort, Path database) {
  private static final List<String> PRAGMAS =
      List.of("journal_mode=wal", "synchronous=1", "cache_size=-262144", "mmap_size=1073741824");

  private static final List<String> DYNAMIC_CONFIG =
      List.of(
          "history.transferProcessorMaxPollRPS=1000",
          "system.enableActivityEagerExecution=true",
          "matching.numTaskqueueReadPartitions=1",
          "matching.numTaskqueueWritePartitions=1",
          // Nobody of ours speaks HTTP to it, and any page could under a name of its own.
          "frontend.httpAllowedHosts=[\"none.invalid\"]",
          // Without it priority and fairness keys are ignored in silence.
          "matching.enableFairness=true");

  List<String> arguments() {
    List<String> all = new ArrayList<>(List.of("server", "start-dev", "--ip", "127.0.0.1"));
    all.addAll(List.of("--port", Integer.toString(port), "--ui-port", Integer.toString(uiPort)));
    all.addAll(List.of("--ui-ip", uiIp));
    all.addAll(List.of("--db-filename", database.toString(), "--log-level", "warn"));
    PRAGMAS.forEach(pragma -> all.addAll(List.of("--sqlite-pragma", pragma)));
    DYNAMIC_CONFIG.forEach(value -> all.addAll(List.of("--dynamic-config-value", value)));
    SearchAttributes.NAMES.forEach(
        name -> all.addAll(List.of("--search-attribute", name + "=Keyword")));
    return all;
  }
}
