package io.jamak.api.job;

import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputType;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.JobQueries;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
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
   * The outputs of these jobs as they will lie in one archive: a folder a job, named like its
   * video; a folder that comes twice gets a number. Unknown jobs are left out.
   *
   * @throws JamakException NOT_FOUND when none of them wrote a file
   */
  public List<Named> outputsOf(Caller caller, List<JobId> ids) {
    JobCreator.checkCount("jobIds", ids.size());
    Map<String, Integer> taken = new HashMap<>();
    List<Named> files = new ArrayList<>();
    for (JobRow job : jobs.listByIds(caller, ids)) {
      List<OutputRow> outputs = filesOf(job);
      if (!outputs.isEmpty()) {
        String folder = unique(taken, safe(stem(job.filename())));
        outputs.forEach(row -> files.add(new Named(folder + "/" + name(job, row), row)));
      }
    }
    if (files.isEmpty()) {
      throw new JamakException(
          ErrorCode.NOT_FOUND, "outputs: 0 in " + ids.size() + " jobs (expected: at least 1)");
    }
    return List.copyOf(files);
  }

  /** Writes an archive of {@code outputs} as it reads them; the stream stays open. */
  public void zip(List<Named> outputs, OutputStream target) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    for (Named output : outputs) {
      zip.putNextEntry(new ZipEntry(output.name()));
      try (InputStream bytes = blobs.open(output.row().storageKey())) {
        bytes.transferTo(zip);
      }
      zip.closeEntry();
    }
    zip.finish();
  }

  private List<OutputRow> filesOf(JobRow job) {
    return queries.outputs(job.id()).stream().filter(row -> row.type().isDownload()).toList();
  }

  /** {@code <video name without extension>.<language>.<extension>}; Hangul is kept. */
  static String fileName(String video, OutputRow output) {
    String code = output.type().code();
    String extension = output.type().isDownload() ? code : code + ".json";
    return stem(video) + "." + output.language() + "." + extension;
  }

  private static String name(JobRow job, OutputRow row) {
    return safe(fileName(job.filename(), row));
  }

  /** Without what a file system of any kind cannot have in a name. */
  private static String safe(String name) {
    return name.replaceAll("[\\p{Cntrl}/\\\\<>:\"|?*]", "_").replaceAll("[. ]+$", "_");
  }

  private static String unique(Map<String, Integer> taken, String name) {
    int count = taken.merge(name, 1, Integer::sum);
    return count == 1 ? name : name + " (" + count + ")";
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
      case JSON, TRANSCRIPT, RAW -> "application/json";
    };
  }

  /** An output and its name in an archive. */
  public record Named(String name, OutputRow row) {}
}
