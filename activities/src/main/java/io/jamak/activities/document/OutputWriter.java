package io.jamak.activities.document;

import io.jamak.activities.StepBlobs;
import io.jamak.domain.Sha256;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
import io.jamak.domain.job.OutputType;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.job.JobRepository;
import io.jamak.store.job.OutputRow;
import io.jamak.subtitles.CueList;
import io.jamak.subtitles.Transcript;
import io.jamak.subtitles.format.SubtitleFormat;
import io.jamak.subtitles.format.TranscriptJson;
import io.jamak.workflows.job.JobPlan;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes files under the hash of their content and one row for each, with what somebody should look
 * at in them. Repeating it changes nothing.
 */
final class OutputWriter {
  private static final String DETECT = "auto";

  private final StepBlobs steps;
  private final BlobStore blobs;
  private final JobRepository jobs;
  private final RawAnswers raw;

  OutputWriter(StepBlobs steps, BlobStore blobs, JobRepository jobs, RawAnswers raw) {
    this.steps = steps;
    this.blobs = blobs;
    this.jobs = jobs;
    this.raw = raw;
  }

  int write(JobPlan plan, String language, boolean translation, CueDocument document) {
    String written = language.equals(DETECT) ? document.cues().language() : language;
    Target target =
        new Target(plan, written, translation ? OutputKind.TRANSLATION : OutputKind.ORIGINAL);
    CueList cues =
        new CueList(
            written,
            document.cues().profile(),
            document.cues().frameRate(),
            document.cues().cues(),
            document.cues().pieces());
    List<OutputFormat> formats =
        plan.outputFormats().stream().map(OutputWriter::format).distinct().toList();
    List<OutputRow> rows = new ArrayList<>();
    for (OutputFormat format : formats) {
      String file = SubtitleFormat.of(format.code()).write(cues);
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      rows.add(store(target, OutputType.of(format), bytes, format));
    }
    List<JobWarning> warnings = new ArrayList<>(document.warnings());
    warnings.addAll(RuleWarnings.of(cues));
    if (!translation) {
      byte[] transcript = steps.read(document.transcriptKey());
      rows.add(store(target, OutputType.TRANSCRIPT, transcript, OutputFormat.JSON));
      raw.find(plan, document.transcriptKey())
          .ifPresent(json -> rows.add(store(target, OutputType.RAW, json, OutputFormat.JSON)));
      warnings.addAll(parse(transcript).warnings());
    }
    String scope = translation ? written : "";
    return jobs.addOutputs(target.job(), rows, scope, Warnings.tidy(warnings)).size();
  }

  private static Transcript parse(byte[] transcript) {
    return TranscriptJson.read(new String(transcript, StandardCharsets.UTF_8));
  }

  private OutputRow store(Target target, OutputType type, byte[] bytes, OutputFormat format) {
    String sha256 = Sha256.of(bytes);
    String key = "w/" + target.plan.workspaceId() + "/outputs/" + sha256 + "." + format.code();
    blobs.put(key, bytes, format.mediaType());
    return new OutputRow(
        OutputId.next(),
        target.job(),
        type,
        target.kind,
        target.language,
        key,
        bytes.length,
        sha256,
        Instant.now());
  }

  private static OutputFormat format(String code) {
    return Arrays.stream(OutputFormat.values())
        .filter(format -> format.code().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> unknown(code));
  }

  private static JamakException unknown(String code) {
    List<String> known = Arrays.stream(OutputFormat.values()).map(OutputFormat::code).toList();
    return new JamakException(
        ErrorCode.OPTIONS_INVALID, "outputFormat: " + code + " (expected: one of " + known + ")");
  }

  /** Whose output it is. */
  private record Target(JobPlan plan, String language, OutputKind kind) {
    JobId job() {
      return JobId.parse(plan.jobId());
    }
  }
}
