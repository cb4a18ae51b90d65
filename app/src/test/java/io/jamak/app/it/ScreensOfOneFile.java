package io.jamak.app.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jamak.app.product.Browser;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads what each screen tells of one file. */
final class ScreensOfOneFile {
  private final Browser browser;
  private final Page page;
  private final String url;
  private final OneFile file;
  private final FactsByPlace told;

  ScreensOfOneFile(Browser browser, String url, OneFile file, FactsByPlace told) {
    this.browser = browser;
    this.page = browser.page();
    this.url = url;
    this.file = file;
    this.told = told;
  }

  void walk() {
    card();
    facts();
    jobsOfTheFile();
    queue();
    history();
    jobs("succeeded", file.job(), "");
    jobs("draft", file.draft(), "draft's ");
    job(file.job(), "");
    job(file.draft(), "draft's ");
    usage();
  }

  private void card() {
    open("dashboard", browser.find("asset-card"));
    Locator card = browser.find("asset-card").first();
    told.add("name", "card", title(card.locator(".name")));
    String state = text(card.locator(".states .badge .text").first());
    told.add("state", "card", state);
    told.add("end", "card", state.replaceAll(" · .*", ""));
    told.add("length, as a clock", "card", text(card.locator(".length")));
    told.add("added", "card", text(card.locator(".meta")).replaceAll(".* · ", ""));
    String spoken = Objects.toString(card.getAttribute("aria-label"), "");
    told.add("length", "card", spoken.replaceAll(".*, ", ""));
  }

  private void facts() {
    open("dashboard?panel=detail&id=" + file.asset(), browser.find("detail-tab-facts"));
    browser.find("detail-tab-facts").click();
    Locator facts = page.locator("jamak-asset-detail dl dd");
    facts.first().waitFor();
    Locator name = page.locator("jamak-asset-detail .name-row");
    String stem = name.locator("textarea").inputValue();
    told.add("name", "details", stem + text(name.locator(".extension")));
    told.add("length", "details", text(facts.nth(0)));
    told.add("size", "details", text(facts.nth(2)));
    told.add("added, to the second", "details", text(facts.nth(4)));
  }

  private void jobsOfTheFile() {
    browser.find("detail-tab-jobs").click();
    for (String id : List.of(file.job(), file.draft())) {
      String of = id.equals(file.draft()) ? "draft's " : "";
      Locator job = page.locator("[data-testid='detail-job'][data-job-id='" + id + "']");
      told.add(of + "state", "details", text(job.locator(".badge .text")));
      told.add(of + "options", "details", text(job.locator(".summary")));
      told.add(of.isEmpty() ? "ended" : "draft's birth", "details", text(job.locator("small")));
    }
    Locator outputs = page.locator("jamak-asset-detail .outputs a");
    outputs.first().waitFor();
    told.add("files", "details", files(outputs));
  }

  private void queue() {
    open("dashboard?panel=queue", browser.find("queue-item"));
    item(file.draft(), "queue", "draft's ");
  }

  private void history() {
    open("dashboard?panel=queue&tab=history", browser.find("queue-item"));
    Locator item = item(file.job(), "history", "");
    told.add("ended, to the second", "history", title(item.locator(".when")));
    item.locator(".acts button").first().click();
    Locator menu = browser.find("download-menu");
    menu.waitFor();
    told.add("files", "history", files(menu.locator("a:not([data-output-type='zip'])")));
  }

  private Locator item(String id, String place, String of) {
    Locator item = page.locator("[data-testid='queue-item'][data-job-id='" + id + "']");
    told.add("name", place, title(item.locator(".name")));
    told.add(of + "state", place, text(item.locator(".badge .text")));
    told.add(of + "options", place, text(item.locator(".summary")));
    return item;
  }

  /** The row of a job, which its filter leaves alone. */
  private void jobs(String status, String id, String of) {
    Locator row = page.locator("[data-testid='job-row'][data-job-id='" + id + "']");
    open("jobs?status=" + status, row);
    Locator moments = page.locator(".jobs-grid span.number[title]");
    told.add("name", "jobs", title(row.locator(".job-name")));
    told.add(of + "state", "jobs", text(page.locator(".job-status .badge .text")));
    told.add(of + "options", "jobs", text(page.locator(".job-options")));
    told.add(of + "birth", "jobs", text(moments.nth(0)));
    told.add(of + "birth, to the second", "jobs", title(moments.nth(0)));
    if (of.isEmpty()) {
      told.add("ended", "jobs", text(moments.nth(1)));
      told.add("ended, to the second", "jobs", title(moments.nth(1)));
      told.add("took", "jobs", text(page.locator(".jobs-grid span.number:not([title])")));
    }
  }

  private void job(String id, String of) {
    Locator detail = browser.find("job-detail");
    Locator facts = browser.find("job-facts");
    open("jobs?id=" + id, facts);
    told.add("name", "job", text(detail.locator("h2")));
    told.add(of + "state", "job", text(detail.locator(".state .badge .text")));
    told.add(of + "options", "job", fact(facts, "options"));
    told.add(of + "birth, to the second", "job", fact(facts, "created"));
    if (of.isEmpty()) {
      told.add("ended, to the second", "job", fact(facts, "finished"));
      told.add("took", "job", fact(facts, "duration"));
      String kinds = ".output-type, .output-language, .output-size";
      told.add("files", "job", files(detail.locator("li.output"), kinds));
    }
  }

  /** A bill tells how it ended, not how many places there are to look at, and what was heard. */
  private void usage() {
    open("usage", browser.find("usage-row"));
    Locator moment = page.locator(".usage-grid span.number[title]");
    told.add("name", "usage", title(browser.find("usage-row")));
    told.add("end", "usage", text(page.locator(".usage-grid vaadin-badge")));
    told.add("ended", "usage", text(moment));
    told.add("ended, to the second", "usage", title(moment));
    told.add("heard", "usage", text(page.locator(".usage-grid span.number:not([title])").first()));
  }

  private static String fact(Locator facts, String name) {
    return text(facts.locator("[data-fact='" + name + "']"));
  }

  private void open(String path, Locator shown) {
    page.navigate(url + "/" + path);
    shown.first().waitFor();
    browser.picture("one-file-" + path.replaceAll("[?&=]", "-"));
  }

  private static String files(Locator links) {
    return files(links, "b, span, small");
  }

  /** Kind, words and size of each, in order. */
  private static String files(Locator all, String parts) {
    return all.all().stream()
        .map(
            one ->
                one.locator(parts).allTextContents().stream()
                    .map(String::strip)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  private static String text(Locator one) {
    return Objects.toString(one.textContent(), "").strip();
  }

  private static String title(Locator one) {
    return Objects.toString(one.getAttribute("title"), "");
  }
}
