package io.jamak.ui.jobs;

import com.vaadin.flow.router.QueryParameters;
import io.jamak.domain.job.JobStatus;
import io.jamak.store.job.JobFilter;
import io.jamak.store.job.JobSort;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The API's table of the jobs that a list shows; all of them, not only the loaded ones. */
final class JobsExport {
  private final Map<String, String> values = new LinkedHashMap<>();

  private JobsExport() {}

  /** Relative to the page's base. */
  static String address(JobFilter filter, JobSort sort) {
    JobsExport export = new JobsExport();
    export.put("search", filter.search());
    export.put(
        "status",
        filter.statuses().stream().sorted().map(JobStatus::code).collect(Collectors.joining(",")));
    export.put("from", filter.from());
    export.put("to", filter.to());
    export.put("translate", filter.translate());
    export.put("language", filter.language());
    export.put("format", filter.format() == null ? null : filter.format().code());
    export.put("errorCode", filter.errorCode());
    export.put("warning", JobsAddress.warningCode(filter.warnings()));
    export.put("sort", sort.name().toLowerCase(Locale.ROOT));
    return "api/jobs/export.csv?" + QueryParameters.simple(export.values).getQueryString();
  }

  private void put(String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      values.put(name, value.toString());
    }
  }
}
