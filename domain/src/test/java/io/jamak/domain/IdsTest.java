package io.jamak.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @Test
  void ids_made_one_after_another_sort_in_that_order() {
    List<String> made = Stream.generate(Ids::next).limit(1_000).map(UUID::toString).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(UUID.fromString(made.getFirst()).version()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1", "0190b6d4-0000-7000-8000-00000000000g", "../etc/passwd"})
  void anything_but_a_canonical_uuid_is_refused_with_its_value(String text) {
    assertThatExceptionOfType(JamakException.class)
        .isThrownBy(() -> Ids.parse(text))
        .withMessageContaining(text)
        .matches(refusal -> refusal.code() == ErrorCode.BAD_ID);
  }
}
