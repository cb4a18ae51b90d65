package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class TagsTest {
  private final Store store;
  private final People.Person owner;
  private final Http http;
  private final Http stranger;

  TagsTest(Store store, People people, @LocalServerPort int port) {
    this.store = store;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.stranger = Http.as(port, people.owner());
  }

  @Test
  void many_assets_are_tagged_and_found_by_a_tag_alone() {
    AssetId one = Seed.uploaded(store, owner.caller(), "one.mp4");
    AssetId two = Seed.uploaded(store, owner.caller(), "two 강의.mp4");
    Seed.uploaded(store, owner.caller(), "강의 three.mp4");
    http.patch("/api/assets/" + one, "{'tags':['old','own']}");

    JsonNode results =
        http.patch(
                "/api/assets/bulk",
                "{'assetIds':['%s','%s'],'addTags':[' 강의 '],'removeTags':['old']}"
                    .formatted(one, two))
            .json()
            .path("results");

    assertThat(results.path(0).path("outcome").asString()).isEqualTo("done");
    assertThat(results.path(0).path("tags").toString()).isEqualTo("[\"own\",\"강의\"]");
    assertThat(http.get("/api/assets?tag=%EA%B0%95%EC%9D%98").json().path("items")).hasSize(2);
    assertThat(
            http.get("/api/assets/counts?tag=%EA%B0%95%EC%9D%98").json().path("uploaded").asLong())
        .isEqualTo(2);
    assertThat(http.get("/api/assets?tag=%EA%B0%95").json().path("items")).isEmpty();
  }

  @Test
  void each_asset_has_its_own_outcome() {
    AssetId full = Seed.uploaded(store, owner.caller(), "full.mp4");
    for (int i = 0; i < 20; i++) {
      http.patch("/api/assets/bulk", "{'assetIds':['%s'],'addTags':['%d']}".formatted(full, i));
    }
    String body = "{'assetIds':['%s'],'addTags':['one more']}".formatted(full);

    assertThat(item(http, body, "code")).isEqualTo("BAD_REQUEST");
    assertThat(item(http, body.replace("one more", "7"), "outcome")).isEqualTo("skipped");
    assertThat(item(stranger, body, "code")).isEqualTo("NOT_FOUND");
    assertThat(stranger.patch("/api/assets/bulk", body).body()).doesNotContain("full.mp4");
  }

  @Test
  void what_is_no_list_of_assets_and_tags_is_refused() {
    for (String body :
        List.of(
            "{}",
            "{'assetIds':[]}",
            "{'assetIds':[null]}",
            "{'assetIds':['00000000-0000-7000-8000-000000000000'],'addTags':[' ']}",
            "{'assetIds':['00000000-0000-7000-8000-000000000000'],'removeTags':[null]}")) {
      assertThat(http.patch("/api/assets/bulk", body).problem())
          .as(body)
          .isEqualTo("400 BAD_REQUEST");
    }
    assertThat(http.patch("/api/assets/bulk", "{'assetIds':['x']}").problem())
        .isEqualTo("400 BAD_ID");
  }

  private static String item(Http as, String body, String field) {
    return as.patch("/api/assets/bulk", body).json().path("results").path(0).path(field).asString();
  }
}
