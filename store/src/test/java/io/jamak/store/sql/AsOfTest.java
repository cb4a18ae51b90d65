package io.jamak.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.job.JobId;
import io.jamak.store.Store;
import io.jamak.store.asset.AssetFilter;
import io.jamak.store.asset.AssetQueries;
import io.jamak.store.asset.AssetRow;
import io.jamak.store.asset.AssetSort;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.JobSort;
import io.jamak.store.testing.Race;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AsOfTest {
  private static final long TIMEOUT_SECONDS = 30;
  private static final int CHANGES = 100;
  private static final String FINGERPRINT = "0".repeat(64);

  private final DataSource database = TestDatabase.fresh();
  private final Store store = Store.open(database);
  private final Caller caller = Seed.owner(database);
  private final AssetId asset = Seed.uploaded(store, caller, "a.mp4");

  @Test
  void what_began_first_and_ended_last_is_the_newer_though_its_time_is_older() throws Exception {
    AssetId other = Seed.uploaded(store, caller, "b.mp4");
    Copies seen =
        around(
            () -> rename(other, "began.mp4"),
            () -> rename(asset, "second.mp4"),
            () -> rename(asset, "first.mp4"));
    assertThat(List.of(seen.before().filename(), seen.after().filename()))
        .containsExactly("second.mp4", "first.mp4");
    assertThat(seen.after().updatedAt()).isBefore(seen.before().updatedAt());
    assertThat(seen.after().asOf()).isGreaterThan(seen.before().asOf());
  }

  @Test
  void an_end_counts_though_nothing_began_since() throws Exception {
    AssetId other = Seed.uploaded(store, caller, "b.mp4");
    Copies seen =
        around(() -> rename(asset, "late.mp4"), () -> rename(other, "prompt.mp4"), () -> {});
    assertThat(List.of(seen.before().filename(), seen.after().filename()))
        .containsExactly("a.mp4", "late.mp4");
    assertThat(seen.after().asOf()).isGreaterThan(seen.before().asOf());
  }

  private record Copies(AssetRow before, AssetRow after) {}

  /** Reads before and after the end of a transaction that others have overtaken. */
  private Copies around(Runnable first, Runnable meanwhile, Runnable last) throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Future<?> transaction =
          pool.submit(
              () ->
                  store.inTransaction(
                      () -> {
                        first.run();
                        began.countDown();
                        await(end);
                        last.run();
                        return true;
                      }));
      await(began);
      meanwhile.run();
      AssetRow before = read();
      end.countDown();
      transaction.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return new Copies(before, read());
    }
  }

  private void rename(AssetId id, String name) {
    store.assets().change(caller, id, name, null);
  }

  @Test
  void copies_that_many_read_meanwhile_are_put_in_order_by_it() {
    JobId job = Seed.job(store, caller, asset, false).id();
    ConcurrentLinkedQueue<JobRow> copies = new ConcurrentLinkedQueue<>();
    AtomicBoolean changing = new AtomicBoolean(true);
    Race.of(
        6,
        runner -> {
          if (runner == 0) {
            change(job);
            changing.set(false);
          }
          while (changing.get()) {
            if (runner < 4) {
              copies.add(store.jobQueries().find(caller.workspaceId(), job).orElseThrow());
            } else {
              store.inTransaction(() -> Seed.uploaded(store, caller, "noise.mp4"));
            }
          }
          return runner;
        });
    List<Copy> inOrder =
        copies.stream()
            .map(row -> new Copy(row.asOf(), row.priority()))
            .distinct()
            .sorted(Comparator.comparingLong(Copy::asOf).thenComparingInt(Copy::priority))
            .toList();
    assertThat(inOrder).extracting(Copy::priority).isSorted();
    assertThat(inOrder).extracting(Copy::asOf).doesNotHaveDuplicates();
    assertThat(inOrder.stream().map(Copy::priority).distinct()).hasSizeGreaterThan(3);
  }

  private record Copy(long asOf, int priority) {}

  private void change(JobId job) {
    for (int priority = 1; priority <= CHANGES; priority++) {
      store.jobs().changePriority(caller, job, priority);
    }
  }

  @Test
  void every_way_to_read_a_row_tells_it() {
    WorkspaceId own = caller.workspaceId();
    JobId job = Seed.job(store, caller, asset, true).id();
    store.assets().setFingerprint(asset, FINGERPRINT);
    AssetId withoutFacts = Seed.uploading(store, caller, "bare.mp4");
    store.assets().markUploaded(withoutFacts, "etag", "video/mp4");
    AssetQueries assets = store.assetQueries();
    JobQueries jobs = store.jobQueries();
    long size = read().sizeBytes();
    growsThrough(
        AssetRow::asOf,
        () -> assets.find(own, asset),
        () -> assets.findForWorker(asset),
        () -> first(assets.list(own, AssetFilter.ALL, AssetSort.NEWEST, null, 10).items()),
        () -> first(assets.listByIds(own, List.of(asset))),
        () -> assets.findSame(own, size, FINGERPRINT),
        () -> first(assets.listWithoutFacts(10)));
    growsThrough(
        JobRow::asOf,
        () -> jobs.find(own, job),
        () -> jobs.findForWorker(job),
        () -> first(jobs.list(own, JobFilter.ALL, JobSort.NEWEST, null, 10).items()),
        () -> first(jobs.listByIds(own, List.of(job))));
  }

  /** Each read sees one more change than the one before it. */
  @SafeVarargs
  private <T> void growsThrough(ToLongFunction<T> asOf, Supplier<Optional<T>>... reads) {
    long before = read().asOf();
    for (int i = 0; i < reads.length; i++) {
      rename(asset, before + ".mp4");
      long now = asOf.applyAsLong(reads[i].get().orElseThrow());
      assertThat(now).as("read " + i).isGreaterThan(before);
      before = now;
    }
  }

  private static <T> Optional<T> first(List<T> rows) {
    return rows.stream().findFirst();
  }

  private AssetRow read() {
    return store.assetQueries().find(caller.workspaceId(), asset).orElseThrow();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
