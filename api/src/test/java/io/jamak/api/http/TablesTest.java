package io.jamak.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.jamak.api.testing.Http;
import io.jamak.api.testing.HttpTest;
import io.jamak.api.testing.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@code docs/tables.md} names every column of both tables, in order. */
@HttpTest
class TablesTest {
  private static final Pattern COLUMN = Pattern.compile("`(\\w+)`");

  private final Http http;

  TablesTest(People people, @LocalServerPort int port) {
    this.http = Http.as(port, people.owner());
  }

  @ParameterizedTest
  @CsvSource({"Jobs, /api/jobs/export.csv", "Usage, /api/usage/records.csv"})
  void every_column_is_described(String table, String path) throws IOException {
    String header = http.get(path).body().lines().findFirst().orElseThrow().substring(1);
    assertThat(described(table)).containsExactly(header.split(","));
  }

  private static List<String> described(String table) throws IOException {
    String document = Files.readString(Path.of("../docs/tables.md"));
    String section = document.split("\n## " + table)[1].split("\n## ")[0];
    return section
        .lines()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|")[1])
        .flatMap(cell -> COLUMN.matcher(cell).results())
        .map(name -> name.group(1))
        .toList();
  }
}
