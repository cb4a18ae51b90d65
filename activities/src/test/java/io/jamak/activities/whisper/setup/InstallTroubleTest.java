package io.jamak.activities.whisper.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By lines that pip 23 and uv 0.9 really wrote. */
class InstallTroubleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "WARNING: Retrying (Retry(total=1, connect=None)) after connection broken by"
            + " 'SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]"
            + " certificate verify failed: self-signed certificate'))': /simple/numpy/"
            + "~ERROR: No matching distribution found for numpy==2.4.6 | a proxy opens TLS",
        "error: Request failed after 3 retries~  Caused by: invalid peer certificate: UnknownIssuer"
            + " | a proxy opens TLS",
        "WARNING: Retrying after connection broken by 'ProxyError('Cannot connect to proxy.',"
            + " NewConnectionError('Failed to establish a new connection'))'"
            + "~ERROR: No matching distribution found for numpy==2.4.6 | The proxy",
        "WARNING: Retrying after connection broken by 'NewConnectionError('Failed to establish a"
            + " new connection: [Errno -3] Temporary failure in name resolution')'"
            + "~ERROR: No matching distribution found for numpy==2.4.6 | cannot be reached",
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. | pinned",
        "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device"
            + " | The disk of /cache is full",
        "The virtual environment was not created successfully because ensurepip is not available."
            + " | venv module is missing",
        "ERROR: No matching distribution found for ctranslate2==4.8.5"
            + " | No matching distribution found for ctranslate2==4.8.5",
      })
  void the_reason_is_found_behind_the_last_line(String output, String problem) {
    SetupException explained =
        InstallTrouble.explain(
            new SetupProcess.Ended(1, output.replace('~', '\n')), Path.of("/cache/.build-1"));

    assertThat(explained.problem()).contains(problem);
    assertThat(explained.mend()).isNotEmpty();
  }
}
