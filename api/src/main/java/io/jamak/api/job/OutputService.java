package io.jamak.api.job;

import io.jamak.domain.account.Caller;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputType;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;

/** Hands out the files that jobs wrote, under names that people recognise. */
@Service
public class OutputService {
  private static final Duration VALID_FOR = Duration.ofMinutes(5);

  private final JobService jobs;
  private final JobQueries queries;
  private final BlobStore blobs;

  OutputService(JobService jobs, JobQueries queries, BlobStore blobs) {
    this.jobs = jobs;
    this.queries = queries;
    this.blobs = blobs;
  }

  /** Where one output can be read for five minutes, or NOT_FOUND. */
  public URI url(Caller caller, JobId job, OutputId output) {
    OutputRow row = jobs.output(caller, job, output);
    String name = fileName(jobs.get(caller, job).filename(), row);
    return blobs.presignGet(row.storageKey(), VALID_FOR, name, mediaType(row.type()));
  }

  /**
   * The outputs of these jobs as they will lie in one archive; a name that comes twice gets a
   * number. Unknown jobs are left out.
   */
  public List<Named> outputsOf(Caller caller, List<JobId> ids) {
    JobCreator.checkCount("jobIds", ids.size());
    Map<String, Integer> taken = new HashMap<>();
    return jobs.listByIds(caller, ids).stream()
        .flatMap(
            job ->
                queries.outputs(job.id()).stream()
                    .filter(row -> row.type() != OutputType.TRANSCRIPT)
                    .map(row -> new Named(unique(taken, name(job, row)), row)))
        .toList();
  }

  /** Writes an archive of {@code outputs}; the stream stays open. */
  public void zip(List<Named> outputs, OutputStream target) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(target);
    for (Named output : outputs) {
      zip.putNextEntry(new ZipEntry(output.name()));
      zip.write(blobs.read(output.row().storageKey()));
      zip.closeEntry();
    }
    zip.finish();
  }

  /** {@code <video name without extension>.<language>.<extension>}; Hangul is kept. */
  static String fileName(String video, OutputRow output) {
    String extension =
        output.type() == OutputType.TRANSCRIPT ? "transcript.json" : output.type().code();
    return stem(video) + "." + output.language() + "." + extension;
  }

  private static String name(JobRow job, OutputRow row) {
    return fileName(job.filename(), row).replaceAll("[/\\\\]", "_");
  }

  private static String unique(Map<String, Integer> taken, String name) {
    int count = taken.merge(name, 1, Integer::sum);
    return count == 1
        ? name
        : stem(name) + " (" + count + ")" + name.substring(stem(name).length());
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String mediaType(OutputType type) {
    return switch (type) {
      case SRT -> "application/x-subrip; charset=utf-8";
      case VTT -> "text/vtt; charset=utf-8";
      case TXT -> "text/plain; charset=utf-8";
      case JSON, TRANSCRIPT -> "application/json";
    };
  }

  /** An output and its name in an archive. */
  public record Named(String name, OutputRow row) {}
}
