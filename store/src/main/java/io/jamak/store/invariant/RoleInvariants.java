package io.jamak.store.invariant;

import io.jamak.store.sql.Db;
import java.util.List;

/**
 * I12 as PostgreSQL itself sees it: rights that would let the application's role change or hide
 * what the journal says. Asked as the very role that the application uses.
 */
final class RoleInvariants implements InvariantChecker {
  private static final String RIGHTS =
      """
      with journal as (
        select c.oid, c.relowner, c.relnamespace from pg_class c
        where c.oid = 'events'::regclass)
      select current_user || ' may ' || lower(may) || ' rows of events'
      from journal, unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) may
      where has_table_privilege(journal.oid, may)
        or may = 'UPDATE' and has_any_column_privilege(journal.oid, may)
      union all
      select current_user || ' may add triggers to events' from journal
      where has_table_privilege(journal.oid, 'TRIGGER')
      union all
      select current_user || ' owns events, by itself or as ' || pg_get_userbyid(journal.relowner)
      from journal where pg_has_role(journal.relowner, 'MEMBER')
      union all
      select current_user || ' owns the function ' || p.proname from pg_proc p, journal
      where p.pronamespace = journal.relnamespace and pg_has_role(p.proowner, 'MEMBER')
        and p.proname in ('number_event', 'newest_event', 'settled_event')
      union all
      select current_user || ' may create in the schema of events' from journal
      where has_schema_privilege(journal.relnamespace, 'CREATE')
      union all
      select current_user || ' is a superuser or may make roles' from pg_roles
      where rolname = current_user and (rolsuper or rolcreaterole)
      union all
      select current_user || ' may switch triggers off'
      where has_parameter_privilege('session_replication_role', 'SET')
      """;

  private final Db db;

  RoleInvariants(Db db) {
    this.db = db;
  }

  @Override
  public List<Finding> check() {
    return List.of(
        RowInvariants.find(
            db, "I12", "the application's own role cannot alter what the journal says", RIGHTS));
  }
}
