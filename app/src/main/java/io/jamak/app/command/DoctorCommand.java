package io.jamak.app.command;

import io.jamak.app.doctor.Diagnosis;
import io.jamak.app.doctor.Doctor;
import io.jamak.app.settings.Settings;
import java.io.PrintStream;
import java.util.List;

/** {@code doctor}: what is there, what is missing, what that switches off, how to mend it. */
public final class DoctorCommand {
  private final Settings settings;
  private final PrintStream out;

  public DoctorCommand(Settings settings, PrintStream out) {
    this.settings = settings;
    this.out = out;
  }

  /** 1 when something is missing without which no job can finish. */
  public int run() {
    List<Diagnosis> all = new Doctor(settings).examine();
    all.forEach(this::print);
    return all.stream().anyMatch(Diagnosis::stopsJobs) ? 1 : 0;
  }

  private void print(Diagnosis diagnosis) {
    out.printf("%-8s %-22s %s%n", diagnosis.state().label(), diagnosis.part(), diagnosis.found());
    if (!diagnosis.mend().isEmpty()) {
      out.println("         without it: " + diagnosis.loss());
      out.println("         mend: " + diagnosis.mend());
    }
  }
}
