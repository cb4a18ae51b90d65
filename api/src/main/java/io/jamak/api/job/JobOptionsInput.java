package io.jamak.api.job;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options as a person or program gives them: all may be left out. What is left out gets its default
 * in a new job, and stays as it is in an edit.
 *
 * @param targetLang one language or several
 * @param profile name of a subtitle profile, or "auto": the standard of the language that is found
 * @param audioTrack which sound track: its number from 1, a BCP 47 language, or "" for the one that
 *     fits best
 * @param engine id of a transcriber, or "" for the best that is ready
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
