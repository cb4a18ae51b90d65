package io.jamak.store.engine;

import io.jamak.domain.engine.EngineInfo;
import java.util.List;

/**
 * Lets web processes know what workers on other machines can do: workers report, the newest minute
 * counts.
 */
public interface EngineReports {
  /** Replaces what this worker said before; called every 15 s. */
  void publish(String workerId, List<EngineInfo> engines);

  /**
   * Union of what workers reported in the last minute; an engine that is ready anywhere is ready.
   */
  List<EngineInfo> current();
}
