package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.asset.SoundTrack;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class TracksTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;

  TracksTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void an_asset_lists_its_sound_tracks_as_a_job_may_name_them() {
    AssetId id = Seed.uploaded(store, owner.caller(), "film.mkv");
    store
        .assets()
        .setFacts(
            id,
            60_000L,
            640,
            360,
            List.of(
                new SoundTrack(1, "aac", "de", 1, false, "Audiodeskription"),
                new SoundTrack(2, "ac3", "", 6, true, "")));

    JsonNode tracks = http.get("/api/assets/" + id).json().path("audioTracks");

    assertThat(tracks.toString())
        .isEqualTo(
            "[{\"number\":1,\"codec\":\"aac\",\"language\":\"de\",\"channels\":1,"
                + "\"default\":false,\"title\":\"Audiodeskription\"},"
                + "{\"number\":2,\"codec\":\"ac3\",\"language\":\"\",\"channels\":6,"
                + "\"default\":true,\"title\":\"\"}]");
    assertThat(http.get("/api/assets").json().path("items").path(0).path("audioTracks"))
        .isEqualTo(tracks);
  }

  @Test
  void an_asset_that_was_probed_without_tracks_lists_none() {
    AssetId id = Seed.uploaded(store, owner.caller(), "old.mp4");

    JsonNode asset = http.get("/api/assets").json().path("items").path(0);

    assertThat(asset.path("id").asString()).isEqualTo(id.toString());
    assertThat(asset.path("audioTracks").isArray()).isTrue();
    assertThat(asset.path("audioTracks").isEmpty()).isTrue();
  }
}
