package io.jamak.app.it.dashboard;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jamak.app.it.persona.InputDriver;
import io.jamak.app.it.persona.Persona;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Database;
import io.jamak.app.product.Place;
import io.jamak.app.product.UploadScreen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;

/** A person of one way at a screen of their own, signed in. */
record PersonaSession(
    Persona way,
    Place place,
    Browser browser,
    InputDriver hand,
    UploadScreen screen,
    QueuePage desk)
    implements AutoCloseable {

  /** Signs in. */
  static PersonaSession take(Persona way, Place place, List<String> shorts, Path clip) {
    Browser browser = new Browser(way.language, way.scheme);
    InputDriver hand = new InputDriver(browser, way.keys);
    browser.signIn(place.url());
    QueuePage desk = new QueuePage(place, shorts, browser);
    return new PersonaSession(way, place, browser, hand, new UploadScreen(browser, clip), desk);
  }

  Page page() {
    return browser.page();
  }

  Locator find(String testId) {
    return browser.find(testId);
  }

  String says(String korean, String english) {
    return way.says(korean, english);
  }

  /** Keeps a picture for people to look at. */
  void picture(String name) {
    browser.picture(name + "-" + way);
  }

  /** The dashboard as a first visit shows it. */
  void open() {
    page().navigate(place.url() + "/dashboard");
    screen.ready();
  }

  /** Files come in: dropped on the page, or chosen in the dialog that a key opens. */
  void bring(List<String> names, int size) {
    if (way.keys) {
      Path[] files = names.stream().map(name -> screen.onDisk(name, size)).toArray(Path[]::new);
      hand.pickFiles().setFiles(files);
    } else {
      names.forEach(name -> screen.make(name, size));
      screen.drop(names);
    }
  }

  /** The focus goes into the drawer, which is open. */
  void enterDrawer() {
    hand.key("q");
    hand.key("q");
  }

  /** Errors of the page's scripts from now on. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    page().onPageError(problems::add);
    return problems;
  }

  /** Where the page leads from now on. */
  List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    page().onFrameNavigated(frame -> addresses.add(frame.url()));
    return addresses;
  }

  /** How often this was told about videos of this name, once it was told often enough. */
  long toldOf(String name, String type, int expected) {
    String sql =
        """
        select count(*) from events e join assets a on a.id = e.entity_id
        where e.type = '%s' and a.filename like '%s%%'
        """
            .formatted(type, name);
    return Awaitility.await(type)
        .atMost(Duration.ofSeconds(15))
        .until(() -> Database.count(place.product(), sql), count -> count >= expected);
  }

  /** When this draft is run, nobody starts it for a while: it stays queued. */
  void keepQueued(String jobId) {
    String sql = "update jobs set dispatched_at = now() where id = '" + jobId + "'";
    Database.execute(place.product(), sql);
  }

  /** Nobody repairs this job, which is run and not started, for a while. */
  void leaveQueued(String jobId) {
    desk.api.awaitJob(jobId, Duration.ofSeconds(15), Set.of("queued"));
    String later = "update jobs set updated_at = now() + interval '5 minutes' where id = '";
    Database.execute(place.product(), later + jobId + "'");
  }

  /** Leaves the screen, which then does nothing any more. */
  void rest() {
    page().unrouteAll();
    page().navigate(place.url() + "/api/session");
    screen.forget();
  }

  @Override
  public void close() {
    browser.close();
  }
}
