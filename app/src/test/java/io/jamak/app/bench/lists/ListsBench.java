package io.jamak.app.bench.lists;

import io.jamak.app.bench.Bench;
import io.jamak.app.bench.Clock;
import io.jamak.app.bench.Report;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Database;
import io.jamak.app.product.Product;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.store.Store;
import io.jamak.store.count.JobCounts;
import io.jamak.store.job.CausePeriod;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * P5, P6, P7, J8: lists, search, usage and causes of failures of a million rows against those of a
 * thousand.
 */
public final class ListsBench implements Bench.Measurement {
  private static final int FEW = 1_000;
  private static final int MANY = Integer.getInteger("jamak.bench.rows", 1_000_000);
  static final int PAGE = 50;
  static final int DEEP = Math.min(400, MANY / PAGE - 1);
  private static final int REQUESTS = 400;
  private static final int ROUNDS = 3;

  @Override
  public void run(Path folder) throws Exception {
    try (Product product = Product.up(folder.resolve("home"), Map.of())) {
      DataSource database = Database.ofOwner(product);
      Store store = Store.open(database);
      Archive few = Archive.create(database, store, product.url(), FEW);
      double seconds =
          Clock.seconds(() -> Archive.create(database, store, product.url(), FEW)) * MANY / FEW;
      Report.note("making %,d rows, some %.0f s", MANY, seconds);
      Archive many = Archive.create(database, store, product.url(), MANY);
      lists(database, few, many);
      new FilterFigures(database, few, many).report();
      search(database, many);
      usage(few, many);
      health(database, few, many);
      causes(database, few, many);
    }
  }

  private static void lists(DataSource database, Archive few, Archive many) {
    String first = "/api/jobs?limit=" + PAGE;
    double size = compare("P5 page 1 of many / of few", many, first, few, first);
    verdict("P5 page 1, many rows / few", size, 2);
    String deep = first + "&cursor=" + cursor(many.api(), first);
    double depth = compare("P5 page " + DEEP + " / page 1", many, deep, many, first);
    verdict("P5 page " + DEEP + " / page 1", depth, 1.5);
    long pages = Buffers.of(database, store -> page(store, many, JobFilter.ALL));
    Report.figure("P5 buffers a page", Long.toString(pages), pages <= 60, "<= 60");
  }

  private static void search(DataSource database, Archive many) {
    for (String word : List.of(Archive.RARE_TWO, Archive.RARE_SIX)) {
      String what = "P6 rare search, " + word.length() + " letters";
      long pages = Buffers.of(database, store -> page(store, many, searching(word)));
      Report.figure(what + ", buffers", Long.toString(pages), pages <= 200, "<= 200");
      String url = "/api/jobs?limit=50&search=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
      double ratio = compare(what + " / list", many, url, many, "/api/jobs?limit=" + PAGE);
      verdict(what + " / list", ratio, 5);
    }
  }

  private static void usage(Archive few, Archive many) {
    String url =
        "/api/usage/summary?month=" + YearMonth.now(ZoneId.of("Asia/Seoul")).minusMonths(1);
    verdict("P7 usage of many rows / few", compare("P7", many, url, few, url), 2);
  }

  /** The line and the histogram above the list, over what is folded and what is not. */
  private static void health(DataSource database, Archive few, Archive many) {
    String line = "/api/jobs/health";
    verdict("P5 health line of many / few", compare("P5 health line", many, line, few, line), 2);
    String day = "/api/jobs/histogram";
    verdict("P5 histogram of many / few", compare("P5 histogram", many, day, few, day), 2);
    long pages = Buffers.of(database, store -> counts(store, many));
    Report.figure(
        "P5 buffers of counts, day and wait", Long.toString(pages), pages <= 200, "<= 200");
  }

  private static void counts(Store store, Archive archive) {
    WorkspaceId workspace = archive.caller().workspaceId();
    JobCounts counts = store.jobCounts();
    if (counts.byStatus(workspace).values().stream().mapToLong(Long::longValue).sum() < MANY) {
      throw new IllegalStateException("fewer jobs counted than made (expected: " + MANY + ")");
    }
    Instant end = Instant.now().truncatedTo(ChronoUnit.HOURS);
    counts.ended(
        workspace,
        IntStream.rangeClosed(0, 96).mapToObj(i -> end.minusSeconds(900L * (96 - i))).toList());
    counts.oldestQueued(workspace);
  }

  private static void causes(DataSource database, Archive few, Archive many) {
    Instant now = Instant.now();
    CausePeriod day = new CausePeriod(now.minus(Duration.ofHours(24)), now);
    JobFilter filter = new JobFilter.Builder().from(day.from()).build();
    long pages = Buffers.of(database, store -> causes(store, many, filter, day));
    Report.figure("J8 causes of a day, buffers", Long.toString(pages), pages <= 200, "<= 200");
    String url = "/api/jobs/causes?from=" + day.from();
    verdict("J8 causes of a day, many / few", compare("J8 causes", many, url, few, url), 2);
    String cause = many.api().get(url).get("items").get(0).get("fingerprint").asString();
    JobFilter one =
        new JobFilter.Builder().cause(CauseFingerprint.parse(cause)).retryable(true).build();
    long listed = Buffers.of(database, store -> page(store, many, one));
    Report.figure("J8 a page of a cause, buffers", Long.toString(listed), listed <= 60, "<= 60");
  }

  private static void causes(Store store, Archive archive, JobFilter filter, CausePeriod period) {
    WorkspaceId workspace = archive.caller().workspaceId();
    if (store.jobQueries().causes(workspace, filter, period, PAGE).causes().isEmpty()) {
      throw new IllegalStateException("no causes (expected: some)");
    }
  }

  private static void page(Store store, Archive archive, JobFilter filter) {
    WorkspaceId workspace = archive.caller().workspaceId();
    if (store.jobQueries().list(workspace, filter, JobSort.NEWEST, null, PAGE).items().isEmpty()) {
      throw new IllegalStateException("an empty page (expected: jobs)");
    }
  }

  private static JobFilter searching(String word) {
    return new JobFilter.Builder().search(word).build();
  }

  static String cursor(ApiClient api, String first) {
    String next = api.get(first).get("nextCursor").asString();
    for (int page = 2; page < DEEP; page++) {
      next = api.get(first + "&cursor=" + next).get("nextCursor").asString();
    }
    return next;
  }

  /** p99 of the one over p99 of the other, asked in turn; the middle of the rounds. */
  static double compare(String what, Archive one, String oneUrl, Archive other, String otherUrl) {
    return compare(what, one, oneUrl, other, otherUrl, REQUESTS);
  }

  static double compare(
      String what, Archive one, String oneUrl, Archive other, String otherUrl, int requests) {
    List<Double> ratios = new ArrayList<>();
    for (int round = -1; round < ROUNDS; round++) {
      List<Double> ones = new ArrayList<>();
      List<Double> others = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        ones.add(millis(one.api(), oneUrl));
        others.add(millis(other.api(), otherUrl));
      }
      double ratio = Report.percentile(ones, 0.99) / Report.percentile(others, 0.99);
      Report.note(
          "%s: p99 %.1f / %.1f ms, median %.1f / %.1f ms%s",
          what,
          Report.percentile(ones, 0.99),
          Report.percentile(others, 0.99),
          Report.median(ones),
          Report.median(others),
          round < 0 ? " (warming up)" : "");
      if (round >= 0) {
        ratios.add(ratio);
      }
    }
    return Report.median(ratios);
  }

  private static double millis(ApiClient api, String url) {
    long from = System.nanoTime();
    api.get(url);
    return (System.nanoTime() - from) / 1e6;
  }

  static void verdict(String what, double ratio, double goal) {
    Report.figure(what, "%.2f".formatted(ratio), ratio <= goal, "<= " + goal);
  }
}
