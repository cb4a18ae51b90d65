package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.security.Tokens;
import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import io.jamak.domain.account.WorkspaceId;
import io.jamak.store.Store;
import io.jamak.store.testing.TestDatabase;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@HttpTest
class JobViewsTest {
  private static final String VIEWS = "/api/job-views";
  private static final String BODY =
      "{'name':'어젯밤 실패','query':'status=failed&dateRange=today&sort=duration','shared':%s}";

  private final Store store;
  private final DataSource database;
  private final int port;
  private final People.Person owner;
  private final Http http;
  private final Http member;
  private final Http other;
  private final Http stranger;

  /** The owner of a workspace with two members, and a stranger. */
  JobViewsTest(Store store, DataSource database, People people, @LocalServerPort int port) {
    this.store = store;
    this.database = database;
    this.port = port;
    this.owner = people.owner();
    this.http = Http.as(port, owner);
    this.member = joined(people.member());
    this.other = joined(people.member());
    this.stranger = Http.as(port, people.owner());
  }

  private Http joined(People.Person person) {
    WorkspaceId workspace = owner.caller().workspaceId();
    TestDatabase.run(
        database,
        "insert into memberships (user_id, workspace_id, role) values ('%s', '%s', 'member')"
            .formatted(person.caller().userId(), workspace));
    String token = Tokens.next();
    store
        .accounts()
        .createToken(person.caller().userId(), workspace, "joined", Tokens.sha256(token));
    return Http.anonymous(port).with("Authorization", "Bearer " + token);
  }

  @Test
  void a_view_is_saved_changed_and_deleted_by_the_version_that_was_seen() {
    Http.Answer made = member.post(VIEWS, BODY.formatted(false));
    assertThat(made.status()).isEqualTo(201);
    JsonNode view = made.json();
    assertThat(view.path("name").asString()).isEqualTo("어젯밤 실패");
    assertThat(view.path("mine").asBoolean()).isTrue();
    assertThat(view.path("version").asInt()).isEqualTo(1);
    String path = path(view);
    assertThat(member.get(path).json()).isEqualTo(view);

    String change = "{'name':'실패','query':'','shared':true,'version':1}";
    JsonNode changed = member.put(path, change).json();
    assertThat(changed.path("version").asInt()).isEqualTo(2);
    assertThat(changed.path("shared").asBoolean()).isTrue();
    assertThat(changed.path("query").asString()).isEmpty();
    assertThat(member.put(path, change).problem()).isEqualTo("409 CONFLICT");
    assertThat(member.delete(path + "?version=1").problem()).isEqualTo("409 CONFLICT");
    assertThat(member.delete(path + "?version=2").status()).isEqualTo(204);
    assertThat(member.get(path).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(member.delete(path).problem()).isEqualTo("404 NOT_FOUND");
  }

  @Test
  void others_see_what_is_shared_and_only_owners_delete_it() {
    String hidden = path(member.post(VIEWS, BODY.formatted(false)).json());
    String shared =
        path(member.post(VIEWS, "{'name':'모두','query':'status=running','shared':true}").json());
    String change = "{'name':'x','query':'','version':1}";

    assertThat(names(member)).containsExactly("모두", "어젯밤 실패");
    assertThat(names(other)).containsExactly("모두");
    assertThat(names(http)).containsExactly("모두");
    assertThat(names(stranger)).isEmpty();
    assertThat(other.get(shared).json().path("mine").asBoolean()).isFalse();
    assertThat(other.put(shared, change).problem()).isEqualTo("403 FORBIDDEN");
    assertThat(http.put(shared, change).problem()).isEqualTo("403 FORBIDDEN");
    assertThat(other.delete(shared).problem()).isEqualTo("403 FORBIDDEN");
    for (Http who : List.of(other, http, stranger)) {
      assertThat(who.get(hidden).problem()).isEqualTo("404 NOT_FOUND");
      assertThat(who.put(hidden, change).problem()).isEqualTo("404 NOT_FOUND");
      assertThat(who.delete(hidden).problem()).isEqualTo("404 NOT_FOUND");
    }
    assertThat(stranger.get(shared).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(stranger.put(shared, change).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(stranger.delete(shared).problem()).isEqualTo("404 NOT_FOUND");
    assertThat(http.delete(shared).status()).isEqualTo(204);
    assertThat(names(member)).containsExactly("어젯밤 실패");
  }

  @Test
  void a_person_has_no_two_views_of_one_name() {
    String first = path(member.post(VIEWS, "{'name':'Night','query':''}").json());

    assertThat(member.post(VIEWS, "{'name':' nIGHT ','query':''}").problem())
        .isEqualTo("409 VIEW_NAME");
    assertThat(other.post(VIEWS, "{'name':'Night','query':''}").status()).isEqualTo(201);
    String second = path(member.post(VIEWS, "{'name':'Day','query':''}").json());
    assertThat(member.put(second, "{'name':'NIGHT','query':'','version':1}").problem())
        .isEqualTo("409 VIEW_NAME");
    assertThat(member.put(first, "{'name':'NIGHT','query':'','version':1}").status())
        .isEqualTo(200);
    String decomposed = java.text.Normalizer.normalize("밤", java.text.Normalizer.Form.NFD);
    String kept = member.post(VIEWS, "{'name':'" + decomposed + "','query':''}").body();
    assertThat(kept).contains("밤");
    assertThat(member.post(VIEWS, "{'name':'밤','query':''}").problem()).isEqualTo("409 VIEW_NAME");
  }

  @Test
  void the_hundred_and_first_is_refused_with_the_number() {
    for (int i = 0; i < 100; i++) {
      assertThat(member.post(VIEWS, "{'name':'" + i + "','query':''}").status()).isEqualTo(201);
    }

    Http.Answer refused = member.post(VIEWS, "{'name':'more','query':''}");

    assertThat(refused.problem()).isEqualTo("409 VIEW_LIMIT");
    assertThat(refused.body()).contains("100");
    assertThat(member.get(VIEWS).json().path("most").asInt()).isEqualTo(100);
    assertThat(other.post(VIEWS, "{'name':'more','query':''}").status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':'a'}",
        "{'query':''}",
        "{'name':' ','query':''}",
        "{'name':'a\\nb','query':''}",
        "{'name':5,'query':''}",
        "{'name':'a','query':'status=done'}",
        "{'name':'a','query':'?status=failed'}",
        "{'name':'a','query':'nothing=1'}",
        "{'name':'a','query':'cursor=abc'}",
        "{'name':'a','query':'status'}",
        "{'name':'a','query':'status=failed&'}",
        "{'name':'a','query':'sort=name'}",
        "{'name':'a','query':'sort=newest&sort=oldest'}",
        "{'name':'a','query':'search=a&search=b'}",
        "{'name':'a','query':'search=%zz'}",
        "{'name':'a','query':'','shared':'yes'}"
      })
  void what_cannot_be_a_view_is_refused(String body) {
    assertThat(member.post(VIEWS, body).problem()).isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void texts_have_their_limits() {
    String name = "가".repeat(80);
    assertThat(member.post(VIEWS, "{'name':'" + name + "','query':''}").status()).isEqualTo(201);
    assertThat(member.post(VIEWS, "{'name':'" + name + "나','query':''}").problem())
        .isEqualTo("400 BAD_REQUEST");
    String long2000 = "status=failed".concat("&status=failed".repeat(142));
    assertThat(long2000).hasSizeGreaterThan(2000);
    assertThat(member.post(VIEWS, "{'name':'b','query':'" + long2000 + "'}").problem())
        .isEqualTo("400 BAD_REQUEST");
    assertThat(member.put(VIEWS + "/x", "{'name':'b','query':'','version':1}").problem())
        .isEqualTo("400 BAD_ID");
    String path = path(member.post(VIEWS, BODY.formatted(false)).json());
    assertThat(member.put(path, "{'name':'b','query':''}").problem()).isEqualTo("400 BAD_REQUEST");
    assertThat(member.delete(path + "?version=x").problem()).isEqualTo("400 BAD_REQUEST");
  }

  private static String path(JsonNode view) {
    return VIEWS + "/" + view.path("id").asString();
  }

  private static List<String> names(Http who) {
    JsonNode items = who.get(VIEWS).json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(view -> view.path("name").asString())
        .toList();
  }
}
