package io.jamak.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.Ids;
import io.jamak.domain.account.WorkspaceId;
import java.lang.reflect.Proxy;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class NoIdsTest {
  private final WorkspaceId workspace = new WorkspaceId(Ids.next());
  private final Store store = Store.open(unasked());

  @Test
  void rows_of_no_ids_are_none_and_nothing_is_asked() {
    assertThat(store.assetQueries().listByIds(workspace, List.of())).isEmpty();
    assertThat(store.jobQueries().listByIds(workspace, List.of())).isEmpty();
  }

  private static DataSource unasked() {
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> {
              throw new IllegalStateException(method.getName() + " (expected: no question)");
            });
  }
}
