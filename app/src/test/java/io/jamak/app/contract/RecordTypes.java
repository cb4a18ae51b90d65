package io.jamak.app.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.jamak.api.asset.AssetJson;
import io.jamak.api.bulk.BulkActionJson;
import io.jamak.api.cause.CauseJson;
import io.jamak.api.event.EventJson;
import io.jamak.api.event.StreamFrame;
import io.jamak.api.job.JobJson;
import io.jamak.api.job.output.OutputJson;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.store.account.Plan;
import io.jamak.workflows.job.JobSnapshot;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records that the API answers with, as types in comments: the compiler of the browser's side
 * then finds what uses a field that is none, or forgets that it may be null.
 */
final class RecordTypes {
  private static final String HEAD =
      """
      /**
       * The records of the API. Generated like contract.js, by the same command; what only browsers know is in types.js.
       * Long, for all of them stand in one file: who imports a record need not know which part of the API answers it.
       *
       * @typedef {import('./contract.js').JobStatus} JobStatus
       * @typedef {import('./contract.js').AssetStatus} AssetStatus
       * @typedef {import('./contract.js').OutputFormat} OutputFormat
       * @typedef {import('./contract.js').OutputType} OutputType
       * @typedef {import('./contract.js').OutputKind} OutputKind
       * @typedef {import('./contract.js').JobStep} JobStep
       * @typedef {import('./contract.js').WarningCode} WarningCode
       * @typedef {import('./contract.js').EntityType} EntityType
       * @typedef {import('./contract.js').Verdict} Verdict
       * @typedef {import('./contract.js').CauseState} CauseState
       * @typedef {import('./contract.js').BulkKind} BulkKind
       * @typedef {import('./contract.js').BulkStatus} BulkStatus
       * @typedef {import('./contract.js').BulkOutcome} BulkOutcome
      """;

  /** By the names that they have in browsers; those in other packages are not public. */
  private static final Map<String, Class<?>> RECORDS = new LinkedHashMap<>();

  static {
    RECORDS.put("SoundTrack", AssetJson.AudioTrack.class);
    RECORDS.put("LatestJob", AssetJson.LatestJob.class);
    RECORDS.put("Asset", AssetJson.class);
    RECORDS.put("JobOptions", JobJson.Options.class);
    RECORDS.put("Warning", JobJson.Warning.class);
    RECORDS.put("Job", JobJson.class);
    RECORDS.put("Output", OutputJson.class);
    RECORDS.put("JournalEvent", EventJson.class);
    RECORDS.put("DraftPiece", named("job.live.JobDraft$DraftPiece"));
    RECORDS.put("JobDraft", named("job.live.JobDraft"));
    RECORDS.put("JobSnapshot", JobSnapshot.class);
    RECORDS.put("JobAttempt", named("job.JobDetailJson$Attempt"));
    RECORDS.put("JobDetail", named("job.JobDetailJson"));
    RECORDS.put("BulkItem", named("job.BulkResultJson$Item"));
    RECORDS.put("CreatedJobs", named("job.JobController$CreateJobsResult"));
    RECORDS.put("RetriedJob", named("job.JobController$RetryJobResult"));
    RECORDS.put("Person", named("job.FacetController$Person"));
    RECORDS.put("Facets", named("job.FacetController$Facets"));
    RECORDS.put("RetagItem", named("asset.RetagResultJson$Item"));
    RECORDS.put("Cause", CauseJson.class);
    RECORDS.put("BulkCounts", BulkActionJson.Counts.class);
    RECORDS.put("BulkAction", BulkActionJson.class);
    RECORDS.put("BulkExcluded", named("bulk.BulkPreview$Excluded"));
    RECORDS.put("BulkPreview", named("bulk.BulkPreview"));
    RECORDS.put("BulkActionItem", named("bulk.BulkActionDetail$JobOutcome"));
    RECORDS.put("BulkActionDetail", named("bulk.BulkActionDetail"));
    RECORDS.put("CauseFile", named("cause.CauseCountsJson$File"));
    RECORDS.put("CauseGroup", named("cause.CauseCountsJson$Item"));
    RECORDS.put("CauseCounts", named("cause.CauseCountsJson"));
    RECORDS.put("JobView", named("view.JobViewJson"));
    RECORDS.put("Notice", named("notice.NoticeJson"));
    RECORDS.put("NoticeListing", named("notice.NoticeJson$Listing"));
    RECORDS.put("StreamFrame", StreamFrame.class);
    RECORDS.put("EndedJobs", named("health.HealthJson$Ended"));
    RECORDS.put("Health", named("health.HealthJson$Health"));
    RECORDS.put("HistogramSpan", named("health.HealthJson$Span"));
    RECORDS.put("Histogram", named("health.HealthJson$Histogram"));
    RECORDS.put("Rule", named("engine.SubtitleRules$Rule"));
    RECORDS.put("PieceLength", EngineInfo.PieceLength.class);
    RECORDS.put("Engine", named("engine.EngineController$Engine"));
    RECORDS.put("Engines", named("engine.EngineController$Engines"));
    RECORDS.put("Limits", named("usage.UsageJson$Limits"));
    RECORDS.put("UsageSummary", named("usage.UsageJson$Summary"));
    RECORDS.put("Plan", Plan.class);
    RECORDS.put("User", named("account.SessionController$User"));
    RECORDS.put("Workspace", named("account.SessionController$Workspace"));
    RECORDS.put("Session", named("account.SessionController$Session"));
  }

  /** Texts that are one of a few, by record and component. */
  private static final Map<String, String> ONE_OF =
      Map.ofEntries(
          Map.entry("Asset.status", "AssetStatus"),
          Map.entry("LatestJob.status", "JobStatus"),
          Map.entry("Job.status", "JobStatus"),
          Map.entry("JobAttempt.status", "JobStatus"),
          Map.entry("Job.errorStep", "JobStep"),
          Map.entry("Cause.step", "JobStep"),
          Map.entry("Cause.state", "CauseState"),
          Map.entry("JobOptions.outputFormats", "OutputFormat"),
          Map.entry("Warning.code", "WarningCode"),
          Map.entry("Output.type", "OutputType"),
          Map.entry("Output.kind", "OutputKind"),
          Map.entry("JournalEvent.entityType", "EntityType"),
          Map.entry("StreamFrame.entityType", "EntityType"),
          Map.entry("StreamFrame.status", "JobStatus|AssetStatus|BulkStatus|'deleted'"),
          Map.entry("BulkAction.status", "BulkStatus"),
          Map.entry("BulkAction.kind", "BulkKind"),
          Map.entry("BulkActionDetail.status", "BulkStatus"),
          Map.entry("BulkActionDetail.kind", "BulkKind"),
          Map.entry("BulkActionItem.outcome", "BulkOutcome"),
          Map.entry("CauseGroup.step", "JobStep"),
          Map.entry("CauseGroup.state", "CauseState"),
          Map.entry("BulkItem.outcome", "Verdict"),
          Map.entry("RetagItem.outcome", "Verdict"),
          Map.entry("Engines.outputFormats", "OutputFormat"),
          Map.entry("Rule.script", "'cjk'|'latin'"),
          Map.entry("Session.role", "'owner'|'member'"));

  private RecordTypes() {}

  /** The whole text of {@code model/records.js}. */
  static String module() {
    return RECORDS.entrySet().stream()
        .map(record -> typedef(record.getKey(), record.getValue()))
        .collect(Collectors.joining("", HEAD, " */\nexport {};\n"));
  }

  /** Places of {@link #ONE_OF} that no record has. */
  static List<String> strayPlaces() {
    Set<String> places =
        RECORDS.entrySet().stream()
            .flatMap(
                record ->
                    Stream.of(record.getValue().getRecordComponents())
                        .map(component -> record.getKey() + "." + component.getName()))
            .collect(Collectors.toSet());
    return ONE_OF.keySet().stream().filter(place -> !places.contains(place)).toList();
  }

  private static String typedef(String name, Class<?> record) {
    return Stream.of(record.getRecordComponents())
        .map(component -> property(name, component))
        .collect(Collectors.joining("", " *\n * @typedef {object} " + name + "\n", ""));
  }

  private static String property(String record, RecordComponent component) {
    JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
    String type =
        component.getAccessor().isAnnotationPresent(JsonRawValue.class)
            ? "Record<string, unknown>"
            : type(component.getGenericType(), ONE_OF.get(record + "." + component.getName()));
    return " * @property {%s} %s\n"
        .formatted(
            isNullable(component) ? orNull(type) : type,
            other == null ? component.getName() : other.value());
  }

  private static String orNull(String type) {
    return type.contains("|") ? type + "|null" : "?" + type;
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /**
   * How browsers call a type; texts of {@code oneOf} are those of a set.
   *
   * @throws IllegalStateException when it is none that they know
   */
  static String type(Type type, @Nullable String oneOf) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      String last = type(arguments[arguments.length - 1], oneOf);
      if (generic.getRawType() == List.class) {
        return array(last);
      }
      return generic.getRawType() == Map.class
          ? "Record<string, " + last + ">"
          : recordName(generic);
    }
    if (type == String.class && oneOf != null) {
      return oneOf;
    }
    if (type == String.class || type == Instant.class) {
      return "string";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    return isNumber(type) ? "number" : recordName(type);
  }

  private static boolean isNumber(Type type) {
    return type instanceof Class<?> one
        && Number.class.isAssignableFrom(MethodType.methodType(one).wrap().returnType());
  }

  private static String array(String type) {
    return type.contains("|") ? "(" + type + ")[]" : type + "[]";
  }

  private static String recordName(Type type) {
    return RECORDS.entrySet().stream()
        .filter(record -> record.getValue() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(type + " (expected: one of RECORDS)"));
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName("io.jamak.api." + name);
    } catch (ClassNotFoundException moved) {
      throw new IllegalStateException(moved);
    }
  }
}
