package io.jamak.app.it;

import io.jamak.app.product.ApiClient;
import io.jamak.app.product.Clips;
import io.jamak.app.product.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A file that was uploaded, run once, and put into the queue once more.
 *
 * @param asset its id
 * @param job that succeeded
 * @param draft that waits to be started
 */
record OneFile(String asset, String job, String draft) {
  /** Longer than a line, with blanks and Hangul; none that a table would have to quote. */
  static final String NAME = "제12회 정기 모임 녹화본 회의실 A 카메라 2 (최종) 2026-11-30.mp4";

  private static final Map<String, ?> OPTIONS =
      Map.of(
          "sourceLang",
          "auto",
          "translate",
          true,
          "targetLang",
          List.of("en", "es"),
          "outputFormats",
          List.of("srt", "vtt", "json"));

  static OneFile in(Place place) {
    ApiClient api = place.api();
    Path clip = Clips.distinct(place.files(), 7, "clip");
    String asset = api.upload(clip, NAME, "video/mp4");
    api.awaitAsset(asset, "durationMs", Duration.ofMinutes(1));
    String job = api.run(asset, OPTIONS);
    JsonNode ended = api.awaitEnd(job, Duration.ofMinutes(2));
    if (!ended.get("job").get("status").asString().equals("succeeded")) {
      throw new IllegalStateException(ended.toString());
    }
    JsonNode order =
        api.post(
            "/api/jobs", Map.of("assetIds", List.of(asset), "options", OPTIONS, "mode", "draft"));
    return new OneFile(asset, job, order.get("jobs").get(0).get("id").asString());
  }
}
