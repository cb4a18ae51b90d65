package io.jamak.activities.document;

import io.jamak.workflows.job.JobPlan;
import java.util.List;
import java.util.UUID;

/** Job plans for tests. */
public final class Plans {
  public static final String WORKSPACE = "0190a000-0000-7000-8000-000000000001";

  private Plans() {}

  public static JobPlan plan(String sourceLang, boolean diarization, String profile) {
    return new JobPlan(
        UUID.randomUUID().toString(),
        UUID.randomUUID().toString(),
        WORKSPACE,
        "source",
        "etag",
        sourceLang,
        List.of("es"),
        List.of("srt", "vtt", "txt", "json"),
        diarization,
        profile,
        "pocketsphinx",
        "apertium");
  }

  public static JobPlan english() {
    return plan("en", false, "en-standard");
  }
}
