package io.jamak.activities.whisper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonPackagesTest {
  @Test
  void the_lock_pins_each_package_by_version_and_hash_and_names_no_server() {
    List<String> requirements =
        PythonPackages.lock().lines().filter(line -> line.matches("[a-z].*")).toList();

    assertThat(requirements).allSatisfy(line -> assertThat(line).matches("[\\w.-]+==[\\w.]+ .*"));
    assertThat(PythonPackages.lock().split("--hash=sha256:[0-9a-f]{64}").length)
        .isGreaterThan(requirements.size());
    assertThat(PythonPackages.lock() + Resources.text("base-weights.lock")).doesNotContain("://");
    assertThat(requirements)
        .anyMatch(line -> line.startsWith("faster-whisper==1.2.1 "))
        .anyMatch(line -> line.startsWith("ctranslate2==4.8.5 "))
        .noneMatch(line -> line.startsWith("av==") || line.startsWith("huggingface-hub=="));
  }
}
