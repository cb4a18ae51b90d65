package io.jamak.ui.script;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says to browsers where the libraries lie that our modules import by name. The libraries come as
 * WebJars, whose folders carry their version, so that a browser may keep the files for ever.
 */
public final class ImportMap {
  /** Where browsers find them; needs no sign-in. */
  public static final String ROOT = "/webjars/";

  private static final List<Library> LIBRARIES =
      List.of(
          new Library("lit", "lit", "index.js"),
          new Library("lit-html", "lit-html", "lit-html.js"),
          new Library("lit-element", "lit-element", "lit-element.js"),
          new Library("@lit/reactive-element", "lit__reactive-element", "reactive-element.js"));

  private final Map<String, String> paths;

  /**
   * Looks the versions up.
   *
   * @throws IllegalStateException when a library is not on the class path, or is there twice
   */
  public ImportMap() {
    paths = new TreeMap<>();
    for (Library library : LIBRARIES) {
      String folder = ROOT + library.folder() + "/" + version(library) + "/";
      paths.put(library.name(), folder + library.entry());
      paths.put(library.name() + "/", folder);
    }
  }

  /**
   * The map as JSON, for {@code <script type="importmap">}.
   *
   * @param context path of the application, "" for none
   */
  public String json(String context) {
    Map<String, String> imports = new TreeMap<>();
    paths.forEach((name, path) -> imports.put(name, context + path));
    return JsonMapper.shared().writeValueAsString(Map.of("imports", imports));
  }

  private static String version(Library library) {
    String entry = "META-INF/resources" + ROOT + library.folder() + "/*/" + library.entry();
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:" + entry);
      if (found.length != 1) {
        throw new IllegalStateException(
            "expected one %s on the class path, found %d".formatted(entry, found.length));
      }
      String[] folders = found[0].getURL().getPath().split("/");
      return folders[folders.length - 2];
    } catch (IOException unreadable) {
      throw new IllegalStateException(entry, unreadable);
    }
  }

  /**
   * One of them.
   *
   * @param name under which modules import it
   * @param folder of its WebJar
   * @param entry file that the bare name stands for
   */
  private record Library(String name, String folder, String entry) {}
}
