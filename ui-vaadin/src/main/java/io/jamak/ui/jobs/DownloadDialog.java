package io.jamak.ui.jobs;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.jamak.api.job.JobDetail;
import io.jamak.store.job.JobRow;
import io.jamak.store.job.OutputRow;
import io.jamak.ui.format.FileNames;
import java.util.List;

/** The files of several jobs, to fetch one by one. */
class DownloadDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  DownloadDialog(JobUseCases useCases, List<JobRow> jobs) {
    setHeaderTitle(t("jobs.download.title", jobs.size()));
    setWidth("520px");
    boolean any = false;
    for (JobRow job : jobs) {
      JobDetail detail = useCases.detail(job.id());
      List<OutputRow> files = OutputLinks.files(detail.outputs());
      if (!files.isEmpty()) {
        any = true;
        Section section =
            new Section(
                new H3(FileNames.whole(job.filename())), new OutputLinks(useCases, job, files));
        section.addClassName("download-job");
        add(section);
      }
    }
    if (!any) {
      add(new Paragraph(t("jobs.download.none")));
    }
    getFooter().add(new Button(t("close"), click -> close()));
  }
}
