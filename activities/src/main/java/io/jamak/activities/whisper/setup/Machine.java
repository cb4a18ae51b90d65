package io.jamak.activities.whisper.setup;

import io.jamak.activities.process.Programs;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the set-up uses of this machine.
 *
 * @param variables of the environment
 * @param programs that it has
 */
record Machine(Map<String, String> variables, Programs programs) {
  /** Proxies, certificates and package indexes; nothing that could be a secret of Jamak. */
  private static final Pattern PASSED =
      Pattern.compile(
          "(?i)(https?|all|no)_proxy|SSL_CERT_(FILE|DIR)|(REQUESTS|CURL)_CA_BUNDLE|NETRC"
              + "|(PIP|UV|PYENV)_\\w+|PATH|HOME|USER|LANG|LC_\\w+|XDG_\\w+|LD_LIBRARY_PATH|CUDA_\\w+");

  /** These would install elsewhere than into our environment, or change what is installed. */
  private static final Pattern WITHHELD =
      Pattern.compile(
          "PIP_(TARGET|PREFIX|ROOT|USER|NO_DEPS|PRE|REQUIREMENT|CONSTRAINT|NO_BINARY|DRY_RUN|QUIET)"
              + "|UV_(TARGET|PREFIX|PYTHON|PROJECT\\w*|SYSTEM_PYTHON|CONSTRAINT|OVERRIDE|NO_BINARY\\w*"
              + "|EXCLUDE_NEWER)");

  static Machine current() {
    return new Machine(System.getenv(), Programs.ofMachine());
  }

  /** The value of the first of these variables that has one. */
  Optional<String> variable(String... names) {
    return Stream.of(names)
        .map(name -> variables.getOrDefault(name, "").strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  /** What a child may see of the environment. */
  Map<String, String> passed() {
    Map<String, String> passed = new TreeMap<>();
    variables.forEach(
        (name, value) -> {
          if (PASSED.matcher(name).matches() && !WITHHELD.matcher(name).matches()) {
            passed.put(name, value);
          }
        });
    return passed;
  }
}
