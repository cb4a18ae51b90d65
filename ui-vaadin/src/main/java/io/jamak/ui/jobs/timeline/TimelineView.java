package io.jamak.ui.jobs.timeline;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.jamak.domain.event.JobEvent.StepReported;
import io.jamak.domain.job.JobStep;
import io.jamak.store.event.EventRow;
import io.jamak.store.job.JobRow;
import io.jamak.ui.format.Dates;
import io.jamak.ui.format.Durations;
import io.jamak.ui.jobs.timeline.TimelineModel.Bar;
import io.jamak.ui.jobs.timeline.TimelineModel.Lane;
import io.jamak.ui.words.Language;
import io.jamak.ui.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The browser element that draws what ran when; words and times are written here. */
@Tag("jamak-timeline")
@JsModule("context://jamak/jobs/timeline.js")
public class TimelineView extends Component {
  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = new JsonMapper();

  private final ZoneId zone;

  /** A drawing with the times of this zone. */
  public TimelineView(ZoneId zone) {
    this.zone = zone;
  }

  /** Draws the job's life; where nothing has happened yet it hides, and answers false. */
  public boolean show(JobRow job, List<EventRow> events) {
    TimelineModel model = TimelineModel.of(job, events);
    setVisible(!model.isEmpty());
    if (isVisible()) {
      draw(model);
    }
    return isVisible();
  }

  private void draw(TimelineModel model) {
    Instant end = model.to();
    Sent sent =
        new Sent(
            Instant.now().toEpochMilli(),
            model.from().toEpochMilli(),
            end == null ? null : end.toEpochMilli(),
            Words.language().tag(),
            model.lanes().stream().map(this::lane).toList(),
            new Titles(
                t("timeline.title"),
                t("timeline.table"),
                t("timeline.gaps"),
                List.of(
                    t("timeline.step"),
                    t("timeline.attempt"),
                    t("timeline.state"),
                    t("timeline.start"),
                    t("timeline.length"),
                    t("timeline.detail"))));
    getElement().setPropertyJson("model", JSON.valueToTree(sent));
  }

  private SentLane lane(Lane lane) {
    return new SentLane(
        lane.step(), name(lane.step()), lane.rows(), lane.bars().stream().map(this::bar).toList());
  }

  private SentBar bar(Bar bar) {
    Language language = Words.language();
    String title = title(bar);
    String state = t("timeline." + bar.state());
    Instant end = bar.end();
    String begin = Dates.time(bar.start(), zone, language);
    return new SentBar(
        bar.step() + "/" + bar.part() + "/" + bar.attempt(),
        bar.step(),
        bar.part(),
        bar.attempt(),
        bar.state(),
        bar.row(),
        bar.start().toEpochMilli(),
        end == null ? null : end.toEpochMilli(),
        t("timeline.bar", title, String.valueOf(bar.attempt()), state),
        title,
        state,
        begin,
        end == null ? begin + " –" : begin + " – " + Dates.time(end, zone, language),
        end == null ? null : Durations.of(Duration.between(bar.start(), end), language),
        bar.detail());
  }

  private static String title(Bar bar) {
    String step = name(bar.step());
    return switch (bar.part()) {
      case "" -> step;
      case StepReported.PAUSE -> t("timeline.pause", step);
      default -> t("timeline.part", step, bar.part());
    };
  }

  private static String name(String step) {
    return Arrays.stream(JobStep.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(step))
        .findFirst()
        .map(Words::of)
        .orElseGet(() -> step.equals(TimelineModel.WAITING) ? t("step.waiting") : step);
  }

  private record Sent(
      long now, long from, @Nullable Long to, String lang, List<SentLane> lanes, Titles words) {}

  private record SentLane(String key, String label, int rows, List<SentBar> bars) {}

  private record SentBar(
      String id,
      String step,
      String part,
      int attempt,
      String state,
      int row,
      long start,
      @Nullable Long end,
      String name,
      String title,
      String stateName,
      String begin,
      String when,
      @Nullable String length,
      String detail) {}

  private record Titles(String title, String table, String gaps, List<String> columns) {}
}
