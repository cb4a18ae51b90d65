package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.blob.BlobStore;
import io.jamak.store.testing.Seed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@HttpTest
class PicturesTest {
  private final Store store;
  private final BlobStore blobs;
  private final People.Person owner;
  private final Http http;

  PicturesTest(Store store, BlobStore blobs, People people, @LocalServerPort int port) {
    this.store = store;
    this.blobs = blobs;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
  }

  @Test
  void a_thumbnail_is_kept_by_its_reader_under_an_address_that_changes_with_it() {
    AssetId asset = Seed.uploaded(store, owner.caller(), "a.mp4");
    String key =
        "w/%s/assets/%s/thumbnail-%s.jpg"
            .formatted(owner.caller().workspaceId(), asset, "abcdef12".repeat(8));
    blobs.putIfAbsent(key, "jpeg".getBytes(StandardCharsets.UTF_8), "image/jpeg");
    assertThat(http.get("/api/assets/" + asset + "/thumbnail").problem())
        .isEqualTo("404 NOT_FOUND");
    store.assets().setThumbnail(asset, key);
    String url = http.get("/api/assets/" + asset).json().path("thumbnailUrl").asString();
    assertThat(url).isEqualTo("/api/assets/" + asset + "/thumbnail?v=abcdef12");
    Http.Answer answer = http.get(url);
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Cache-Control")).contains("private").contains("max-age=3600");
    assertThat(Http.fetch(URI.create(answer.header("Location"))).body()).isEqualTo("jpeg");
  }

  @Test
  void the_video_itself_can_be_played_once_it_is_there() {
    AssetId uploading = Seed.uploading(store, owner.caller(), "a.mp4");
    assertThat(http.get("/api/assets/" + uploading + "/source").problem())
        .isEqualTo("409 CONFLICT");
    AssetId uploaded = Seed.uploaded(store, owner.caller(), "b.mp4");
    assertThat(http.get("/api/assets/" + uploaded + "/source").status()).isEqualTo(302);
  }
}
