package io.jamak.app.bench.lists;

import io.jamak.app.bench.Report;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * J3: each filter and order of the job list, by values that few jobs have and by values that many
 * have: pages of the database that a page of the list touches, and its time among a million jobs
 * against that among a thousand.
 */
final class FilterFigures {
  private static final int REQUESTS = 100;
  private static final String LIST = "/api/jobs?limit=" + ListsBench.PAGE;

  private final DataSource database;
  private final Archive few;
  private final Archive many;

  FilterFigures(DataSource database, Archive few, Archive many) {
    this.database = database;
    this.few = few;
    this.many = many;
  }

  void report() {
    orders();
    options();
    people();
    times();
    outcomes();
    combinations();
    ids();
    facets();
  }

  private void orders() {
    for (JobSort sort : JobSort.values()) {
      String code = sort.name().toLowerCase(Locale.ROOT);
      boolean queue = sort == JobSort.QUEUE; // of jobs that have ended it makes no sense
      JobFilter filter =
          queue ? JobFilter.ALL.withStatuses(Set.of(JobStatus.QUEUED)) : JobFilter.ALL;
      String query = "&sort=" + code + (queue ? "&status=queued" : "");
      buffers("order " + code, filter, sort, 60);
      time("order " + code, query);
      if (!queue) {
        deep("order " + code, LIST + query);
      }
    }
  }

  private void options() {
    filter("engine of ten", "&engine=rare", filter -> filter.engine("rare"));
    filter("engine of half", "&engine=common", filter -> filter.engine("common"));
    filter("profile of ten", "&profile=rare", filter -> filter.profile("rare"));
    filter("profile of all but ten", "&profile=auto", filter -> filter.profile("auto"));
    filter("speakers of 2 %", "&diarization=true", filter -> filter.diarization(true));
    filter("speakers of 98 %", "&diarization=false", filter -> filter.diarization(false));
    filter("language of ten", "&language=fr", filter -> filter.language("fr"));
    filter("language of most", "&language=en", filter -> filter.language("en"));
    filter("format of ten", "&format=txt", filter -> filter.format(OutputFormat.TXT));
    filter("translated, a third", "&translate=true", filter -> filter.translate(true));
    deep("engine of half", LIST + "&engine=common");
  }

  private void people() {
    filter("person of ten", filter -> filter.person(many.colleague()));
    filter("person of the rest", filter -> filter.person(many.caller().userId()));
    personTime("person of the rest", many.caller().userId(), few.caller().userId());
    personTime("person of ten", many.colleague(), few.colleague());
  }

  private void personTime(String what, Object ofMany, Object ofFew) {
    String url = LIST + "&person=";
    ListsBench.verdict(
        "J3 " + what + ", many rows / few",
        ListsBench.compare("J3 " + what, many, url + ofMany, few, url + ofFew, REQUESTS),
        2);
  }

  private void times() {
    filter(
        "run of two hours, ten",
        "&minDurationMs=7200000",
        filter -> filter.minDuration(Duration.ofHours(2)));
    filter(
        "run of 1 to 5 min, 40 %",
        "&minDurationMs=60000&maxDurationMs=300000",
        filter -> filter.minDuration(Duration.ofMinutes(1)).maxDuration(Duration.ofMinutes(5)));
    filter(
        "waiting over an hour, 0.5 %",
        "&waitingOverMs=3600000", filter -> filter.waitingOver(Duration.ofHours(1)));
    filter(
        "waiting over a year, 0.4 %",
        "&waitingOverMs=31536000000", filter -> filter.waitingOver(Duration.ofDays(365)));
    Instant start = Instant.now().minus(Duration.ofDays(900));
    filter("made before " + start, "&to=" + start, filter -> filter.to(start));
  }

  private void outcomes() {
    filter("failed", "&status=failed", filter -> filter.statuses(Set.of(JobStatus.FAILED)));
    filter("code", "&errorCode=ASR_FAILED", filter -> filter.errorCode(ErrorCode.ASR_FAILED));
    filter(
        "warning of ten",
        "&warning=LOOP_RERUN",
        filter -> filter.warnings(Set.of(WarningCode.LOOP_RERUN)));
    filter(
        "any warning, 10 %",
        "&warning=any", filter -> filter.warnings(Set.of(WarningCode.values())));
  }

  /** What the newest jobs would be walked through to the end for. */
  private void combinations() {
    filter(
        "engine of ten, failed: none",
        filter -> filter.engine("rare").statuses(Set.of(JobStatus.FAILED)));
    filter(
        "person of ten, engine of half: none",
        filter -> filter.person(many.colleague()).engine("common"));
    filter(
        "person of ten, failed: none",
        filter -> filter.person(many.colleague()).statuses(Set.of(JobStatus.FAILED)));
    filter(
        "engine of half, profile of ten: none", filter -> filter.engine("common").profile("rare"));
    filter(
        "run of two hours, person of the rest: none",
        filter -> filter.minDuration(Duration.ofHours(2)).person(many.caller().userId()));
    filter("batch that is none", filter -> filter.batch(JobBatchId.next()));
    JobFilter rare = new JobFilter.Builder().engine("rare").build();
    buffers("engine of ten by duration", rare, JobSort.DURATION, 60);
    buffers("engine of ten, failures first", rare, JobSort.FAILURES_FIRST, 60);
    JobFilter half = new JobFilter.Builder().engine("common").build();
    buffers("engine of half by duration", half, JobSort.DURATION, 60);
    buffers("engine of half, failures first", half, JobSort.FAILURES_FIRST, 60);
  }

  private void ids() {
    String id = many.api().get(LIST).at("/items/7/id").asString();
    for (String text : new String[] {id, id.substring(0, 13), id.substring(28)}) {
      filter("id, " + text.length() + " digits", filter -> filter.search(text));
    }
  }

  private void facets() {
    WorkspaceId workspace = many.caller().workspaceId();
    long pages = Buffers.of(database, store -> store.jobQueries().facets(workspace));
    Report.figure("J3 facets, buffers", Long.toString(pages), pages <= 60, "<= 60");
    String url = "/api/jobs/facets";
    ListsBench.verdict(
        "J3 facets, many rows / few",
        ListsBench.compare("J3 facets", many, url, few, url, REQUESTS),
        2);
  }

  private void filter(String what, String query, UnaryOperator<JobFilter.Builder> change) {
    filter(what, change);
    time(what, query);
  }

  private void filter(String what, UnaryOperator<JobFilter.Builder> change) {
    buffers(what, change.apply(new JobFilter.Builder()).build(), JobSort.NEWEST, 60);
  }

  private void buffers(String what, JobFilter filter, JobSort sort, int most) {
    WorkspaceId workspace = many.caller().workspaceId();
    long pages =
        Buffers.of(
            database,
            store -> store.jobQueries().list(workspace, filter, sort, null, ListsBench.PAGE));
    Report.figure("J3 " + what + ", buffers", Long.toString(pages), pages <= most, "<= " + most);
  }

  private void time(String what, String query) {
    double ratio =
        ListsBench.compare("J3 " + what, many, LIST + query, few, LIST + query, REQUESTS);
    ListsBench.verdict("J3 " + what + ", many rows / few", ratio, 2);
  }

  private void deep(String what, String url) {
    String cursor = "&cursor=" + ListsBench.cursor(many.api(), url);
    ListsBench.verdict(
        "J3 " + what + ", page " + ListsBench.DEEP + " / page 1",
        ListsBench.compare("J3 " + what, many, url + cursor, many, url, REQUESTS),
        1.5);
  }
}
