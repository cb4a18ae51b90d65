package io.jamak.store;

import javax.sql.DataSource;

/** The door to PostgreSQL: one object a process, safe for all threads. */
public final class Store {
  private Store() {}

  /** Runs the migrations that this database lacks; safe when several processes start at once. */
  public static void migrate(DataSource database) {
    Migrations.run(database);
  }
}
