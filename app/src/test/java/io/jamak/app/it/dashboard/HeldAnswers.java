package io.jamak.app.it.dashboard;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Requests that wait for their answers until a test lets them go. */
final class HeldAnswers {
  private final Page page;
  private final Pattern address;
  private final List<Route> held = new ArrayList<>();

  /** Holds every request to such an address from now on. */
  HeldAnswers(Page page, String address) {
    this.page = page;
    this.address = Pattern.compile(address);
    page.route(this.address, held::add);
  }

  /** Waits until one to such an address is held. */
  void await(String part) {
    page.waitForCondition(() -> held.stream().anyMatch(one -> one.request().url().contains(part)));
  }

  /** Lets all go, and holds no more. */
  void release() {
    page.unroute(address);
    held.forEach(Route::resume);
  }
}
