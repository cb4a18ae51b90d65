package io.jamak.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningNoteTest {
  @TempDir Path folder;

  @Test
  void another_process_reads_what_was_written_and_so_does_a_shell() throws Exception {
    Home home = Home.open(folder);
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("JAMAK_DATABASE_URL", "jdbc:postgresql://127.0.0.1:5433/jamak?a=b");
    variables.put("JAMAK_DATABASE_PASSWORD", "it's $HOME `id`");
    RunningNote note = new RunningNote("http://localhost:8080", variables);

    note.write(home);

    assertThat(RunningNote.read(home)).contains(note);
    List<String> script =
        List.of("sh", "-c", ". " + folder + "/running.env; printf %s \"$JAMAK_DATABASE_PASSWORD\"");
    Process shell = new ProcessBuilder(script).start();
    assertThat(shell.getInputStream()).hasContent("it's $HOME `id`");
  }

  @Test
  void nothing_runs_where_no_note_is() {
    Home home = Home.open(folder);
    new RunningNote("http://localhost:8080", Map.of()).write(home);

    RunningNote.remove(home);

    assertThat(RunningNote.read(home)).isEmpty();
  }
}
