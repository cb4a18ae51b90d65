package io.jamak.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the schema of this release; safe when several processes start at once. */
final class Migrations {
  private Migrations() {}

  /** Writes nothing where nothing is to be done, so that a role that owns nothing may call it. */
  static void run(DataSource database) {
    ServerVersion.check(database);
    Flyway flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(database)
            .locations("classpath:db/migration")
            .validateMigrationNaming(true)
            .cleanDisabled(true)
            .load();
    if (flyway.info().current() != null && flyway.info().pending().length == 0) {
      flyway.validate();
    } else {
      flyway.migrate();
    }
  }
}
