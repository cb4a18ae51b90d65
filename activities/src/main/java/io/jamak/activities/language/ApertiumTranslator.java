package io.jamak.activities.language;

import io.jamak.activities.process.Cancellation;
import io.jamak.activities.process.ChildProcess;
import io.jamak.activities.process.ChildResult;
import io.jamak.activities.process.Command;
import io.jamak.activities.process.JobDirectory;
import io.jamak.activities.process.Programs;
import io.jamak.activities.process.Scratch;
import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.subtitles.TranslationUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The apertium of this machine: a rule-based engine with small dictionaries, rough but at once and
 * without a network. Texts go through its standard input, never through its arguments.
 */
public final class ApertiumTranslator implements Translator {
  private static final Logger LOG = LoggerFactory.getLogger(ApertiumTranslator.class);
  private static final String ID = "apertium";
  private static final String MEND = "install it: apt-get install apertium apertium-eng-spa";
  private static final Path MODES = Path.of("/usr/share/apertium/modes");
  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final Duration VERSION_DEADLINE = Duration.ofSeconds(10);

  private final Programs programs;
  private final Scratch scratch;
  private final String program;
  private final Path modes;
  private final Duration deadline;
  private volatile String version = "";

  /** The installed one. */
  public ApertiumTranslator(Programs programs, Scratch scratch) {
    this(programs, scratch, ID, MODES, DEADLINE);
  }

  ApertiumTranslator(
      Programs programs, Scratch scratch, String program, Path modes, Duration deadline) {
    this.programs = programs;
    this.scratch = scratch;
    this.program = program;
    this.modes = modes;
    this.deadline = deadline;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public EngineInfo info() {
    if (!programs.exists(program)) {
      return info(List.of(), "apertium is not installed", MEND);
    }
    List<String> pairs = installedPairs();
    return pairs.isEmpty()
        ? info(List.of(), "apertium has no translation pair", MEND)
        : info(pairs, "", "");
  }

  @Override
  public Map<String, String> translate(
      List<TranslationUnit> units, String from, String to, Cancellation cancellation)
      throws IOException {
    if (!programs.exists(program)) {
      throw new JamakException(
          ErrorCode.ENGINE_MISSING,
          "apertium is not installed (expected: " + program + "); " + MEND);
    }
    String mode = ApertiumModes.in(modes).mode(from, to);
    String document = ApertiumText.write(units, from);
    ChildResult result =
        run(List.of("-u", "-f", "html-noent", mode), document, deadline, cancellation);
    if (!result.succeeded() || result.stdoutCut()) {
      throw new JamakException(
          ErrorCode.TRANSLATE_FAILED,
          "apertium "
              + mode
              + ": exit "
              + result.exitCode()
              + " (expected: 0): "
              + result.stderrTail());
    }
    return ApertiumText.read(result.text(), units);
  }

  private ChildResult run(
      List<String> arguments, String input, Duration within, Cancellation cancellation)
      throws IOException {
    try (JobDirectory work = scratch.newDirectory()) {
      List<String> argv = new ArrayList<>(List.of("env", "TMPDIR=" + work.path()));
      argv.addAll(programs.located(List.of(program)));
      argv.addAll(arguments);
      Command command = Command.of(argv, work.path(), within);
      return ChildProcess.run(
          command.withInput(input.getBytes(StandardCharsets.UTF_8)), cancellation);
    }
  }

  private List<String> installedPairs() {
    try {
      return ApertiumModes.in(modes).pairs();
    } catch (IOException unreadable) {
      LOG.warn("{} cannot be read: no translation pair is offered", modes, unreadable);
      return List.of();
    }
  }

  private EngineInfo info(List<String> pairs, String problem, String mend) {
    String known = problem.isEmpty() ? version() : "";
    List<String> sources =
        pairs.stream().map(pair -> pair.substring(0, pair.indexOf('>'))).distinct().toList();
    return new EngineInfo(
        EngineInfo.Part.TRANSLATOR, ID, known, true, sources, pairs, problem, mend);
  }

  /** Asked once: "3.8.3". */
  private String version() {
    if (version.isEmpty()) {
      try {
        ChildResult result = run(List.of("-V"), "", VERSION_DEADLINE, Cancellation.none());
        version = result.succeeded() ? result.text().replace("Apertium", "").strip() : "";
      } catch (IOException | RuntimeException silent) {
        LOG.warn("apertium does not tell its version", silent);
      }
    }
    return version;
  }
}
