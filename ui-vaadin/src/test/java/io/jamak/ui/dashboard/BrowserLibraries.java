package io.jamak.ui.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Lays the libraries of our modules, and the compiler that checks their types, out of their WebJars
 * to where Node, the compiler and editors look for them.
 */
final class BrowserLibraries {
  /** Where the compiler is; {@code tsc.js} starts it. */
  static final Path COMPILER = Path.of("target/typescript");

  /** Above this module: the front-end build of Vaadin empties the one in it. */
  static final Path MODULES = Path.of("../node_modules");

  private static final String WEBJARS = "/webjars/";

  private static final Map<String, String> FOLDERS =
      Map.of(
          "lit", "lit",
          "lit-html", "lit-html",
          "lit-element", "lit-element",
          "lit__reactive-element", "@lit/reactive-element",
          "lit-labs__ssr-dom-shim", "@lit-labs/ssr-dom-shim");

  private BrowserLibraries() {}

  static void unpackCompiler() throws IOException {
    empty(COMPILER);
    for (Resource file : find("typescript/*/lib/*.*s")) {
      copy(file, COMPILER.resolve(Objects.requireNonNull(file.getFilename())));
    }
  }

  static void unpackModules() throws IOException {
    for (Map.Entry<String, String> library : FOLDERS.entrySet()) {
      Path folder = MODULES.resolve(library.getValue());
      empty(folder);
      for (Resource file : find(library.getKey() + "/**/*.*")) {
        String path = file.getURL().getPath();
        String below = path.replaceFirst(".*" + WEBJARS + "[^/]+/[^/]+/", "");
        if (below.matches(".*(\\.js|\\.d\\.ts|\\.json)")) {
          copy(file, folder.resolve(below));
        }
      }
    }
  }

  /** What another version left there would be found as well. */
  private static void empty(Path folder) throws IOException {
    FileSystemUtils.deleteRecursively(folder);
    Files.createDirectories(folder);
  }

  private static Resource[] find(String pattern) throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResources("classpath*:META-INF/resources" + WEBJARS + pattern);
  }

  private static void copy(Resource file, Path target) throws IOException {
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    try (InputStream in = file.getInputStream()) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
