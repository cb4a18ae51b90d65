package io.jamak.api.engine;

import io.jamak.store.engine.EngineReports;
import org.springframework.stereotype.Service;

/** Tells screens and programs what can be asked for, so that nothing else is offered. */
@Service
public class EngineService {
  private final EngineReports reports;

  public EngineService(EngineReports reports) {
    this.reports = reports;
  }

  /** What the workers of the last minute can do. */
  public Capabilities current() {
    return Capabilities.of(reports.current());
  }
}
