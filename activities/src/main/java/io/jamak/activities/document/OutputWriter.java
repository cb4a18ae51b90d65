package io.jamak.activities.document;

import io.jamak.domain.Sha256;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobResults;
import io.jamak.domain.job.JobResults.Kept;
import io.jamak.domain.job.JobWarning;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputId;
import io.jamak.domain.job.OutputKind;
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
import java.util.List;
import java.util.Map;

/**
 * Writes files under the hash of their content and one row for each, with what somebody should look
 * at in them. Repeating it changes nothing.
 */
final class OutputWriter {
  private static final String DETECT = "auto";

  private final DocumentBlobs documents;
  private final BlobStore blobs;
  private final JobRepository jobs;
  private final RawAnswers raw;

  OutputWriter(DocumentBlobs documents, BlobStore blobs, JobRepository jobs, RawAnswers raw) {
    this.documents = documents;
    this.blobs = blobs;
    this.jobs = jobs;
    this.raw = raw;
  }

  int write(JobPlan plan, String language, boolean translation, String cuesKey) {
    CueDocument document = documents.cues(cuesKey);
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
      String file = SubtitleFormat.of(format).write(cues);
      byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
      rows.add(store(target, format, bytes));
    }
    List<JobWarning> warnings = new ArrayList<>(document.warnings());
    warnings.addAll(RuleWarnings.of(cues));
    Kept kept = new Kept(cuesKey, document.cues().cues().size());
    JobResults made = new JobResults(0, null, null, Map.of(language, kept));
    if (!translation) {
      byte[] transcript = documents.read(document.transcriptKey());
      rows.add(store(target, OutputFormat.TRANSCRIPT, transcript));
      raw.find(plan, document.transcriptKey())
          .ifPresent(json -> rows.add(store(target, OutputFormat.RAW, json)));
      Transcript parsed = parse(transcript);
      warnings.addAll(parsed.warnings());
      made = original(document, parsed, kept);
    }
    String scope = translation ? written : "";
    int standing = jobs.addOutputs(target.job(), rows, scope, Warnings.tidy(warnings)).size();
    jobs.noteResults(target.job(), made);
    return standing;
  }

  private static Transcript parse(byte[] transcript) {
    return TranscriptJson.read(new String(transcript, StandardCharsets.UTF_8));
  }

  private static JobResults original(CueDocument document, Transcript transcript, Kept cues) {
    Kept words = new Kept(document.transcriptKey(), transcript.words().size());
    return new JobResults(Math.max(0, transcript.durationMs()), words, cues, Map.of());
  }

  private OutputRow store(Target target, OutputFormat format, byte[] bytes) {
    String sha256 = Sha256.of(bytes);
    String key = "w/" + target.plan.workspaceId() + "/outputs/" + sha256 + "." + format.extension();
    blobs.put(key, bytes, format.mediaType());
    return new OutputRow(
        OutputId.next(),
        target.job(),
        format,
        target.kind,
        target.language,
        key,
        bytes.length,
        sha256,
        Instant.now());
  }

  private static OutputFormat format(String code) {
    return OutputFormat.downloads().stream()
        .filter(format -> format.code().equalsIgnoreCase(code))
        .findFirst()
        .orElseThrow(() -> unknown(code));
  }

  private static JamakException unknown(String code) {
    List<String> known = OutputFormat.downloads().stream().map(OutputFormat::code).toList();
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
