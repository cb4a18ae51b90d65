package io.jamak.store.invariant;

import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.sql.Db;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Record;

/** Invariants that SQL can decide; each query returns one line of text a violation. */
final class RowInvariants implements InvariantChecker {
  private static final String STATE_EVENTS =
      """
      with states as (
        select entity_id, seq, payload_json ->> 'status' as status,
               lag(payload_json ->> 'status') over (partition by entity_id order by seq) as before
        from events where type in (%s))
      select entity_id || ': ' || coalesce(before, 'nothing') || ' to ' || status from states
      where coalesce(before, '') || '>' || status not in (%s)
      union all
      select t.id || ': the row says ' || t.status || ', its events ' || coalesce(last.status, 'nothing')
      from %s t left join lateral (
        select status from states where entity_id = t.id order by seq desc limit 1) last on true
      where last.status is distinct from t.status::text
      """;

  private final Db db;

  RowInvariants(Db db) {
    this.db = db;
  }

  @Override
  public List<Finding> check() {
    return List.of(
        find(
            "I1",
            "a job that ended has one terminal event, an active one has none",
            RowQueries.TERMINAL_EVENTS),
        find("I2", "a succeeded job has every output it was asked for", RowQueries.OUTPUTS),
        find(
            "I3",
            "one usage row a run, nothing billed for failed, canceled or without speech, units"
                + " follow from time",
            RowQueries.USAGE),
        find("I4", "one output a job, type, kind and language", RowQueries.DUPLICATES),
        find("I5", "events of a job follow allowed edges and fold to its state", jobEvents()),
        find("I5", "events of an asset follow allowed edges and fold to its state", assetEvents()),
        find("I5", "an asset's badge shows its newest queued job", RowQueries.BADGES),
        find("I5", "a workspace stores the bytes of its assets", RowQueries.STORED_BYTES),
        find("I5", "the counts of jobs by state are those of their rows", CountQueries.STANDING),
        find("I5", "the counts of jobs that ended are those of their rows", CountQueries.ENDED),
        find(
            "I5",
            "a failure's cause is kept, and says if its file is there and if it was run again",
            RowQueries.CAUSES),
        find("I5", "a filter by options finds every job", RowQueries.OPTION_SETS),
        find("I12", "what people changed stands in the journal, with who did it", ActQueries.ACTS),
        find(
            "I14",
            "an act on many jobs that is done has an outcome for each, and counts them right",
            BulkInvariants.ITEMS),
        find("I15", "a batch counts its jobs and how they ended", BatchInvariants.SUMS));
  }

  private Finding find(String invariant, String meaning, String query) {
    return find(db, invariant, meaning, query);
  }

  static Finding find(Db db, String invariant, String meaning, String query) {
    Record row = db.read(dsl -> dsl.fetchSingle(counted(query)));
    return new Finding(
        invariant, meaning, row.get(0, Long.class), List.of(row.get(1, String[].class)));
  }

  private static String counted(String query) {
    return """
    with broken(example) as (%s)
    select (select count(*) from broken), array(select example from broken limit 5)
    """
        .formatted(query);
  }

  private static String jobEvents() {
    return STATE_EVENTS.formatted(
        "'JOB_CREATED', 'JOB_QUEUED', 'JOB_STARTED', 'JOB_SUCCEEDED', 'JOB_FAILED', 'JOB_CANCELED'",
        edges(JobStatus.DRAFT, JobStatus.values(), JobStatus::canBecome, JobStatus::code),
        "jobs");
  }

  private static String assetEvents() {
    return STATE_EVENTS.formatted(
        "'ASSET_CREATED', 'ASSET_UPLOADED', 'ASSET_FAILED', 'ASSET_RESUMED'",
        edges(
            AssetStatus.UPLOADING, AssetStatus.values(), AssetStatus::canBecome, AssetStatus::code),
        "assets");
  }

  /** {@code 'from>to'} for each edge that the domain allows, with the first state from nothing. */
  private static <S> String edges(
      S first, S[] states, BiPredicate<S, S> allowed, Function<S, String> code) {
    String edges =
        Arrays.stream(states)
            .flatMap(
                from ->
                    Arrays.stream(states)
                        .filter(to -> allowed.test(from, to))
                        .map(to -> "'" + code.apply(from) + ">" + code.apply(to) + "'"))
            .collect(Collectors.joining(", "));
    return "'>" + code.apply(first) + "', " + edges;
  }
}
