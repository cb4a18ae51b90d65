package io.jamak.store.job;

import static io.jamak.store.generated.Tables.JOBS;
import static io.jamak.store.generated.Tables.JOB_OPTION_SETS;

import io.jamak.domain.account.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Jobs by their options: a few dozen sets of options are looked through, and the jobs of those that
 * fit come from the index {@code jobs_options}. Triggers of the migration {@code V0028} keep the
 * sets.
 */
final class OptionSets {
  /** Of a row of {@code jobs}, as the index has it. */
  private static final Field<UUID> OF_JOB =
      DSL.field("option_set({0}, {1})", UUID.class, JOBS.OPTIONS_JSON, JOBS.DETECTED_LANG);

  private OptionSets() {}

  /** Where nothing is paged: the sets are looked up in the same statement. */
  static Condition among(WorkspaceId workspace, JobFilter filter) {
    return filter.asksForOptions()
        ? DSL.condition(
            "{0} = any (array({1}))",
            OF_JOB,
            DSL.field(
                DSL.select(JOB_OPTION_SETS.OPTION_SET)
                    .from(JOB_OPTION_SETS)
                    .where(fitting(workspace, filter))))
        : DSL.noCondition();
  }

  /** The sets that a filter asks for; the planner knows how common each is. */
  static List<UUID> of(DSLContext dsl, WorkspaceId workspace, JobFilter filter) {
    return dsl.select(JOB_OPTION_SETS.OPTION_SET)
        .from(JOB_OPTION_SETS)
        .where(fitting(workspace, filter))
        .orderBy(JOB_OPTION_SETS.OPTION_SET)
        .fetch(JOB_OPTION_SETS.OPTION_SET);
  }

  static Condition in(List<UUID> sets) {
    return OF_JOB.in(sets);
  }

  /**
   * The jobs of these sets under the name of their table, each set in an order of its own, so that
   * the first of all are merged from the first of each.
   */
  static Table<?> merged(List<UUID> sets, boolean newest) {
    return sets.stream()
        .map(set -> DSL.selectFrom(JOBS).where(OF_JOB.eq(set)))
        .map(
            jobs ->
                newest
                    ? jobs.orderBy(JOBS.CREATED_AT.desc(), JOBS.ID.desc())
                    : jobs.orderBy(JOBS.CREATED_AT, JOBS.ID))
        .<Select<?>>map(jobs -> jobs)
        .reduce(OptionSets::both)
        .orElseThrow()
        .asTable(JOBS.getName());
  }

  @SuppressWarnings("unchecked") // all of them select the same columns
  private static Select<?> both(Select<?> some, Select<?> others) {
    return ((Select<Record>) some).unionAll((Select<Record>) others);
  }

  private static Condition fitting(WorkspaceId workspace, JobFilter filter) {
    return JOB_OPTION_SETS
        .WORKSPACE_ID
        .eq(workspace)
        .and(option("({0} ->> 'translate')::boolean = {1}", filter.translate()))
        .and(option("({0} ->> 'diarization')::boolean = {1}", filter.diarization()))
        .and(option("{0} ->> 'profile' = {1}", filter.profile()))
        .and(option("coalesce({0} ->> 'engine', '') = {1}", filter.engine()))
        .and(
            option(
                "{0} -> 'outputFormats' @> to_jsonb({1}::text)",
                filter.format() == null ? null : filter.format().code()))
        .and(
            option(
                """
                ({0} ->> 'sourceLang' = {1} or {2} = {1}
                  or ({0} ->> 'translate')::boolean and {0} -> 'targetLang' @> to_jsonb({1}::text))
                """,
                filter.language()));
  }

  private static Condition option(String condition, @Nullable Object wanted) {
    return wanted == null
        ? DSL.noCondition()
        : DSL.condition(
            condition,
            JOB_OPTION_SETS.OPTIONS_JSON,
            DSL.val(wanted),
            JOB_OPTION_SETS.DETECTED_LANG);
  }
}
