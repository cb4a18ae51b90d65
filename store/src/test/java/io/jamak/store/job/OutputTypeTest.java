package io.jamak.store.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.domain.job.OutputFormat;
import io.jamak.store.generated.enums.OutputType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OutputTypeTest {
  @Test
  void the_database_knows_every_format_and_no_other() {
    assertThat(Arrays.stream(OutputType.values()).map(OutputType::getLiteral))
        .as("add the code to the type output_type by a migration")
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(OutputFormat.values()).map(OutputFormat::code).toList());
  }
}
