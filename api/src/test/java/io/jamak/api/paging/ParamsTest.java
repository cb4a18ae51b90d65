package io.jamak.api.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParamsTest {
  @Test
  void page_sizes_run_from_one_to_two_hundred() {
    assertThat(Params.limit(null)).isEqualTo(50);
    assertThat(Params.limit("200")).isEqualTo(200);
    for (String bad : List.of("0", "201", "-1", "x", "1.5", "99999999999")) {
      assertThatThrownBy(() -> Params.limit(bad))
          .isInstanceOf(JamakException.class)
          .hasMessageContaining(bad);
    }
  }

  @Test
  void several_values_may_be_repeated_or_separated_by_commas() {
    assertThat(Params.many(JobStatus.class, "status", List.of("draft,queued", "failed")))
        .containsExactlyInAnyOrder(JobStatus.DRAFT, JobStatus.QUEUED, JobStatus.FAILED);
    assertThat(Params.many(JobStatus.class, "status", null)).isEmpty();
  }

  @Test
  void an_unknown_value_is_answered_with_the_known_ones() {
    assertThatThrownBy(() -> Params.many(JobStatus.class, "status", List.of("done")))
        .hasMessage(
            "status: done (expected: one of draft, queued, running, succeeded, failed, canceled)");
  }

  @Test
  void a_search_is_nfc_however_it_was_typed() {
    assertThat(Params.search("  \u1112\u1161\u11ab\u1100\u1173\u11af ")).isEqualTo("한글");
    assertThat(Params.search("   ")).isNull();
    assertThatThrownBy(() -> Params.search("a\0b")).isInstanceOf(JamakException.class);
  }
}
