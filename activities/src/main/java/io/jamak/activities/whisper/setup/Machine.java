package io.jamak.activities.whisper.setup;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the set-up uses of this machine.
 *
 * @param variables of the environment
 * @param folders where programs are looked for, the system's own first: a Python of the system
 *     outlives one of a version manager
 */
record Machine(Map<String, String> variables, List<Path> folders) {
  private static final List<String> SYSTEM =
      List.of("/usr/bin", "/usr/local/bin", "/bin", "/opt/homebrew/bin");

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
    Map<String, String> variables = System.getenv();
    Stream<String> path =
        Stream.of(variables.getOrDefault("PATH", "").split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty());
    return new Machine(
        variables, Stream.concat(SYSTEM.stream(), path).distinct().map(Path::of).toList());
  }

  /** Every program of this name, in the order of the folders. */
  List<Path> all(String name) {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      Path program = folder.resolve(name);
      if (Files.isRegularFile(program) && Files.isExecutable(program)) {
        found.add(program);
      }
    }
    return found;
  }

  /** The first of {@link #all}. */
  Optional<Path> find(String name) {
    return all(name).stream().findFirst();
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
