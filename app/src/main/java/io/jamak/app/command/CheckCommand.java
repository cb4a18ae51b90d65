package io.jamak.app.command;

import io.jamak.app.check.AgreementCheck;
import io.jamak.app.check.DeliveryCheck;
import io.jamak.app.check.LeftPartsCheck;
import io.jamak.app.check.LeftoverCheck;
import io.jamak.app.embedded.Addresses;
import io.jamak.app.home.Home;
import io.jamak.app.settings.Settings;
import io.jamak.app.wiring.Databases;
import io.jamak.store.Store;
import io.jamak.store.blob.S3BlobStore;
import io.jamak.store.invariant.InvariantChecker.Finding;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code check}: counts what must never be (I1 to I8, I12 to I14); 1 when any count is not 0. */
public final class CheckCommand {
  private final Home home;
  private final HomeSession session;
  private final PrintStream out;

  public CheckCommand(
      Settings settings, Map<String, String> variables, PrintStream out, PrintStream err) {
    this.home = Home.open(settings.home());
    this.session = new HomeSession(settings, variables, err);
    this.out = out;
  }

  /** Prints one line an invariant. */
  public int run() {
    return session.run(
        parts -> {
          List<Finding> findings = findings(parts);
          findings.forEach(this::print);
          return findings.stream().allMatch(finding -> finding.violations() == 0) ? 0 : 1;
        });
  }

  private List<Finding> findings(Addresses parts) {
    Store store = Store.open(Databases.single(parts.database()));
    List<Finding> all = new ArrayList<>(store.invariants(S3BlobStore.open(parts.s3())).check());
    all.add(LeftPartsCheck.check(home));
    all.addAll(store.journalRights().check());
    AgreementCheck agreement = new AgreementCheck(store.jobQueries(), parts.temporal());
    all.add(agreement.check());
    all.add(new DeliveryCheck(store.deliveries()).check(agreement.running()));
    all.add(new LeftoverCheck(home).check(agreement.running()));
    return all;
  }

  private void print(Finding finding) {
    out.printf("%-4s %6d  %s%n", finding.invariant(), finding.violations(), finding.meaning());
    finding.examples().forEach(example -> out.println("             " + example));
  }
}
