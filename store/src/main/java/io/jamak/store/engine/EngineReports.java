package io.jamak.store.engine;

import io.jamak.domain.engine.EngineInfo;
import io.jamak.store.sql.Db;
import java.util.List;

/**
 * Lets web processes know what workers on other machines can do: workers report, the newest minute
 * counts.
 */
public interface EngineReports {
  /** The one over PostgreSQL; {@code Store} calls this. */
  static EngineReports over(Db db) {
    return new JooqEngineReports(db);
  }

  /** Replaces what this worker said before; called every 15 s. */
  void publish(String workerId, List<EngineInfo> engines);

  /**
   * Union of what workers reported in the last minute; an engine that is ready anywhere is ready.
   */
  List<EngineInfo> current();
}
