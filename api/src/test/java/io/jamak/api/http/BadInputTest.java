package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class BadInputTest {
  private final Http http;
  private final AssetId asset;

  BadInputTest(Store store, People people, @LocalServerPort int port) {
    People.Person owner = people.owner();
    this.http = Http.as(port, owner);
    this.asset = Seed.uploaded(store, owner.caller(), "a.mp4");
  }

  @Test
  void bodies_that_are_not_what_they_must_be_are_refused() {
    for (String body :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "'text'",
            "{'assetIds':'x'}",
            "{'assetIds':[null]}",
            "{'assetIds':[1]}",
            "{'assetIds':[]}",
            "{}",
            "{'assetIds':['" + asset + "'],'assetIds':[]}",
            "{'assetIds':['" + asset + "'],'mode':'now'}",
            "{'assetIds':['" + asset + "'],'priority':1.5}",
            "{'assetIds':['" + asset + "'],'priority':'1'}",
            "{'assetIds':['" + asset + "'],'priority':99999999999}",
            "{'assetIds':['" + asset + "'],'priority':NaN}",
            "{'assetIds':['" + asset + "']} trailing",
            "{'assetIds':" + "[".repeat(1000) + "]".repeat(1000) + "}")) {
      Http.Answer answer = http.post("/api/jobs", body);
      assertThat(answer.problem()).as(body).isEqualTo("400 BAD_REQUEST");
      assertThat(answer.body()).doesNotContain("io.jamak", "Exception", "tools.jackson", "at java");
    }
    assertThat(http.post("/api/jobs", "{'assetIds':['x']}").problem()).isEqualTo("400 BAD_ID");
  }

  @Test
  void options_that_cannot_be_meant_are_refused() {
    for (String options :
        List.of(
            "{'translate':'yes'}",
            "{'translate':1}",
            "{'unknown':1}",
            "{'outputFormats':'srt'}",
            "{'outputFormats':['ass']}",
            "{'outputFormats':[]}",
            "{'outputFormats':[null]}",
            "{'sourceLang':5}",
            "{'targetLang':{'a':1}}",
            "{'targetLang':'en','sourceLang':'en'}",
            "{'translate':true}",
            "{'profile':'nope'}",
            "{'diarization':'maybe'}",
            "[]")) {
      Http.Answer answer =
          http.post("/api/jobs", "{'assetIds':['" + asset + "'],'options':" + options + "}");
      assertThat(answer.problem()).as(options).isEqualTo("400 OPTIONS_INVALID");
    }
    assertThat(
            http.post("/api/jobs", "{'assetIds':['" + asset + "'],'options':{'sourceLang':'xx'}}")
                .problem())
        .isEqualTo("422 LANGUAGE_NOT_SUPPORTED");
  }

  @Test
  void a_refusal_names_the_field_and_what_would_have_been_right() {
    Http.Answer answer =
        http.post("/api/jobs", "{'assetIds':['" + asset + "'],'options':{'lang':'en'}}");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asString())
        .isEqualTo(
            "options.lang: unknown (expected: audioTrack, diarization, engine, outputFormats,"
                + " profile, sourceLang, targetLang, translate)");
    assertThat(answer.json().path("status").asInt()).isEqualTo(400);
  }

  @Test
  void the_title_speaks_the_readers_language() {
    String path = "/api/jobs/" + asset;
    assertThat(http.with("Accept-Language", "ko-KR").get(path).json().path("title").asString())
        .isEqualTo("찾을 수 없어요.");
    assertThat(http.with("Accept-Language", "en").get(path).json().path("title").asString())
        .isEqualTo("It was not found.");
  }

  @Test
  void ids_that_are_no_uuids_are_refused() {
    for (String id : List.of("x", "1", "%20", "00000000-0000-0000-0000-00000000000g")) {
      assertThat(http.get("/api/jobs/" + id).problem()).isEqualTo("400 BAD_ID");
      assertThat(http.get("/api/assets/" + id).problem()).isEqualTo("400 BAD_ID");
    }
  }

  @Test
  void names_and_tags_are_bounded() {
    String path = "/api/assets/" + asset;
    for (String change :
        List.of(
            "{'filename':''}",
            "{'filename':'a\\u0000b'}",
            "{'filename':'a\\r\\nb'}",
            "{'filename':'\\ud800'}",
            "{'filename':'" + "x".repeat(4096) + "'}",
            "{'tags':['']}",
            "{'tags':[null]}",
            "{'tags':'x'}",
            "{'tags':['" + "t".repeat(60) + "']}")) {
      assertThat(http.patch(path, change).problem()).as(change).isEqualTo("400 BAD_REQUEST");
    }
    assertThat(
            http.patch(path, "{'filename':'\\u1112\\u1161\\u11ab.mp4','tags':['<b>','한글']}")
                .json()
                .path("filename")
                .asString())
        .isEqualTo("한.mp4");
    assertThat(http.get("/api/assets?search=%ED%95%9C%EA%B8%80").json().path("items").size())
        .isEqualTo(1);
  }

  @Test
  void what_can_not_be_changed_is_ignored() {
    http.patch(
        "/api/assets/" + asset,
        "{'status':'failed','sizeBytes':1,'storageKey':'w/x','workspaceId':'y','tags':['t']}");
    assertThat(http.get("/api/assets/" + asset).json().path("status").asString())
        .isEqualTo("uploaded");
    assertThat(http.get("/api/assets/" + asset).json().path("sizeBytes").asLong()).isEqualTo(1_000);
  }

  @Test
  void oversize_bodies_are_refused_and_the_sender_hears_it() {
    byte[] large =
        ("{\"assetIds\":[\"" + "x".repeat(5_000_000) + "\"]}").getBytes(StandardCharsets.UTF_8);
    assertThat(http.send("POST", "/api/jobs", "application/json", large).problem())
        .isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void wrong_methods_types_and_paths_are_problems_too() {
    assertThat(http.delete("/api/jobs").problem()).isEqualTo("405 BAD_METHOD");
    assertThat(
            http.send("POST", "/api/jobs", "text/plain", "x".getBytes(StandardCharsets.UTF_8))
                .problem())
        .isEqualTo("415 BAD_CONTENT_TYPE");
    assertThat(http.get("/api/nothing").problem()).isEqualTo("404 NOT_FOUND");
    assertThat(http.get("/api/assets//x").status()).isEqualTo(400);
    assertThat(http.get("/api/jobs/..%2f").problem()).isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void browser_events_may_not_pretend_to_be_state_changes() {
    for (String act :
        List.of(
            event("asset", asset.toString(), "ASSET_DELETED", "'k'"),
            event("asset", asset.toString(), "NOPE", "'k'"),
            event("user", asset.toString(), "QUEUE_ADD_CLICKED", "'k'"),
            event("asset", asset.toString(), "QUEUE_ADD_CLICKED", "null"),
            event("asset", asset.toString(), "QUEUE_ADD_CLICKED", "'" + "k".repeat(300) + "'"))) {
      assertThat(http.post("/api/events", act).problem()).as(act).isEqualTo("400 BAD_REQUEST");
    }
    assertThat(http.post("/api/events", event("asset", "x", "QUEUE_ADD_CLICKED", "'k'")).problem())
        .isEqualTo("400 BAD_ID");
    assertThat(
            http.post(
                    "/api/events",
                    event("job", AssetId.next().toString(), "QUEUE_ADD_CLICKED", "'k'"))
                .problem())
        .isEqualTo("404 NOT_FOUND");
    assertThat(
            http.post("/api/events", event("asset", asset.toString(), "QUEUE_ADD_CLICKED", "'k'"))
                .status())
        .isEqualTo(204);
  }

  @Test
  void the_document_of_the_api_is_open_to_all() {
    String document = http.get("/v3/api-docs").body();
    assertThat(document)
        .contains("/api/uploads/session", "/api/jobs/bulk/run", "/api/usage/records");
    JsonNode shapes = http.get("/v3/api-docs").json().path("components").path("schemas");
    assertThat(shapes.at("/Event/properties/payload/type").asString()).isEqualTo("object");
    assertThat(shapes.at("/Job/properties/errorCode/type").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder("string", "null");
    assertThat(shapes.at("/Job/required").valueStream().map(JsonNode::asString))
        .contains("id", "errorCode", "waitingUntil");
  }

  private static String event(String entity, String id, String type, String key) {
    return "{'events':[{'entityType':'"
        + entity
        + "','entityId':'"
        + id
        + "','type':'"
        + type
        + "','payload':{'n':2},'dedupeKey':"
        + key
        + "}]}";
  }
}
