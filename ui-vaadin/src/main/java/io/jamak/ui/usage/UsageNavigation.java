package io.jamak.ui.usage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.YearMonth;

/** The ways to the usage screen. */
public final class UsageNavigation {
  private UsageNavigation() {}

  /** Opens a month. */
  public static void toMonth(UI ui, YearMonth month) {
    ui.navigate("usage", QueryParameters.of("month", month.toString()));
  }
}
