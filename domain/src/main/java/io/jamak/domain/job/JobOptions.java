package io.jamak.domain.job;

import java.util.List;

/**
 * What a job is asked to do, complete: every default is filled in, so that the row shows what will
 * really happen.
 *
 * @param sourceLang BCP 47 primary language ("en"), or "auto" for detection by the engine
 * @param translate whether the target languages are made; kept apart so that switching it off keeps
 *     the choice
 * @param targetLangs BCP 47 languages, no duplicates, never the source
 * @param outputFormats at least one, no duplicates, each a {@link OutputFormat#isDownload download}
 * @param diarization whether speakers are told apart
 * @param profile name of a subtitle profile, "en-standard" for instance, or "auto": the standard of
 *     the language that was found
 * @param audioTrack which sound track: its number from 1, a BCP 47 language, or "" for the one that
 *     fits best
 * @param engine id of the transcriber to use, "" for the best that is ready
 */
public record JobOptions(
    String sourceLang,
    boolean translate,
    List<String> targetLangs,
    List<OutputFormat> outputFormats,
    boolean diarization,
    String profile,
    String audioTrack,
    String engine) {

  /** The source language that stands for detection by the engine. */
  public static final String DETECT = "auto";

  /** What is used where nothing was said. */
  public static final JobOptions DEFAULT =
      new JobOptions(
          DETECT,
          false,
          List.of(),
          List.of(OutputFormat.SRT, OutputFormat.VTT),
          false,
          SubtitleProfiles.AUTO);

  public JobOptions {
    targetLangs = List.copyOf(targetLangs);
    outputFormats = List.copyOf(outputFormats);
    if (!OutputFormat.downloads().containsAll(outputFormats)) {
      throw new IllegalArgumentException(
          "outputFormats: " + outputFormats + " (expected: of " + OutputFormat.downloads() + ")");
    }
  }

  /** Options that leave sound track and engine to be chosen. */
  public JobOptions(
      String sourceLang,
      boolean translate,
      List<String> targetLangs,
      List<OutputFormat> outputFormats,
      boolean diarization,
      String profile) {
    this(sourceLang, translate, targetLangs, outputFormats, diarization, profile, "", "");
  }

  /** The same options for speech in another language. */
  public JobOptions withSourceLang(String language) {
    return new JobOptions(
        language, translate, targetLangs, outputFormats, diarization, profile, audioTrack, engine);
  }

  /** The languages that will be written by translation: none while {@code translate} is off. */
  public List<String> activeTargets() {
    return translate ? targetLangs : List.of();
  }
}
