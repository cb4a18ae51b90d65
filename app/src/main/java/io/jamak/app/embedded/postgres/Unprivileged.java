package io.jamak.app.embedded.postgres;

import com.sun.security.auth.module.UnixSystem;
import io.jamak.activities.process.ChildProcess;
import io.jamak.activities.process.Leash;
import io.jamak.activities.process.Signal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. For root it runs in a user namespace of its own, where it is
 * nobody but keeps access to root's files; where those are forbidden (many containers), as the user
 * "nobody" with the right to reach its files and nothing else.
 */
enum Unprivileged {
  /** We are not root. */
  AS_WE_ARE,
  /** {@code unshare -U}. */
  NAMESPACE,
  /** {@code setpriv --reuid}. */
  NOBODY;

  private static final int NOBODY_UID = 65534;
  private static final String REACH_FILES = "+dac_override,+dac_read_search";

  /** The way that works on this machine. */
  static Unprivileged detect() {
    if (new UnixSystem().getUid() != 0) {
      return AS_WE_ARE;
    }
    boolean namespaces =
        ChildProcess.output(List.of("unshare", "-U", "id", "-u"))
            .filter(uid -> !uid.equals("0"))
            .isPresent();
    return namespaces ? NAMESPACE : NOBODY;
  }

  /** The command line that runs {@code command} so, ending with this JVM. */
  List<String> command(List<String> command) {
    return switch (this) {
      case AS_WE_ARE -> Leash.on(Signal.INT, command);
      case NAMESPACE -> join(List.of("unshare", "-U"), Leash.on(Signal.INT, command));
      case NOBODY -> join(asNobody(), command);
    };
  }

  /** Prepares a folder that PostgreSQL must own. */
  void own(Path folder) {
    if (this == NOBODY) {
      Folders.own(folder, NOBODY_UID);
    }
  }

  private static List<String> asNobody() {
    String uid = Integer.toString(NOBODY_UID);
    return List.of(
        "setsid",
        "setpriv",
        // Else access(2), which initdb asks, would not count the rights given here.
        "--securebits=+no_setuid_fixup",
        "--reuid=" + uid,
        "--regid=" + uid,
        "--clear-groups",
        "--inh-caps=" + REACH_FILES,
        "--ambient-caps=" + REACH_FILES,
        "--pdeathsig",
        Signal.INT.name());
  }

  private static List<String> join(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
