package io.jamak.api.job;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options as a person or program gives them: all may be left out. What is left out gets its default
 * in a new job, and stays as it is in an edit. Fields that are not known are refused.
 *
 * @param sourceLang BCP 47 language that is spoken ({@code en}), or {@code auto} for detection,
 *     which is the default where an engine can do it
 * @param translate whether the target languages are made; {@code false} by default
 * @param targetLang BCP 47 languages to translate into, at most 20, never the source; a text alone
 *     stands for a list of one. At least one while {@code translate} is true
 * @param outputFormats file formats to write, at least one: {@code srt}, {@code vtt}, {@code txt},
 *     {@code json}; by default {@code srt} and {@code vtt}
 * @param diarization whether speakers are told apart; {@code false} by default
 * @param profile name of a subtitle profile ({@code ko-standard}), or {@code auto}, the default:
 *     the standard of the language that is found
 * @param audioTrack which sound track: its number from 1 to 64, a BCP 47 language, or "", the
 *     default, for the one that fits best
 * @param engine id of a transcriber, at most 64 characters, or "", the default, for the best that
 *     is ready
 */
public record JobOptionsInput(
    @Nullable String sourceLang,
    @Nullable Boolean translate,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Nullable String> targetLang,
    @Nullable List<@Nullable String> outputFormats,
    @Nullable Boolean diarization,
    @Nullable String profile,
    @Nullable String audioTrack,
    @Nullable String engine) {
  /** Nothing said: every default. */
  public static final JobOptionsInput NONE =
      new JobOptionsInput(null, null, null, null, null, null);

  /** Nothing said of sound track and engine. */
  public JobOptionsInput(
      @Nullable String sourceLang,
      @Nullable Boolean translate,
      @Nullable List<@Nullable String> targetLang,
      @Nullable List<@Nullable String> outputFormats,
      @Nullable Boolean diarization,
      @Nullable String profile) {
    this(sourceLang, translate, targetLang, outputFormats, diarization, profile, null, null);
  }
}
