package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.SubtitleProfiles;
import io.jamak.store.job.JobRow;
import io.jamak.ui.UiSettings;
import io.jamak.ui.format.Dates;
import io.jamak.ui.format.Durations;
import io.jamak.ui.format.OptionsText;
import io.jamak.ui.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Options, times, cost, and where the job can be seen elsewhere. */
class JobFacts extends Div {
  private static final long serialVersionUID = 1L;

  private final ZoneId zone;
  private final transient UiSettings settings;
  private final transient Consumer<JobId> open;

  JobFacts(ZoneId zone, UiSettings settings, Consumer<JobId> open) {
    this.zone = zone;
    this.settings = settings;
    this.open = open;
    addClassName("job-facts");
  }

  void show(JobRow job) {
    removeAll();
    DescriptionList list = new DescriptionList();
    fact(list, "facts.options", new Span(OptionsText.of(job.options(), job.detectedLang())));
    fact(list, "facts.profile", new Span(profile(job)));
    fact(list, "jobs.column.created", moment(job.createdAt()));
    fact(list, "facts.started", moment(job.startedAt()));
    fact(list, "jobs.column.finished", moment(job.finishedAt()));
    fact(list, "jobs.column.duration", new Span(length(job)));
    fact(list, "facts.cost", new Span(cost(job)));
    fact(list, "facts.job", new Span(job.id().toString()));
    JobId retryOf = job.retryOf();
    if (retryOf != null) {
      NativeButton original = new NativeButton(t("facts.original"), click -> open.accept(retryOf));
      original.addClassName("link-button");
      fact(list, "facts.retryOf", original);
    }
    add(new H3(t("facts.title")), list);
    URI engine = settings.temporalUi();
    if (engine != null) {
      add(engineLink(engine, job));
    }
  }

  private Anchor engineLink(URI engine, JobRow job) {
    String base = engine.toString().replaceAll("/+$", "");
    Anchor link =
        new Anchor(
            base + "/namespaces/" + settings.temporalNamespace() + "/workflows/job-" + job.id());
    link.add(VaadinIcon.EXTERNAL_LINK.create(), new Span(t("facts.workflow")));
    link.addClassName("button-link");
    link.setTarget("_blank");
    link.getElement().setAttribute("rel", "noopener");
    return link;
  }

  private static String profile(JobRow job) {
    String asked = job.options().profile();
    String heard = job.detectedLang();
    return heard == null ? asked : SubtitleProfiles.resolve(asked, heard);
  }

  private static void fact(DescriptionList list, String key, Component value) {
    list.add(new DescriptionList.Term(t(key)), new DescriptionList.Description(value));
  }

  private Span moment(@Nullable Instant moment) {
    return new Span(moment == null ? "–" : Dates.fully(moment, zone, Words.language()));
  }

  /** How long a job took, or "–" before its end. */
  private static String length(JobRow job) {
    Instant start = job.startedAt();
    Instant end = job.finishedAt();
    return start == null || end == null
        ? "–"
        : Durations.of(Duration.between(start, end), Words.language());
  }

  private static String cost(JobRow job) {
    BigDecimal units = job.costUnits();
    if (job.noSpeech() && units != null && units.signum() == 0) {
      return t("usage.noSpeech");
    }
    return units == null
        ? "–"
        : t("facts.units", units.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }
}
