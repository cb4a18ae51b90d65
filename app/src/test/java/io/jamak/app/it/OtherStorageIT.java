package io.jamak.app.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.app.product.Commands;
import io.jamak.app.product.Media;
import io.jamak.app.product.Place;
import io.jamak.app.product.Product;
import io.jamak.app.product.VersityGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A job on an S3 server of another maker, from upload to download. */
class OtherStorageIT {
  @TempDir Path folder;

  @Test
  void a_job_runs_and_the_storage_is_tried() throws IOException {
    try (VersityGateway gateway = VersityGateway.start(folder.resolve("objects"));
        Place place = Place.start(gateway.settings())) {
      Path talk = Media.sample("talk.mp4", place.files());
      String asset = place.api().upload(talk, "시험.mp4", "video/mp4");
      JsonNode job =
          place
              .api()
              .awaitEnd(place.api().run(asset, Map.of("sourceLang", "en")), Duration.ofMinutes(3));

      assertThat(job.get("job").get("status").asString()).as(job.toString()).isEqualTo("succeeded");
      assertThat(place.api().original(job, "srt")).contains("-->");
      assertThat(Files.exists(place.product().home().resolve("objects"))).isFalse();
      assertThat(check(place)).contains("I2").doesNotContainPattern("(?m)^I\\d+ +[1-9]");
      assertThat(doctor(gateway)).containsPattern("(?m)^ok +S3 ");
    }
  }

  private static String check(Place place) {
    return Commands.jamak(place.product().home(), "check").out();
  }

  private String doctor(VersityGateway gateway) {
    Map<String, String> environment = new HashMap<>(gateway.settings());
    environment.put("JAMAK_HOME", folder.resolve("another").toString());
    List<String> command =
        new ArrayList<>(List.of(Product.java(), "-jar", Product.jar().toString(), "doctor"));
    return Commands.run(environment, command).out();
  }
}
