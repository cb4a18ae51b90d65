package io.jamak.app.it.dashboard;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A server whose answers are made up, so that every state of ux.md section 8 stands on one screen
 * of the real dashboard.
 */
final class ScriptedServer {
  private static final Pattern ASSETS = Pattern.compile("/api/assets(\\?.*)?$");
  private static final Pattern JOBS = Pattern.compile("/api/jobs(\\?.*)?$");
  private static final Pattern JOB = Pattern.compile("/api/jobs/0193f[^/]*$");
  private static final Pattern FILE = Pattern.compile("/api/jobs/0193f[^/]*/outputs/.*$");
  private static final Pattern STATUS = Pattern.compile("[?&]status=([^&]*)");
  private static final String NAME = "강의 자료 %02d 운영체제와 프로세스.mp4";
  private static final String WHEN = "2026-09-01T03:00:00Z";

  private static final List<String> ACTIVE =
      List.of("running", "running", "running", "running", "queued", "draft", "draft");
  private static final List<String> ENDED = List.of("succeeded", "failed", "failed", "canceled");

  /** What the badges of all that stands on it say. */
  static final Set<String> WORDS =
      Set.of(
          "업로드 대기",
          "업로드 중 #%",
          "서버에서 확인 중",
          "일시정지",
          "업로드 실패",
          "연결 대기",
          "이미 있음",
          "업로드 중단됨",
          "업로드 완료",
          "초안",
          "대기 중 (#번째)",
          "처리 중 · 음성 인식 #%",
          "자동 재시도 #/#",
          "취소하는 중",
          "응답 없음",
          "완료",
          "처리 실패",
          "일부 실패 (번역)",
          "취소됨");

  private final Page page;
  private final List<String> states = new ArrayList<>();

  ScriptedServer(Page page) {
    this.page = page;
    states.addAll(ACTIVE);
    states.addAll(ENDED);
  }

  /** Answers from now on: assets with a job in each state, one interrupted and one damaged. */
  void set() {
    List<String> assets = new ArrayList<>();
    IntStream.range(0, states.size()).forEach(i -> assets.add(asset(i, "uploaded", null, job(i))));
    assets.add(asset(20, "uploading", null, null));
    assets.add(asset(21, "failed", "MEDIA_UNREADABLE", null));
    assets.add(asset(22, "uploaded", "THUMB_FAILED", null));
    page.route(ASSETS, route -> answer(route, page(assets)));
    page.route(JOBS, this::jobs);
    page.route(JOB, route -> answer(route, one(route.request().url())));
    page.route(FILE, route -> text(route, "WEBVTT\n\n00:00.000 --> 00:02.000\n안녕하세요.\n"));
    page.route("**/api/jobs/counts", route -> answer(route, "{\"succeeded\":4,\"draft\":2}"));
    page.route("**/api/jobs/0193f*/snapshot", Route::abort);
    page.route("**/api/jobs/stream**", route -> text(route, "retry: 600000\n\n"));
  }

  /** Answers no assets and no jobs. */
  void empty() {
    page.route(ASSETS, route -> answer(route, page(List.of())));
    page.route("**/api/assets/counts**", route -> answer(route, "{}"));
    page.route(JOBS, route -> answer(route, page(List.of())));
  }

  /** Answers that it cannot. */
  void broken() {
    for (Pattern list : List.of(ASSETS, JOBS)) {
      page.route(list, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    }
  }

  /** Does not answer at all. */
  void silent() {
    for (Pattern list : List.of(ASSETS, JOBS)) {
      page.route(list, route -> {});
    }
  }

  /** Answers truly again. */
  void leave() {
    page.unrouteAll();
  }

  /** One running job each: at a step, tried again, being canceled, not answering. */
  void stir() {
    page.evaluate(
        """
        async () => {
          const { jobList } = document.querySelector('jamak-dashboard').parts;
          while (jobList.phase !== 'ready') await new Promise((go) => setTimeout(go, 10));
          const ids = jobList.queue.filter((job) => job.status === 'running').map((job) => job.id);
          jobList.optimisticUpdate([ids[0]], { step: 'transcribe' });
          jobList.optimisticUpdate([ids[1]], { step: 'translate', attempt: 2, attempts: 5 });
          jobList.optimisticUpdate([ids[2]], { canceling: true });
          jobList.optimisticUpdate([ids[3]], { silent: true });
        }
        """);
  }

  /** An upload in each of its states; nothing is sent. */
  void upload() {
    page.evaluate(
        """
        async () => {
          const { learnSession, uploader } = document.querySelector('jamak-dashboard').parts;
          await learnSession(); // its answer would let them begin
          uploader.parallel = 0;
          const states = ['local_selected', 'uploading', 'verifying', 'paused', 'upload_failed', 'duplicate', 'offline'];
          const items = uploader.add(states.map((state) => new File(['x'], `올리는 영상 ${state}.mp4`, { type: 'video/mp4' })));
          items.forEach((item, i) => {
            const offline = states[i] === 'offline';
            Object.assign(item, { state: offline ? 'uploading' : states[i], offline, size: 5e8, loaded: 2e8, errorCode: 'UP_STALLED' });
            uploader.dispatchEvent(Object.assign(new Event('changed'), { item }));
          });
        }
        """);
  }

  /** Says these things, in the page's own stack of toasts. */
  void say(String kind, String... texts) {
    page.evaluate(
        """
        async ([kind, texts]) => {
          const { toast } = document.querySelector('jamak-dashboard').parts;
          for (const text of texts) toast(text, kind);
        }
        """,
        List.of(kind, Arrays.asList(texts)));
  }

  private void jobs(Route route) {
    var status = STATUS.matcher(route.request().url());
    List<String> wanted =
        status.find() ? List.of(status.group(1).split("%2C|,")) : List.copyOf(states);
    answer(
        route,
        page(
            IntStream.range(0, states.size())
                .filter(i -> wanted.contains(states.get(i)))
                .mapToObj(this::wholeJob)
                .toList()));
  }

  private String one(String url) {
    int i = Integer.parseInt(url.substring(url.length() - 2));
    String files =
        states.get(i).equals("succeeded")
            ? file(i, "original", "ko", 1) + "," + file(i, "translation", "en", 2)
            : "";
    return "{\"job\":%s,\"outputs\":[%s],\"events\":[]}".formatted(wholeJob(i), files);
  }

  private static String file(int i, String kind, String language, int number) {
    return """
        {"id":"%s","type":"vtt","kind":"%s","language":"%s","sizeBytes":1234,"createdAt":"%s"}"""
        .formatted(id(900 + 10 * number + i), kind, language, WHEN);
  }

  private static String asset(int i, String status, @Nullable String error, @Nullable String job) {
    return """
        {"id":"%s","filename":"%s","sizeBytes":123456789,"mimeType":"video/mp4","durationMs":754000,
         "width":1920,"height":1080,"thumbnailUrl":null,"status":"%s","errorCode":%s,"errorMessage":null,
         "tags":[],"latestJob":%s,"inQueue":%s,"createdAt":"%s","updatedAt":"%s"}"""
        .formatted(
            id(i),
            NAME.formatted(i),
            status,
            quoted(error),
            job,
            job == null && error == null,
            WHEN,
            WHEN);
  }

  /** The newest job as an asset shows it; a draft is none. */
  private @Nullable String job(int i) {
    return states.get(i).equals("draft")
        ? null
        : "{\"id\":\"%s\",\"status\":\"%s\",\"progress\":62,\"errorCode\":%s}"
            .formatted(id(100 + i), states.get(i), quoted(error(i)));
  }

  private String wholeJob(int i) {
    boolean ended = ENDED.contains(states.get(i));
    return """
        {"id":"%s","assetId":"%s","filename":"%s","status":"%s","progress":62,"priority":0,
         "options":{"sourceLang":"auto","translate":%s,"targetLang":[],"outputFormats":["srt"],
         "diarization":false,"profile":"ko-standard"},"errorCode":%s,"errorMessage":null,"retryOf":null,
         "createdAt":"%s","startedAt":null,"finishedAt":%s}"""
        .formatted(
            id(100 + i),
            id(i),
            NAME.formatted(i),
            states.get(i),
            i == 5,
            quoted(error(i)),
            WHEN,
            quoted(ended ? WHEN : null));
  }

  /** The second of those that failed has its original. */
  private @Nullable String error(int i) {
    if (!states.get(i).equals("failed")) {
      return null;
    }
    return states.indexOf("failed") == i ? "ASR_FAILED" : "TRANSLATE_FAILED";
  }

  private static String id(int number) {
    return "0193f000-0000-7000-8000-%012d".formatted(number);
  }

  private static String quoted(@Nullable String text) {
    return text == null ? "null" : '"' + text + '"';
  }

  private static String page(List<String> items) {
    return "{\"items\":[%s],\"nextCursor\":null}".formatted(String.join(",", items));
  }

  private static void answer(Route route, String json) {
    route.fulfill(
        new Route.FulfillOptions().setContentType("application/json; charset=utf-8").setBody(json));
  }

  private static void text(Route route, String body) {
    String type = body.startsWith("WEBVTT") ? "text/vtt" : "text/event-stream";
    route.fulfill(
        new Route.FulfillOptions().setContentType(type + "; charset=utf-8").setBody(body));
  }
}
