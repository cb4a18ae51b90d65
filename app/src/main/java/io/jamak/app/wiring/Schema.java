package io.jamak.app.wiring;

import io.jamak.app.settings.DatabaseSettings;
import io.jamak.app.settings.Setting;
import io.jamak.store.Store;
import io.jamak.store.invariant.InvariantChecker.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables up to date at a start, by the role that owns them. */
public final class Schema {
  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

  private Schema() {}

  /**
   * Migrates, and says plainly when the application's role could alter the journal.
   *
   * @throws IllegalStateException when the database is too old or belongs to another role
   */
  public static void migrate(DatabaseSettings database) {
    if (database.migration() == null) {
      Store.migrate(Databases.single(database));
    } else {
      Store.migrate(Databases.single(database.asOwner()), database.user());
    }
    for (Finding rights : Store.open(Databases.single(database)).journalRights().check()) {
      if (rights.violations() > 0) {
        LOG.warn(
            "I12 does not hold: {}; see {} in docs/operations.md",
            String.join(", ", rights.examples()),
            Setting.JAMAK_DATABASE_MIGRATION_USER);
      }
    }
  }
}
