package io.jamak.activities.whisper.setup;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads out of an installer's output why it failed. The last line alone would mislead: behind a
 * proxy that opens TLS, pip ends with "No matching distribution found".
 */
final class InstallTrouble {
  private static final String TRUST =
      "let SSL_CERT_FILE and PIP_CERT name the PEM file with your company's certificate";
  private static final String REACH =
      "connect this machine, or set HTTPS_PROXY, or PIP_INDEX_URL to your mirror";

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(
              "certificate.?verify.?failed|SSLCertVerificationError|invalid peer certificate"
                  + "|UnknownIssuer|problem confirming the ssl certificate|PKIX",
              "The certificate of the package index is not trusted: a proxy opens TLS",
              TRUST),
          new Sign(
              "ProxyError|Cannot connect to proxy|Tunnel connection failed|tunnel error"
                  + "|407 Proxy|unsuccessful tunnel",
              "The proxy does not let through to the package index",
              "correct HTTPS_PROXY (http://user:password@host:port)"),
          new Sign(
              "DO NOT MATCH THE HASHES|Hash mismatch",
              "The package index gave something else than what was pinned, it was refused",
              "use another index (PIP_INDEX_URL), or ask who runs this one"),
          new Sign(
              "name resolution|Name or service not known|nodename nor servname|dns error"
                  + "|NewConnectionError|Failed to establish|Connection refused|ConnectError"
                  + "|Network is unreachable|No route to host|timed out|ConnectTimeout"
                  + "|error sending request|Failed to fetch|Connection reset|Connection aborted",
              "The package index cannot be reached",
              REACH),
          new Sign(
              "401 Client Error|403 Client Error|401 Unauthorized|403 Forbidden",
              "The package index refuses us",
              "correct the name and password in PIP_INDEX_URL, or the rule of the proxy"),
          new Sign(
              "ensurepip|No module named (venv|pip)",
              "Python cannot make environments: its venv module is missing",
              "apt-get install python3-venv"));

  private InstallTrouble() {}

  /** The most telling reason in the output. */
  static SetupException explain(SetupProcess.Ended ended, Path folder) {
    String output = ended.output();
    if (Space.isFull(output)) {
      return Space.tooLittle(folder, "while packages were installed");
    }
    if (ended.exitCode() == -1) {
      return new SetupException("The package index is too slow: it was given up", REACH);
    }
    for (Sign sign : SIGNS) {
      if (sign.pattern().matcher(output).find()) {
        return new SetupException(sign.problem(), sign.mend());
      }
    }
    return new SetupException(
        "The packages cannot be installed: " + lastError(output),
        "./jamak doctor shows what was tried; " + REACH);
  }

  private static String lastError(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    return lines.reversed().stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).contains("error"))
        .findFirst()
        .or(() -> lines.reversed().stream().findFirst())
        .map(line -> line.strip().substring(0, Math.min(200, line.strip().length())))
        .orElse("no word why");
  }

  private record Sign(Pattern pattern, String problem, String mend) {
    Sign(String words, String problem, String mend) {
      this(Pattern.compile(words, Pattern.CASE_INSENSITIVE), problem, mend);
    }
  }
}
