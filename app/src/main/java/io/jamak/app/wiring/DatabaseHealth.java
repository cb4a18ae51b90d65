package io.jamak.app.wiring;

import io.jamak.store.outage.DatabaseMonitor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says what the monitor knows, without a question to the database: health is asked often. */
@Component("database")
class DatabaseHealth implements HealthIndicator {
  private final DatabaseMonitor monitor;

  DatabaseHealth(DatabaseMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public Health health() {
    return monitor.isAway() ? Health.down().build() : Health.up().build();
  }
}
