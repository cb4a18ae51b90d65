package io.jamak.activities.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where programs run that read what strangers upload: no network, no sight of this machine's files,
 * no capabilities, bounded memory, processor time and files; one folder to write in.
 *
 * <p>Made by bubblewrap where it works. Where it does not, only prlimit's bounds remain, and {@link
 * #problem} says so.
 */
public final class Sandbox {
  private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
  private static final Duration TRIAL = Duration.ofSeconds(10);

  private final Programs programs;
  private final List<String> walls;
  private final String problem;

  private Sandbox(Programs programs, List<String> walls, String problem) {
    this.programs = programs;
    this.walls = List.copyOf(walls);
    this.problem = problem;
  }

  /** Tries what works on this machine; warns once when walls are missing. */
  public static Sandbox detect() {
    return detect(Programs.ofMachine());
  }

  /** The same with programs, bubblewrap among them, from these folders. */
  public static Sandbox detect(Programs programs) {
    Optional<Path> bwrap = programs.find("bwrap");
    if (bwrap.isEmpty()) {
      return open(programs, "bubblewrap is not installed");
    }
    for (boolean proc : new boolean[] {true, false}) {
      List<String> walls = Walls.standard(bwrap.get(), proc);
      if (holds(walls)) {
        return new Sandbox(programs, walls, "");
      }
    }
    return open(programs, "bubblewrap does not work here (no user namespaces?)");
  }

  /** Without walls, for machines that cannot have them. */
  static Sandbox open(Programs programs, String problem) {
    String limits = programs.exists("prlimit") ? "" : "; prlimit is missing too: no limits at all";
    LOG.warn("Media tools run without isolation: {}{}", problem, limits);
    return new Sandbox(programs, List.of(), problem + limits);
  }

  /** The same bounds without walls, for a trusted program that needs a device of the machine. */
  public Sandbox limitsOnly() {
    return new Sandbox(programs, List.of(), problem);
  }

  /** Where the programs that it runs are looked for. */
  public Programs programs() {
    return programs;
  }

  /** What is missing, "" when programs are fully sandboxed. */
  public String problem() {
    return problem;
  }

  /** Whether programs are cut off from network and files. */
  public boolean isClosed() {
    return !walls.isEmpty();
  }

  /** Runs a program in the sandbox, as {@link ChildProcess#run} does. */
  public ChildResult run(SandboxedCommand sandboxed, Cancellation cancellation) throws IOException {
    Command command = sandboxed.command();
    return ChildProcess.run(command.withArgv(argvOf(sandboxed)), cancellation);
  }

  /** Starts a program in the sandbox that lives on between requests; its owner closes it. */
  public LineChild start(SandboxedCommand sandboxed) throws IOException {
    return LineChild.start(sandboxed.command().withArgv(argvOf(sandboxed)));
  }

  private List<String> argvOf(SandboxedCommand sandboxed) {
    Command command = sandboxed.command();
    List<String> inside = new ArrayList<>();
    programs
        .find("prlimit")
        .ifPresent(prlimit -> inside.addAll(limited(prlimit, sandboxed.limits())));
    List<String> program = programs.located(command.argv());
    inside.addAll(program);
    if (!isClosed()) {
      return inside;
    }
    List<String> argv = new ArrayList<>(walls);
    List<Path> visible = new ArrayList<>(sandboxed.readOnly());
    visible.add(Path.of(inside.getFirst()));
    visible.add(Path.of(program.getFirst()));
    argv.addAll(Walls.show(visible, command.directory().toAbsolutePath()));
    String directory = command.directory().toAbsolutePath().toString();
    argv.addAll(List.of("--bind", directory, directory, "--chdir", directory, "--"));
    argv.addAll(inside);
    return argv;
  }

  private List<String> limited(Path program, SandboxLimits limits) {
    List<String> prlimit =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--as=" + limits.memoryBytes(),
                "--cpu=" + Math.max(1, limits.cpu().toSeconds()),
                "--fsize=" + limits.fileBytes(),
                "--core=0"));
    if (isClosed()) {
      // counted per user, so it makes sense in a user namespace only
      prlimit.add("--nproc=" + SandboxLimits.MAX_TASKS);
    }
    prlimit.add("--");
    return prlimit;
  }

  private static boolean holds(List<String> walls) {
    List<String> argv = new ArrayList<>(walls);
    argv.addAll(List.of("--", "true"));
    try {
      return ChildProcess.run(Command.of(argv, Path.of("/"), TRIAL), Cancellation.none())
          .succeeded();
    } catch (IOException | ChildTimeoutException broken) {
      return false;
    }
  }

  /** The fixed part of bubblewrap's arguments. */
  private static final class Walls {
    private static final List<String> SYSTEM =
        List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64");

    static List<String> standard(Path bwrap, boolean proc) {
      List<String> walls =
          new ArrayList<>(
              List.of(
                  bwrap.toString(),
                  "--unshare-all",
                  "--die-with-parent",
                  "--new-session",
                  "--cap-drop",
                  "ALL"));
      SYSTEM.forEach(folder -> walls.addAll(system(Path.of(folder))));
      for (String file : List.of("/etc/alternatives", "/etc/ld.so.cache")) {
        walls.addAll(List.of("--ro-bind-try", file, file));
      }
      if (proc) {
        walls.addAll(List.of("--proc", "/proc"));
      }
      walls.addAll(List.of("--dev", "/dev", "--tmpfs", "/tmp"));
      return walls;
    }

    /**
     * Shows paths, each once: a program that is a link in a folder which is shown could not be
     * bound over itself.
     *
     * @param writable a folder that is shown in another way
     */
    static List<String> show(List<Path> paths, Path writable) {
      List<Path> shown = new ArrayList<>(SYSTEM.stream().map(Path::of).toList());
      shown.add(writable);
      List<String> walls = new ArrayList<>();
      for (Path path : paths) {
        if (path.isAbsolute() && shown.stream().noneMatch(path::startsWith)) {
          walls.addAll(List.of("--ro-bind", path.toString(), path.toString()));
          shown.add(path);
        }
      }
      return walls;
    }

    private static List<String> system(Path folder) {
      try {
        if (Files.isSymbolicLink(folder)) {
          return List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString());
        }
      } catch (IOException unreadable) {
        // bound as a folder below
      }
      return List.of("--ro-bind-try", folder.toString(), folder.toString());
    }
  }
}
