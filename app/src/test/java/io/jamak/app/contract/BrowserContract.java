package io.jamak.app.contract;

import io.jamak.api.asset.Tags;
import io.jamak.api.event.LiveEvent;
import io.jamak.api.job.BulkResult;
import io.jamak.api.job.JobService;
import io.jamak.api.paging.Params;
import io.jamak.domain.asset.AssetStatus;
import io.jamak.domain.bulk.BulkKind;
import io.jamak.domain.bulk.BulkOutcome;
import io.jamak.domain.bulk.BulkStatus;
import io.jamak.domain.cause.CauseState;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.JobStep;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputKind;
import io.jamak.domain.job.WarningCode;
import io.jamak.subtitles.Counting;
import io.jamak.subtitles.Profile;
import io.jamak.subtitles.Profiles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What browser modules must know of the Java side, as a module of their own. */
final class BrowserContract {
  private static final String HEAD =
      """
      /**
       * What the Java side says and the browser must know. Generated: change it there, then
       * `mvn -pl app -am test -Dtest=BrowserContractTest -Dsurefire.failIfNoSpecifiedTests=false -Djamak.contract=write`.
       *
      """;

  private static final int LINE = 120;

  private BrowserContract() {}

  /** The whole text of {@code model/contract.js}. */
  static String module() {
    return HEAD
        + type("JobStatus", Arrays.stream(JobStatus.values()).map(JobStatus::code))
        + type("AssetStatus", Arrays.stream(AssetStatus.values()).map(AssetStatus::code))
        + type("OutputFormat", OutputFormat.downloads().stream().map(OutputFormat::code))
        + type("OutputType", Arrays.stream(OutputFormat.values()).map(OutputFormat::code))
        + type("OutputKind", Arrays.stream(OutputKind.values()).map(OutputKind::code))
        + type("JobStep", Arrays.stream(JobStep.values()).map(JobStep::name))
        + type("WarningCode", Arrays.stream(WarningCode.values()).map(WarningCode::name))
        + type("EntityType", Arrays.stream(EntityType.values()).map(EntityType::code))
        + type("CauseState", Arrays.stream(CauseState.values()).map(CauseState::code))
        + type("Verdict", Arrays.stream(BulkResult.Verdict.values()).map(BulkResult.Verdict::code))
        + type("BulkKind", Arrays.stream(BulkKind.values()).map(BulkKind::code))
        + type("BulkStatus", Arrays.stream(BulkStatus.values()).map(BulkStatus::code))
        + type("BulkOutcome", Arrays.stream(BulkOutcome.values()).map(BulkOutcome::code))
        + type("Remedy", Arrays.stream(ErrorCode.Remedy.values()).map(ErrorCode.Remedy::code))
        + type("ErrorKind", Arrays.stream(ErrorCode.Kind.values()).map(BrowserContract::lower))
        + " */\n"
        + list(
            "Names of the event stream: each change, and how far jobs and acts on many are, which"
                + " no journal keeps.",
            "EVENT_TYPES",
            changes())
        + list(
            "Formats that can be asked for.",
            "OUTPUT_FORMATS",
            OutputFormat.downloads().stream().map(OutputFormat::code))
        + list(
            "Kinds of places to look at.",
            "WARNING_CODES",
            Arrays.stream(WarningCode.values()).map(WarningCode::name))
        + limits()
        + errors()
        + profiles();
  }

  private static Stream<String> changes() {
    return Stream.concat(
        Arrays.stream(EventType.values()).filter(type -> !type.isAct()).map(EventType::name),
        Stream.of(LiveEvent.PROGRESS, LiveEvent.BULK_PROGRESS));
  }

  private static String limits() {
    return """

        /** Characters of a search and of a tag, tags of a video, jobs that one call names: at most. */
        export const LIMITS = { search: %d, tag: %d, tags: %d, namedJobs: %d };
        """
        .formatted(Params.MAX_SEARCH, Tags.MAX_LENGTH, Tags.MOST, JobService.MAX_PER_CALL);
  }

  private static String errors() {
    return Arrays.stream(ErrorCode.values())
        .map(
            code ->
                "  %s: { kind: '%s', retryable: %s, remedy: '%s' },\n"
                    .formatted(code, lower(code.kind()), code.retryable(), code.remedy().code()))
        .collect(
            Collectors.joining(
                "",
                """

                /**
                 * Whose fault a code is, whether the same again may succeed, and what helps.
                 *
                 * @type {Record<string, {kind: ErrorKind, retryable: boolean, remedy: Remedy}>}
                 */
                export const ERRORS = {
                """,
                "};\n"));
  }

  private static String profiles() {
    return Profiles.names().stream()
        .map(Profiles::get)
        .map(BrowserContract::profile)
        .collect(
            Collectors.joining(
                "",
                """

                /**
                 * The limits of each subtitle profile. wide: Hangul, Han and kana count 1, all else a half.
                 *
                 * @type {Record<string, {lineLength: number, maxLines: number, maxCps: number, wide: boolean}>}
                 */
                export const PROFILES = {
                """,
                "};\n"));
  }

  private static String profile(Profile profile) {
    String cps = String.valueOf(profile.maxCps()).replaceAll("\\.0$", "");
    return "  '%s': { lineLength: %d, maxLines: %d, maxCps: %s, wide: %s },\n"
        .formatted(
            profile.name(),
            profile.lineLength(),
            profile.maxLines(),
            cps,
            profile.counting() == Counting.CJK);
  }

  private static String type(String name, Stream<String> values) {
    return " * @typedef {%s} %s\n"
        .formatted(values.map(value -> "'" + value + "'").collect(Collectors.joining("|")), name);
  }

  /** On one line where it fits, as the format of our modules wants it. */
  private static String list(String words, String name, Stream<String> values) {
    List<String> all = values.map(value -> "'" + value + "'").toList();
    String line = "export const " + name + " = [" + String.join(", ", all) + "];";
    String lines = "export const " + name + " = [\n  " + String.join(",\n  ", all) + ",\n];";
    return "\n/** " + words + " */\n" + (line.length() <= LINE ? line : lines) + "\n";
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
