package io.jamak.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By the examples of FIPS 180-4. */
class Sha256Test {
  private static final String EMPTY =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String MILLION_A =
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";

  @TempDir Path folder;

  @Test
  void bytes_in_one_part_or_in_several_have_one_hash() {
    assertThat(Sha256.of()).isEqualTo(EMPTY);
    assertThat(Sha256.of("abc".getBytes(UTF_8))).isEqualTo(ABC);
    assertThat(Sha256.of("a".getBytes(UTF_8), new byte[0], "bc".getBytes(UTF_8))).isEqualTo(ABC);
  }

  @Test
  void a_text_is_hashed_in_utf_8() {
    assertThat(Sha256.of("abc")).isEqualTo(ABC);
    assertThat(Sha256.of("자막")).isEqualTo(Sha256.of("자막".getBytes(UTF_8)));
  }

  @Test
  void streams_and_files_are_hashed_to_their_end() throws IOException {
    byte[] million = "a".repeat(1_000_000).getBytes(UTF_8);

    assertThat(Sha256.of(new ByteArrayInputStream(million))).isEqualTo(MILLION_A);
    assertThat(Sha256.ofFile(Files.write(folder.resolve("file"), million))).isEqualTo(MILLION_A);
    assertThat(Sha256.ofFile(Files.write(folder.resolve("none"), new byte[0]))).isEqualTo(EMPTY);
  }
}
