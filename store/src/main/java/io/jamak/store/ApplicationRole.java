package io.jamak.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * What the role of the running application may do with tables that another role owns: read and
 * write rows, and add to the journal, never change or empty it (I12).
 *
 * @see "Decision 0024: two roles, one of which owns the tables"
 */
final class ApplicationRole {
  /** One process at a time: concurrent grants on one table fail in PostgreSQL. */
  private static final String RULES =
      """
      do $$
      declare
        role text := current_setting('jamak.application_role');
        place text := current_schema();
      begin
        perform pg_advisory_xact_lock(1784769132);
        execute format('revoke create on schema %I from public', place);
        execute format('revoke all on schema %I from %I', place, role);
        execute format('grant usage on schema %I to %I', place, role);
        execute format('revoke all on all tables in schema %I from %I', place, role);
        execute format('grant select, insert, update, delete on all tables in schema %I to %I', place, role);
        execute format('revoke all on events, flyway_schema_history from %I', role);
        execute format('grant select, insert on events to %I', role);
        execute format('grant select on flyway_schema_history to %I', role);
        execute format('revoke all on all sequences in schema %I from %I', place, role);
        execute format('grant usage, select on all sequences in schema %I to %I', place, role);
      end $$
      """;

  private static final String OTHER_OWNER =
      """
      select pg_get_userbyid(relowner), current_user from pg_class
      where oid = to_regclass('events') and not pg_has_role(relowner, 'USAGE')
      """;

  private ApplicationRole() {}

  /** Refuses a role that does not own the tables which are there. */
  static void requireOwner(DataSource owner) {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet other = statement.executeQuery(OTHER_OWNER)) {
      if (other.next()) {
        throw new IllegalStateException(
            "owner of the tables: %s (expected: %s; REASSIGN OWNED, see docs/operations.md)"
                .formatted(other.getString(1), other.getString(2)));
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("PostgreSQL: " + failed.getMessage(), failed);
    }
  }

  /** Sets the rights of {@code role}; {@code owner} connects as the owner of all tables. */
  static void limit(DataSource owner, String role) {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement name =
              connection.prepareStatement("select set_config('jamak.application_role', ?, true)");
          Statement rules = connection.createStatement()) {
        name.setString(1, role);
        name.execute();
        rules.execute(RULES);
      }
      connection.commit();
    } catch (SQLException failed) {
      throw new IllegalStateException(
          "database role " + role + ": its rights cannot be set: " + failed.getMessage(), failed);
    }
  }
}
