package io.jamak.store.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.account.Caller;
import io.jamak.domain.asset.AssetId;
import io.jamak.store.Store;
import io.jamak.store.testing.Seed;
import io.jamak.store.testing.TestDatabase;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class UploadRepositoryTest {
  private static final DataSource DATABASE = TestDatabase.fresh();
  private static final Store STORE = Store.open(DATABASE);
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

  private final Caller caller = Seed.owner(DATABASE);
  private final AssetId asset = Seed.uploading(STORE, caller, "a.mp4");
  private final UploadRepository uploads = STORE.uploads();

  @Test
  void a_session_is_open_until_it_is_closed() {
    UploadSession session = session("first-" + asset);
    uploads.open(session);

    assertThat(uploads.find(caller.workspaceId(), asset)).contains(session);
    assertThat(uploads.find(Seed.owner(DATABASE).workspaceId(), asset)).isEmpty();
    assertThat(uploads.countOpen(caller.workspaceId())).isEqualTo(1);
    assertThat(uploads.isKnown(session.multipartId())).isTrue();

    uploads.close(asset);
    uploads.close(asset);
    assertThat(uploads.find(caller.workspaceId(), asset)).isEmpty();
    assertThat(uploads.isKnown(session.multipartId())).isFalse();
  }

  @Test
  void a_retry_takes_the_place_of_the_session_before() {
    uploads.open(session("old-" + asset));
    UploadSession second = session("new-" + asset);
    uploads.open(second);

    assertThat(uploads.find(caller.workspaceId(), asset)).contains(second);
    assertThat(uploads.isKnown("old-" + asset)).isFalse();
    assertThat(uploads.listOlderThan(NOON.plusSeconds(1), 100)).contains(second);
    assertThat(uploads.listOlderThan(NOON, 100)).doesNotContain(second);
  }

  private UploadSession session(String multipart) {
    return new UploadSession(asset, "key", multipart, 1_000, 400, NOON);
  }
}
