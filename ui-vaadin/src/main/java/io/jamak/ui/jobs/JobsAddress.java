package io.jamak.ui.jobs;

import com.vaadin.flow.router.QueryParameters;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.error.JamakException;
import io.jamak.domain.job.JobId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import io.jamak.store.job.JobSort;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Query and open job, written to and read from the address, so that reload, back and a pasted link
 * show the same screen. What makes no sense there is left out.
 */
record JobsAddress(JobsQuery query, @Nullable JobId open) {
  /** Stands for jobs with warnings of whatever kind. */
  static final String ANY = "any";

  private static final String WARNING = "warning";
  private static final Map<String, JobSort> SORTS =
      Map.of(
          "newest",
          JobSort.NEWEST,
          "duration",
          JobSort.DURATION,
          "failures",
          JobSort.FAILURES_FIRST);

  static JobsAddress read(QueryParameters parameters) {
    List<String> opts = list(parameters, "opt");
    JobsQuery query =
        new JobsQuery(
            parameters.getSingleParameter("q").orElse(""),
            list(parameters, "status").stream()
                .flatMap(code -> constant(JobStatus.class, code).stream())
                .collect(Collectors.toSet()),
            parameters.getSingleParameter("period").flatMap(Period::of).orElse(null),
            day(parameters, "from"),
            day(parameters, "to"),
            opts.contains("translate") ? Boolean.TRUE : opts.contains("original") ? false : null,
            option(opts, "lang:").orElse(null),
            option(opts, "format:")
                .flatMap(code -> constant(OutputFormat.class, code))
                .filter(OutputFormat::isDownload)
                .orElse(null),
            parameters
                .getSingleParameter("errorCode")
                .flatMap(code -> constant(ErrorCode.class, code))
                .orElse(null),
            warnings(list(parameters, WARNING)),
            SORTS.getOrDefault(
                parameters.getSingleParameter("sort").orElse("newest"), JobSort.NEWEST));
    return new JobsAddress(
        query, parameters.getSingleParameter("id").map(JobsAddress::id).orElse(null));
  }

  QueryParameters write() {
    Map<String, String> values = new LinkedHashMap<>();
    put(values, "q", query.search());
    put(
        values,
        "status",
        query.statuses().stream().sorted().map(JobStatus::code).collect(Collectors.joining(",")));
    put(values, "period", query.period() == null ? "" : query.period().code());
    put(values, "from", query.from() == null ? "" : query.from().toString());
    put(values, "to", query.to() == null ? "" : query.to().toString());
    put(values, "opt", String.join(",", opts()));
    put(values, "errorCode", query.errorCode() == null ? "" : query.errorCode().name());
    put(values, WARNING, warningCode(query.warnings()));
    put(values, "sort", query.sort() == JobSort.NEWEST ? "" : sortCode(query.sort()));
    put(values, "id", open == null ? "" : open.toString());
    return QueryParameters.simple(values);
  }

  /** Value in the address and end of the message key. */
  static String sortCode(JobSort sort) {
    return SORTS.entrySet().stream()
        .filter(known -> known.getValue() == sort)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("newest");
  }

  /** Value in the address: "any", a code, several with commas, or "". */
  static String warningCode(Set<WarningCode> codes) {
    return codes.size() == WarningCode.values().length
        ? ANY
        : codes.stream().sorted().map(WarningCode::name).collect(Collectors.joining(","));
  }

  /** What {@link #warningCode} wrote; what makes no sense is left out. */
  static Set<WarningCode> warnings(List<String> codes) {
    return codes.contains(ANY)
        ? EnumSet.allOf(WarningCode.class)
        : codes.stream()
            .flatMap(code -> constant(WarningCode.class, code).stream())
            .collect(Collectors.toSet());
  }

  private List<String> opts() {
    List<String> opts = new ArrayList<>();
    if (query.translate() != null) {
      opts.add(query.translate() ? "translate" : "original");
    }
    if (query.language() != null) {
      opts.add("lang:" + query.language());
    }
    if (query.format() != null) {
      opts.add("format:" + query.format().code());
    }
    return opts;
  }

  private static void put(Map<String, String> values, String key, String value) {
    if (!value.isEmpty()) {
      values.put(key, value);
    }
  }

  private static List<String> list(QueryParameters parameters, String key) {
    return parameters.getSingleParameter(key).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .filter(part -> !part.isBlank())
        .toList();
  }

  private static Optional<String> option(List<String> opts, String prefix) {
    return opts.stream()
        .filter(opt -> opt.startsWith(prefix))
        .map(opt -> opt.substring(prefix.length()))
        .findFirst();
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String code) {
    String name = code.toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(name)).findFirst();
  }

  private static @Nullable LocalDate day(QueryParameters parameters, String key) {
    try {
      return parameters.getSingleParameter(key).map(LocalDate::parse).orElse(null);
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private static @Nullable JobId id(String text) {
    try {
      return JobId.parse(text);
    } catch (JamakException malformed) {
      return null;
    }
  }
}
