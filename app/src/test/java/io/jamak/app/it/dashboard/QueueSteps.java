package io.jamak.app.it.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import io.jamak.app.it.persona.InputDriver;
import io.jamak.app.product.UploadScreen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Parts of stories that happen in the queue drawer. */
final class QueueSteps {
  private static final Pattern SRT =
      Pattern.compile(
          "(\\d+\\R\\d\\d:\\d\\d:\\d\\d,\\d{3} --> \\d\\d:\\d\\d:\\d\\d,\\d{3}\\R(.+\\R)+\\R?)+");

  private final PersonaSession seat;
  private final QueuePage desk;
  private final InputDriver hand;

  QueueSteps(PersonaSession seat) {
    this.seat = seat;
    this.desk = seat.desk();
    this.hand = seat.hand();
  }

  /** All drafts get a translation from Korean into English. */
  void translateIntoEnglish() {
    Locator form = desk.form();
    hand.press(seat.find("btn-queue-options"));
    form.waitFor();
    hand.find(form.locator("#sourceLang input"), "Korean");
    for (String choice : List.of("#translate", "#target-en", "#format-srt", "#format-vtt")) {
      hand.check(form.locator(choice));
    }
    assertThat(seat.find("options-preview")).hasText(seat.says("6개 중 6개 변경", "6 of 6 will change"));
    seat.picture("a03-options");
    hand.press(desk.apply());
  }

  /** Starts all drafts. */
  void runAll() {
    if (seat.way().keys) {
      seat.enterDrawer();
      hand.key("Control+Enter");
    } else {
      seat.find("btn-run-n").click();
    }
  }

  /** Cancels a job that is in this state; it leaves the queue and keeps its options. */
  void cancel(String id, String state) {
    Locator item = desk.itemOf(id);
    assertThat(item).hasAttribute("data-state", state);
    JsonNode options = desk.job(id).get("options");
    hand.pressIn(desk.items(), item, seat.says("작업 취소", "Cancel job"));
    QueuePage.awaitGone(item);
    desk.api.awaitJob(id, Duration.ofSeconds(15), Set.of("canceled"));
    assertThat(desk.job(id).get("options")).isEqualTo(options);
  }

  void showHistory() {
    if (seat.way().keys) {
      seat.enterDrawer();
      hand.key("ArrowRight");
    } else {
      seat.find("tab-history").click();
    }
  }

  /** Tries a failed job again: another job with the same options, while the failed one stays. */
  void tryAgain(String failing) {
    Locator failed = desk.itemOf(failing);
    String again = seat.says("같은 옵션으로 다시 실행", "Run again with the same options");
    hand.pressIn(desk.items(), failed, again);
    JsonNode attempt = desk.attemptAfter(failing);
    Locator item = desk.itemOf(attempt.get("id").asString());
    assertThat(item).hasAttribute("data-state", "done", UploadScreen.state());
    assertThat(item).containsText(seat.says("재시도", "Retry"));
    assertThat(attempt.get("options")).isEqualTo(desk.job(failing).get("options"));
    assertThat(failed).hasAttribute("data-state", "error");
  }

  /** One archive of these three jobs has a folder for each. */
  void downloadAll(List<String> jobs) throws Exception {
    jobs.forEach(id -> hand.tickItem(desk.items(), desk.itemOf(id)));
    Locator zip = seat.find("btn-history-zip");
    assertThat(zip).hasText(seat.says("모두(zip) 3", "All (zip) 3"));
    Map<String, String> files = desk.unzip(() -> hand.pressBefore(zip));
    assertThat(files.keySet())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 3).boxed().flatMap(i -> namesIn(i).stream()).toList());
    assertThat(files.get("큐 영상 1/큐 영상 1.ko.srt")).matches(SRT).contains("안녕하세요");
    assertThat(files.get("큐 영상 2/큐 영상 2.ko.vtt")).startsWith("WEBVTT").contains(" --> ");
    desk.awaitTold(jobs, "DOWNLOAD_OUTPUT_CLICKED", "type", "zip");
  }

  private static List<String> namesIn(int video) {
    String name = "큐 영상 %d/큐 영상 %d.ko.".formatted(video, video);
    return List.of(name + "srt", name + "vtt", name + "txt");
  }

  /** One file of a job's menu. */
  void downloadSrt(String job) {
    String open = seat.says("결과 다운로드", "Download results");
    hand.pressIn(desk.items(), desk.itemOf(job), open);
    Locator srt = seat.page().locator("jamak-download-menu [data-output-type='srt']");
    Download file = seat.page().waitForDownload(() -> hand.pressInMenu(srt));
    assertThat(file.suggestedFilename()).isEqualTo("큐 영상 1.ko.srt");
    assertThat(file.path()).content().matches(SRT);
    desk.awaitTold(List.of(job), "DOWNLOAD_OUTPUT_CLICKED", "type", "srt");
  }
}
