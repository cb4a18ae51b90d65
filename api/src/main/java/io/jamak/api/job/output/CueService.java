package io.jamak.api.job.output;

import io.jamak.api.idempotency.CurrentClaim;
import io.jamak.api.job.JobService;
import io.jamak.domain.Sha256;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.OutputRow;
import io.jamak.subtitles.CueCorrection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Lets people correct what the engines wrote: every file of that language is written anew. */
@Service
public class CueService {
  private final Store store;
  private final JobService jobs;
  private final JobQueries queries;
  private final JobRepository repository;
  private final BlobStore blobs;

  CueService(
      Store store, JobService jobs, JobQueries queries, JobRepository repository, BlobStore blobs) {
    this.store = store;
    this.jobs = jobs;
    this.queries = queries;
    this.repository = repository;
    this.blobs = blobs;
  }

  /**
   * Writes the files of one language anew with these changes.
   *
   * @param seen the output that the person looked at; whoever looked at an older one is refused
   * @return the outputs that stand now for that language
   * @throws JamakException NOT_FOUND, BAD_REQUEST, CONFLICT while the job runs or when another
   *     correction came first
   */
  public List<OutputRow> correct(
      Caller caller, JobId id, String language, OutputId seen, List<CueCorrection.Change> changes) {
    jobs.get(caller, id);
    Optional<String> made = CurrentClaim.effect();
    if (made.isPresent()) {
      Set<String> ids = Set.of(made.get().split(" "));
      return queries.outputs(id).stream().filter(row -> ids.contains(row.id().toString())).toList();
    }
    List<OutputRow> old = standing(id, language, seen);
    Set<OutputFormat> types = old.stream().map(OutputRow::type).collect(Collectors.toSet());
    OutputRow source = source(old);
    String file = new String(blobs.read(source.storageKey()), StandardCharsets.UTF_8);
    Map<OutputFormat, String> written = CueFiles.correct(source.type(), file, changes, types);
    List<Written> now = old.stream().map(row -> made(caller, row, written)).toList();
    now.forEach(Written::put); // what then finds no row is an object without one, and swept
    return store.inTransaction(
        () -> {
          List<OutputRow> rows =
              repository.correctOutputs(caller, id, seen, now.stream().map(Written::row).toList());
          CurrentClaim.remember(
              rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(" ")));
          return rows;
        });
  }

  private List<OutputRow> standing(JobId id, String language, OutputId seen) {
    List<OutputRow> all = new ArrayList<>(queries.outputs(id));
    OutputRow base =
        all.stream()
            .filter(row -> row.id().equals(seen) && row.language().equals(language))
            .findFirst()
            .orElseThrow(
                () ->
                    new JamakException(
                        ErrorCode.CONFLICT,
                        "output: " + seen + " (expected: a current one in " + language + ")"));
    all.removeIf(
        row ->
            row.kind() != base.kind()
                || !row.language().equals(language)
                || !row.type().isDownload());
    return all;
  }

  private static OutputRow source(List<OutputRow> rows) {
    return rows.stream()
        .filter(row -> CueFiles.detail(row.type()) > 0)
        .max(Comparator.comparingInt(row -> CueFiles.detail(row.type())))
        .orElseThrow(
            () ->
                new JamakException(
                    ErrorCode.CONFLICT, "outputs: none with times (expected: srt, vtt or json)"));
  }

  private Written made(Caller caller, OutputRow old, Map<OutputFormat, String> written) {
    byte[] bytes = written.getOrDefault(old.type(), "").getBytes(StandardCharsets.UTF_8);
    String sha256 = Sha256.of(bytes);
    OutputFormat format = old.type();
    String key = "w/" + caller.workspaceId() + "/outputs/" + sha256 + "." + format.extension();
    OutputRow row =
        new OutputRow(
            OutputId.next(),
            old.jobId(),
            old.type(),
            old.kind(),
            old.language(),
            key,
            bytes.length,
            sha256,
            Instant.now());
    return new Written(row, () -> blobs.put(key, bytes, format.mediaType()));
  }

  /** A row, and how its object comes into storage. */
  private record Written(OutputRow row, Runnable putting) {
    void put() {
      putting.run();
    }
  }
}
