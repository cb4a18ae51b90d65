package io.jamak.api.job;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options as a person or program gives them: all may be left out. What is left out gets its default
 * in a new job, and stays as it is in an edit.
 *
 * @param targetLang one language or several
 */
public record JobOptionsInput(
    @Nullable String sourceLang,
    @Nullable Boolean translate,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Nullable List<@Nullable String> targetLang,
    @Nullable List<@Nullable String> outputFormats,
    @Nullable Boolean diarization,
    @Nullable String profile) {
  /** Nothing said: every default. */
  public static final JobOptionsInput NONE =
      new JobOptionsInput(null, null, null, null, null, null);
}
