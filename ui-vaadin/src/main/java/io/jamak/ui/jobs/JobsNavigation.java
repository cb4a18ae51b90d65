package io.jamak.ui.jobs;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.jamak.domain.job.JobId;

/** The ways to the operations console. */
public final class JobsNavigation {
  private JobsNavigation() {}

  /** Opens the console with this job's detail. */
  public static void toJob(UI ui, JobId job) {
    ui.navigate("jobs", QueryParameters.of("id", job.toString()));
  }

  /** The address of a job's detail, for plain links. */
  public static String hrefOf(JobId job) {
    return "jobs?id=" + job;
  }
}
