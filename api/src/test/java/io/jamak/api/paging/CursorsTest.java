package io.jamak.api.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.account.WorkspaceId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.store.Slice;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorsTest {
  private final Cursors cursors = new Cursors("secret"::getBytes);
  private final WorkspaceId workspace = WorkspaceId.next();
  private final ListBinding binding = ListBinding.of(workspace, "jobs", "NEWEST", null, List.of());
  private final Slice.Position position = new Slice.Position("2026-01-01 한글", UUID.randomUUID());

  @Test
  void a_cursor_comes_back_as_the_position_that_it_was() {
    assertThat(cursors.decode(binding, cursor())).isEqualTo(position);
    assertThat(cursors.decode(binding, null)).isNull();
    assertThat(cursors.page(binding, new Slice<>(List.of("last"), null)).nextCursor()).isNull();
  }

  @Test
  void any_changed_byte_is_refused() {
    byte[] bytes = Base64.getUrlDecoder().decode(cursor());
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      refused(binding, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
    }
  }

  @Test
  void what_is_no_cursor_at_all_is_refused() {
    refused(binding, "x");
    refused(binding, "!!!!");
    refused(binding, "A".repeat(10_000));
    refused(binding, cursor().substring(0, 20));
  }

  @Test
  void a_cursor_fits_only_its_workspace_list_sort_and_filter() {
    refused(ListBinding.of(WorkspaceId.next(), "jobs", "NEWEST", null, List.of()), cursor());
    refused(ListBinding.of(workspace, "assets", "NEWEST", null, List.of()), cursor());
    refused(ListBinding.of(workspace, "jobs", "OLDEST", null, List.of()), cursor());
    refused(ListBinding.of(workspace, "jobs", "NEWEST", "x", List.of()), cursor());
    refused(ListBinding.of(workspace, "jobs", "NEWEST", null, List.of("DONE")), cursor());
  }

  @Test
  void text_of_one_filter_part_cannot_pass_for_another() {
    assertThat(ListBinding.of(workspace, "jobs", "a\n=b", null))
        .isNotEqualTo(ListBinding.of(workspace, "jobs", "a", "b"));
    assertThat(ListBinding.of(workspace, "jobs", (Object) null))
        .isNotEqualTo(ListBinding.of(workspace, "jobs", "-"));
  }

  private String cursor() {
    return Objects.requireNonNull(
        cursors.page(binding, new Slice<>(List.of("item"), position)).nextCursor());
  }

  private void refused(ListBinding other, String cursor) {
    assertThatThrownBy(() -> cursors.decode(other, cursor))
        .isInstanceOfSatisfying(
            JamakException.class,
            thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.BAD_CURSOR));
  }
}
