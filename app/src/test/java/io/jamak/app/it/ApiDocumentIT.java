package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Place;
import io.jamak.app.product.Schemathesis;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The OpenAPI document is true: whatever is asked for, honest or not, no answer has a status, a
 * content type or a shape that the document does not promise, and none is a fault of ours.
 */
class ApiDocumentIT {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /** It has no end, so a client of requests and answers cannot read it; StreamTest does. */
  private static final String STREAM = "/api/jobs/stream";

  @Test
  void no_answer_is_missing_in_the_document() throws IOException {
    try (Place place = Place.start(Map.of())) {
      Path talk = Media.sample("talk.mp4", place.files().resolve("document"));
      place.api().run(place.api().upload(talk, "talk.mp4", "video/mp4"), Map.of());
      String url = place.product().url();
      // it is made at the first question, which takes a while beside others
      place.api().get("/v3/api-docs");

      Commands.Result result =
          Schemathesis.run(
              place.files(),
              List.of(
                  url + "/v3/api-docs",
                  "--header=Authorization: Bearer " + place.api().token(),
                  "--phases=coverage,fuzzing,stateful",
                  "--max-examples=15",
                  "--seed=1",
                  "--max-time=" + LIMIT.toSeconds(),
                  "--request-timeout=30",
                  "--exclude-path=" + STREAM,
                  "--generation-database=none",
                  "--checks=not_a_server_error,status_code_conformance,content_type_conformance,"
                      + "response_headers_conformance,response_schema_conformance"));

      assertThat(result.exit()).as(result.out()).isZero();
      assertThat(result.out()).contains("passed").doesNotContain("Undocumented", "violates");
    }
  }
}
