package io.jamak.workflows.job;

import io.jamak.domain.job.JobStep;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt that does not begin with the first step takes over from earlier ones.
 *
 * @param step with which it begins: COMPOSE, TRANSLATE or WRITE_OUTPUTS
 * @param soundMs length of the sound that was listened to, in ms
 * @param transcript the words
 * @param cues made of them; null where it begins with making them
 * @param translations of the cues by language, where it begins with writing files
 */
public record Beginning(
    JobStep step,
    long soundMs,
    StepResult transcript,
    @Nullable StepResult cues,
    Map<String, StepResult> translations) {
  public Beginning {
    translations = Map.copyOf(Objects.requireNonNullElse(translations, Map.of()));
  }
}
