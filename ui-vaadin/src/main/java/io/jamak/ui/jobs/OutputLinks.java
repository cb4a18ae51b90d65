package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.OutputKind;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import io.jamak.ui.format.Bytes;
import io.jamak.ui.format.Dates;
import io.jamak.ui.format.OptionsText;
import io.jamak.ui.words.Words;
import java.util.List;

/** A job's files, each a link to its bytes. */
class OutputLinks extends UnorderedList {
  private static final long serialVersionUID = 1L;

  OutputLinks(JobUseCases useCases, JobRow job, List<OutputRow> files) {
    addClassName("outputs");
    files.forEach(file -> add(item(useCases, job, file)));
  }

  /** What a customer asked for: the transcript behind it is ours. */
  static List<OutputRow> files(List<OutputRow> outputs) {
    return outputs.stream().filter(output -> output.type().isDownload()).toList();
  }

  /** What the engine answered, word for word, apart from what was made of it. */
  static List<Anchor> raw(JobUseCases useCases, JobRow job, List<OutputRow> outputs) {
    return outputs.stream()
        .filter(output -> output.type() == OutputFormat.RAW)
        .map(output -> raw(useCases, job, output))
        .toList();
  }

  private static Anchor raw(JobUseCases useCases, JobRow job, OutputRow output) {
    Anchor link = link(useCases, job, output, t("outputs.raw", Bytes.of(output.sizeBytes())));
    link.addClassName("output-raw");
    link.getElement().setAttribute("data-testid", "output-raw");
    link.setTitle(t("outputs.raw.hint"));
    return link;
  }

  private static ListItem item(JobUseCases useCases, JobRow job, OutputRow file) {
    String type = file.type().name();
    Span kind = new Span(type);
    kind.addClassName("output-type");
    Span language =
        new Span(
            t(
                file.kind() == OutputKind.ORIGINAL ? "outputs.original" : "outputs.translation",
                OptionsText.language(file.language())));
    language.addClassName("output-language");
    Span size = new Span(Bytes.of(file.sizeBytes()));
    size.addClassName("output-size");
    size.setTitle(Dates.fully(file.createdAt(), useCases.zone(), Words.language()));
    Anchor link = link(useCases, job, file, t("outputs.download"));
    link.setAriaLabel(t("outputs.download.of", type, language.getText()));
    ListItem item = new ListItem(kind, language, size, link);
    item.addClassName("output");
    return item;
  }

  private static Anchor link(JobUseCases useCases, JobRow job, OutputRow file, String text) {
    Anchor link = new Anchor("api/jobs/" + job.id() + "/outputs/" + file.id());
    link.setRouterIgnore(true);
    link.addClassName("button-link");
    link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(text));
    link.getElement()
        .setAttribute("data-testid", "output-download")
        .setAttribute("data-type", file.type().code())
        .setAttribute("data-language", file.language())
        .addEventListener("click", click -> useCases.downloaded(job.id(), file.type().code()));
    return link;
  }
}
