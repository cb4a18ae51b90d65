package io.jamak.app.bench.faults.bed;

import io.jamak.app.product.Addresses;
import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Product;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A product under test with its scripted engines, a client, and the history of what it took. */
public final class Bed implements AutoCloseable {
  private static final AtomicInteger CLIPS = new AtomicInteger();

  private static final AtomicInteger WORKERS = new AtomicInteger();

  private final Path folder;
  private final Map<String, String> settings;
  private final Engines engines = new Engines();
  private Product product;
  private ApiClient api;
  private final History history;

  private Bed(
      Path folder, Map<String, String> settings, List<String> wrapper, String... arguments) {
    this.folder = folder;
    this.settings = new HashMap<>(engines.settings());
    this.settings.putAll(settings);
    this.product = Product.launchUnder(wrapper, home(), this.settings, arguments);
    this.api = new ApiClient(product.url(), Commands.token(home(), this.settings, "faults"));
    this.history = new History(this);
  }

  /** Starts a product, as {@link Product#up} does. */
  public static Bed start(Path folder, Map<String, String> settings, String... arguments) {
    return new Bed(folder, settings, List.of(), arguments);
  }

  /** Starts a product through a command that becomes it and is made for its home. */
  public static Bed startUnder(
      Path folder, Function<Path, List<String>> wrapper, Map<String, String> settings) {
    return new Bed(folder, settings, wrapper.apply(folder.resolve("home")));
  }

  /** The product's folder. */
  public Path home() {
    return folder.resolve("home");
  }

  /** The product under test, as it runs now. */
  public Product product() {
    return product;
  }

  /** Calls as the owner. */
  public ApiClient api() {
    return api;
  }

  /** The engines that it asks. */
  public Engines engines() {
    return engines;
  }

  /** What was accepted and what became of it. */
  public History history() {
    return history;
  }

  /** Where it keeps what it makes. */
  public Path folder() {
    return folder;
  }

  /** What the product was started with. */
  public Map<String, String> settings() {
    return settings;
  }

  /** Starts the product again on the same home, after it was stopped or killed. */
  public void restart() {
    product = Product.up(home(), settings);
    api = new ApiClient(product.url(), api.token());
  }

  /** A further worker beside it, on the same parts, with a home of its own. */
  public Product worker(Map<String, String> more) {
    return worker(List.of(), more);
  }

  /** The same, of an older build of the product, which knows one database role. */
  public Product workerOf(Path jar, Map<String, String> more) {
    Map<String, String> known = workerSettings(more);
    known.keySet().removeIf(name -> name.startsWith("JAMAK_DATABASE_MIGRATION_"));
    Product worker = Product.launchBuild(jar, workerHome(), known, "--jamak.roles=worker");
    worker.awaitReady();
    return worker;
  }

  /** The same, started through a command that becomes it. */
  public Product workerUnder(List<String> wrapper) {
    return worker(wrapper, Map.of());
  }

  private Product worker(List<String> wrapper, Map<String, String> more) {
    Product worker =
        Product.launchUnder(wrapper, workerHome(), workerSettings(more), "--jamak.roles=worker");
    worker.awaitReady();
    return worker;
  }

  private Map<String, String> workerSettings(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(addresses());
    all.putAll(more);
    return all;
  }

  private Path workerHome() {
    return folder.resolve("worker-" + WORKERS.incrementAndGet());
  }

  /**
   * Uploads a clip of two seconds that no other shares; returns its asset's id once it is known.
   */
  public String clip() {
    return upload(Clips.distinct(folder, 2, "clip-" + CLIPS.incrementAndGet()));
  }

  /** Uploads a recording; returns its asset's id once ingest has looked at it. */
  public String upload(Path file) {
    String asset = api.upload(file, file.getFileName().toString(), "video/mp4");
    api.awaitAsset(asset, "durationMs", Duration.ofMinutes(1));
    return asset;
  }

  /** The same while the storage fails now and then: asks again, as people and browsers do. */
  public String patientClip() {
    Path file = Clips.distinct(folder, 2, "clip-" + CLIPS.incrementAndGet());
    String[] asset = {""};
    Pauses.until(
        "upload of " + file,
        Duration.ofMinutes(2),
        () -> {
          Object[] answer = api.uploadAnswering(file, file.getFileName().toString(), "video/mp4");
          asset[0] = (String) answer[0];
          return ((ApiClient.Answer) answer[1]).status() / 100 == 2;
        });
    api.awaitAsset(asset[0], "durationMs", Duration.ofMinutes(2));
    return asset[0];
  }

  /** A video of some five pieces. */
  public String longClip() {
    return upload(Media.another(Media.longTalk(folder, 3), CLIPS.incrementAndGet()));
  }

  /** Has a job accepted, in the history from here on. */
  public String run(String asset, Map<String, ?> options) {
    String job = api.run(asset, options);
    history.accepted(job);
    return job;
  }

  /** Asks for a job's end and says how long the answer took. */
  public Asked cancel(String job) {
    long from = System.nanoTime();
    ApiClient.Answer answer =
        api.send("POST", "/api/jobs/bulk/cancel", Map.of("jobIds", List.of(job)));
    return new Asked(answer, Duration.ofNanos(System.nanoTime() - from));
  }

  /** An answer and how long it took. */
  public record Asked(ApiClient.Answer answer, Duration took) {
    /** What happened to the only item. */
    public String outcome() {
      return answer.body().path("results").path(0).path("outcome").asString("none");
    }
  }

  /** What the timeline says of the last attempt that failed; "" while none has. */
  public String lastFailure(String job) {
    return api.get("/api/jobs/" + job)
        .get("events")
        .valueStream()
        .map(event -> event.get("payload"))
        .filter(payload -> payload.path("state").asString("").equals("failed"))
        .map(payload -> payload.path("detail").asString(""))
        .reduce("", (first, second) -> second);
  }

  /** Whether a step of a job has begun. */
  public boolean hasBegun(String job, String step) {
    String events =
        "select count(*) from events where entity_id = '%s' and payload_json->>'step' = '%s'";
    return count(events.formatted(job, step)) > 0;
  }

  /** How many bills a job has. */
  public long bills(String job) {
    return count("select count(*) from usage_records where job_id = '" + job + "'");
  }

  /** The number that a query for one number answers. */
  public long count(String sql) {
    return Long.parseLong(text(sql));
  }

  /** The only value that a query answers. */
  public String text(String sql) {
    return Rows.first(addresses(), sql);
  }

  /** Runs a statement as the owner of the tables and says how many rows it changed. */
  public int execute(String sql) {
    return Rows.execute(ownerAddresses(), sql);
  }

  private Map<String, String> ownerAddresses() {
    if (!settings.containsKey("JAMAK_DATABASE_URL")) {
      return Addresses.ofOwner(product);
    }
    Map<String, String> owner = new HashMap<>(settings);
    owner.put("JAMAK_DATABASE_USER", settings.get("JAMAK_DATABASE_MIGRATION_USER"));
    owner.put("JAMAK_DATABASE_PASSWORD", settings.get("JAMAK_DATABASE_MIGRATION_PASSWORD"));
    return owner;
  }

  private Map<String, String> addresses() {
    return settings.containsKey("JAMAK_DATABASE_URL") ? settings : Addresses.of(product);
  }

  /** The outcome after all that was accepted has ended. */
  public Outcome healed(String seen, boolean kept, Duration limit) {
    long from = System.nanoTime();
    history.awaitEnds(limit);
    Duration heal = Duration.ofNanos(System.nanoTime() - from);
    return new Outcome(
        seen + history.ends(),
        kept,
        history.lost(),
        history.doubled(),
        heal,
        Check.of(product, settings));
  }

  @Override
  public void close() {
    engines.close();
    product.close();
  }
}
