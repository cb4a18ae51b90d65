package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.UserId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobOptions;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.Slice;
import io.jamak.store.Store;
import io.jamak.store.bulk.BulkDetails;
import io.jamak.store.bulk.BulkItem;
import io.jamak.store.bulk.JobGroup;
import io.jamak.store.bulk.JobSet;
import io.jamak.store.job.JobRepository.NewJob;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each filter finds one of two jobs, for the list in all its orders, its counts and bulk acts. */
class JobFiltersTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploaded(STORE, caller, "회의.mp4");

  @Test
  void by_engine_profile_and_whether_speakers_are_told_apart() {
    JobId special = create(options("whisper", "ko-standard", true));
    JobId plain = create(options("", "auto", false));

    assertFinds(special, filter -> filter.engine("whisper"));
    assertFinds(plain, filter -> filter.engine(""));
    assertFinds(special, filter -> filter.profile("ko-standard"));
    assertFinds(plain, filter -> filter.profile("auto"));
    assertFinds(special, filter -> filter.diarization(true));
    assertFinds(plain, filter -> filter.diarization(false));
    assertFinds(special, filter -> filter.engine("whisper").diarization(true).format(SRT));
    assertFindsNone(filter -> filter.engine("whisper").diarization(false));
    assertFindsNone(filter -> filter.engine("other"));
  }

  private static final OutputFormat SRT = OutputFormat.SRT;

  /** Old rows have neither. */
  @Test
  void jobs_that_were_made_before_there_were_engines_asked_for_none() {
    JobId old = create(options("", "auto", false));
    create(options("whisper", "auto", false));
    TestDatabase.run(
        DATABASE,
        "update jobs set options_json = options_json - 'engine' - 'audioTrack' where id = '"
            + old
            + "'");

    assertFinds(old, filter -> filter.engine(""));
  }

  @Test
  void by_person() {
    Caller other = colleague();
    JobId mine = create(JobOptions.DEFAULT);
    JobId others = Seed.job(STORE, other, asset, true).id();

    assertFinds(mine, filter -> filter.person(caller.userId()));
    assertFinds(others, filter -> filter.person(other.userId()));
    assertFindsNone(filter -> filter.person(UserId.next()));
  }

  @Test
  void by_how_long_it_ran() {
    JobId brief = ended(Duration.ofSeconds(10));
    JobId slow = ended(Duration.ofSeconds(60));
    Seed.running(STORE, caller, asset);

    assertFinds(slow, filter -> filter.minDuration(Duration.ofSeconds(60)));
    assertFinds(brief, filter -> filter.maxDuration(Duration.ofSeconds(10)));
    assertFinds(
        slow,
        filter -> filter.minDuration(Duration.ofSeconds(11)).maxDuration(Duration.ofSeconds(60)));
    assertFindsNone(filter -> filter.minDuration(Duration.ofMillis(60_001)));
    assertThat(ids(new JobFilter.Builder().minDuration(Duration.ZERO).build())).hasSize(2);
  }

  @Test
  void by_how_long_it_has_waited() {
    JobId old = create(JobOptions.DEFAULT);
    create(JobOptions.DEFAULT);
    Seed.job(STORE, caller, asset, false);
    JobId started = create(JobOptions.DEFAULT);
    TestDatabase.run(
        DATABASE,
        "update jobs set created_at = now() - interval '2 hours',"
            + " queued_at = now() - interval '1 hour' where id in ('%s', '%s')"
                .formatted(old, started));
    STORE.jobs().start(started);

    assertFinds(old, filter -> filter.waitingOver(Duration.ofMinutes(59)));
    assertFindsNone(filter -> filter.waitingOver(Duration.ofMinutes(61)));
    assertFindsNone(
        filter -> filter.waitingOver(Duration.ZERO).statuses(Set.of(JobStatus.RUNNING)));
    assertThat(ids(new JobFilter.Builder().waitingOver(Duration.ZERO).build())).hasSize(2);
  }

  @Test
  void by_the_beginning_and_the_end_of_its_id_or_its_assets() {
    JobId job = create(JobOptions.DEFAULT);
    AssetId other = Seed.uploaded(STORE, caller, "abcdef12.mp4");
    JobId named = Seed.job(STORE, caller, other, true).id();
    String id = job.toString();

    assertFinds(job, filter -> filter.search(id));
    assertFinds(job, filter -> filter.search(id.toUpperCase(java.util.Locale.ROOT)));
    assertFinds(job, filter -> filter.search(id.substring(0, 30)));
    assertFinds(job, filter -> filter.search(id.substring(28)));
    assertFinds(job, filter -> filter.search("…" + id.substring(28)));
    assertFinds(job, filter -> filter.search(asset.toString()));
    assertFinds(job, filter -> filter.search(asset.toString().substring(28)));
    assertFinds(named, filter -> filter.search("abcdef12"));
    assertThat(ids(new JobFilter.Builder().search(id.substring(0, 8)).build())).contains(job);
    assertFindsNone(filter -> filter.search("00000000-0"));
    assertFindsNone(filter -> filter.search(id.substring(0, 7) + "x"));
    Caller stranger = Seed.owner(DATABASE);
    JobFilter exactly = new JobFilter.Builder().search(id).build();
    assertThat(list(stranger, exactly, JobSort.NEWEST)).isEmpty();
  }

  @Test
  void language_follows_what_was_heard() {
    JobId heard = Seed.running(STORE, caller, asset);
    create(JobOptions.DEFAULT);
    STORE.jobs().addOutput(Seed.output(heard, SRT));

    assertFinds(heard, filter -> filter.language("en"));
  }

  @ParameterizedTest
  @EnumSource
  void pages_of_many_sets_of_options_put_together_are_the_whole_list(JobSort sort) {
    List<JobId> wanted = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      JobId id = create(options("whisper", i % 3 + "-lines", i % 2 == 0));
      if (i % 5 == 0) {
        STORE.jobs().start(id);
        STORE.jobs().fail(id, ErrorCode.ASR_FAILED, null, null, "x");
      }
      wanted.add(id);
      create(options("other", i % 3 + "-lines", i % 2 == 0));
    }
    JobFilter filter = new JobFilter.Builder().engine("whisper").build();

    List<JobId> whole = list(caller, filter, sort);
    List<JobId> collected = new ArrayList<>();
    Slice.Position after = null;
    do {
      Slice<JobRow> page = STORE.jobQueries().list(caller.workspaceId(), filter, sort, after, 7);
      page.items().forEach(row -> collected.add(row.id()));
      after = page.next();
    } while (after != null);

    assertThat(whole).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(collected).isEqualTo(whole);
    if (sort == JobSort.NEWEST) {
      assertThat(whole).isEqualTo(wanted.reversed());
    }
  }

  @Test
  void facets_are_what_occurs_in_the_workspace() {
    JobOptions french =
        new JobOptions("ko", true, List.of("fr"), List.of(SRT), true, "ko-standard", "", "whisper");
    create(french);
    JobId failed = Seed.running(STORE, caller, asset);
    STORE.jobs().fail(failed, ErrorCode.NO_AUDIO, null, null, "x");
    JobId heard = Seed.running(STORE, caller, asset);
    STORE
        .jobs()
        .addOutputs(
            heard,
            List.of(Seed.output(heard, SRT)),
            "",
            List.of(JobWarning.of(WarningCode.RULES, 0, 1, 1)));
    Caller other = colleague();
    Seed.job(STORE, other, asset, false);
    Caller stranger = Seed.owner(DATABASE);
    Seed.job(STORE, stranger, Seed.uploaded(STORE, stranger, "b.mp4"), false);

    JobFacets facets = STORE.jobQueries().facets(caller.workspaceId());

    assertThat(facets.languages()).containsExactly("en", "fr", "ko");
    assertThat(facets.engines()).containsExactly("", "whisper");
    assertThat(facets.profiles()).containsExactly("auto", "ko-standard");
    assertThat(facets.formats()).containsExactly(OutputFormat.SRT, OutputFormat.VTT);
    assertThat(facets.errorCodes()).containsExactly(ErrorCode.NO_AUDIO);
    assertThat(facets.warnings()).containsExactly(WarningCode.RULES);
    assertThat(facets.people())
        .extracting(JobFacets.Person::id)
        .containsExactlyInAnyOrder(caller.userId(), other.userId());
    assertThat(STORE.jobQueries().facets(Seed.owner(DATABASE).workspaceId()).people()).isEmpty();
  }

  private void assertFinds(JobId wanted, UnaryOperator<JobFilter.Builder> change) {
    JobFilter filter = change.apply(new JobFilter.Builder()).build();
    for (JobSort sort : JobSort.values()) {
      assertThat(list(caller, filter, sort)).as(filter + " " + sort).containsExactly(wanted);
    }
    assertAlike(filter, Set.of(wanted));
  }

  private void assertFindsNone(UnaryOperator<JobFilter.Builder> change) {
    JobFilter filter = change.apply(new JobFilter.Builder()).build();
    assertThat(ids(filter)).as(filter.toString()).isEmpty();
    assertAlike(filter, Set.of());
  }

  /** Counts say nothing of the filter's own states. */
  private void assertAlike(JobFilter filter, Set<JobId> wanted) {
    if (filter.statuses().isEmpty()) {
      assertThat(
              STORE.jobQueries().counts(caller.workspaceId(), filter).values().stream()
                  .mapToLong(Long::longValue)
                  .sum())
          .as(filter.toString())
          .isEqualTo(wanted.size());
    }
    JobSet all = new JobSet.Matching(filter);
    assertThat(
            STORE.bulkQueries().groups(caller.workspaceId(), all).stream()
                .mapToInt(JobGroup::count)
                .sum())
        .isEqualTo(wanted.size());
    var action = STORE.bulk().accept(caller, BulkKind.CANCEL, BulkDetails.NONE, all);
    Set<JobId> taken = new HashSet<>();
    STORE.bulkQueries().items(action.id(), null, null, 100).items().stream()
        .map(BulkItem::jobId)
        .forEach(taken::add);
    assertThat(taken).as(filter.toString()).isEqualTo(wanted);
  }

  private List<JobId> ids(JobFilter filter) {
    return list(caller, filter, JobSort.NEWEST);
  }

  private static List<JobId> list(Caller who, JobFilter filter, JobSort sort) {
    return STORE.jobQueries().list(who.workspaceId(), filter, sort, null, 100).items().stream()
        .map(JobRow::id)
        .toList();
  }

  private JobId ended(Duration time) {
    JobId id = Seed.running(STORE, caller, asset);
    STORE.jobs().fail(id, ErrorCode.ASR_FAILED, null, null, "x");
    TestDatabase.run(
        DATABASE,
        "update jobs set finished_at = started_at + %d * interval '1 ms' where id = '%s'"
            .formatted(time.toMillis(), id));
    return id;
  }

  /** Of the same workspace. */
  private Caller colleague() {
    UserId user = Seed.owner(DATABASE).userId();
    TestDatabase.run(
        DATABASE,
        "insert into memberships (user_id, workspace_id, role) values ('%s', '%s', 'member')"
            .formatted(user, caller.workspaceId()));
    return new Caller(user, caller.workspaceId(), Caller.Role.MEMBER);
  }

  private static JobOptions options(String engine, String profile, boolean diarization) {
    return new JobOptions("auto", false, List.of(), List.of(SRT), diarization, profile, "", engine);
  }

  private JobId create(JobOptions options) {
    return STORE
        .jobs()
        .create(caller, List.of(new NewJob(asset, options, 0, null)), true)
        .getFirst()
        .id();
  }
}
