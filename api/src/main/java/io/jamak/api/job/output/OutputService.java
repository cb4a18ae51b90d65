package io.jamak.api.job.output;

import io.jamak.api.job.JobService;
import io.jamak.domain.account.Caller;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.OutputId;
import io.jamak.store.account.AccountRepository;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hands out the files that jobs wrote, under names that people recognise. */
@Service
public class OutputService {
  private static final Duration VALID_FOR = Duration.ofMinutes(5);

  private final JobService jobs;
  private final JobQueries queries;
  private final BlobStore blobs;
  private final AccountRepository accounts;

  OutputService(JobService jobs, JobQueries queries, BlobStore blobs, AccountRepository accounts) {
    this.jobs = jobs;
    this.queries = queries;
    this.blobs = blobs;
    this.accounts = accounts;
  }

  /** Where one output can be read for five minutes, or NOT_FOUND. */
  public URI url(Caller caller, JobId job, OutputId output) {
    OutputRow row = jobs.output(caller, job, output);
    String name = fileName(jobs.get(caller, job).filename(), row);
    return blobs.presignGet(row.storageKey(), VALID_FOR, name, row.type().contentType());
  }

  /**
   * The outputs of these jobs as they will lie in one archive: a folder a job, named like its
   * video; a folder that comes twice gets a number. Unknown jobs are left out. Every name can be
   * unpacked everywhere, see {@link PortableNames}.
   *
   * @throws JamakException NOT_FOUND when none of them wrote a file
   */
  public List<Named> outputsOf(Caller caller, List<JobId> ids) {
    JobService.checkCount("jobIds", ids.size());
    PortableNames folders = new PortableNames();
    List<Named> files = new ArrayList<>();
    for (JobRow job : jobs.listByIds(caller, ids)) {
      List<OutputRow> outputs = filesOf(job);
      if (!outputs.isEmpty()) {
        String stem = PortableNames.stem(job.filename());
        String folder = folders.take(stem, "");
        PortableNames inside = new PortableNames();
        outputs.forEach(
            row -> files.add(new Named(folder + "/" + inside.take(stem, ending(row)), row)));
      }
    }
    if (files.isEmpty()) {
      throw new JamakException(
          ErrorCode.NOT_FOUND, "outputs: 0 in " + ids.size() + " jobs (expected: at least 1)");
    }
    return List.copyOf(files);
  }

  /**
   * How an archive is called: {@code <batch>-<day>-<jobs>.zip}, the day in the workspace's zone.
   *
   * @param batch what the jobs have in common, null or blank for "jamak"
   */
  public String archiveName(Caller caller, List<Named> files, @Nullable String batch) {
    ZoneId zone = ZoneId.of(accounts.plan(caller.workspaceId()).timeZone());
    long count = files.stream().map(file -> file.row().jobId()).distinct().count();
    String name = batch == null || batch.isBlank() ? "jamak" : batch;
    return PortableNames.of(name, "-" + LocalDate.now(zone) + "-" + count + ".zip");
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
    return PortableNames.of(PortableNames.stem(video), ending(output));
  }

  private static String ending(OutputRow output) {
    return "." + output.language() + "." + output.type().suffix();
  }

  /** An output and its name in an archive. */
  public record Named(String name, OutputRow row) {}
}
