package io.jamak.api.job;

import io.jamak.api.paging.Params;
import io.jamak.domain.error.JamakException;
import io.jamak.store.job.JobSort;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A filter and an order of the job list as they stand in an address, read as strictly there. */
public final class JobQueryText {
  private static final String SORT = "sort";
  private static final RecordComponent[] FILTERS = JobFilterParams.class.getRecordComponents();

  private JobQueryText() {}

  /**
   * Refuses what {@code GET /api/jobs} would refuse, and parameters that it does not know.
   *
   * @param query {@code status=failed&sort=duration}, or "" for all jobs
   * @throws JamakException BAD_REQUEST, BAD_ID
   */
  public static void check(String query, ZoneId zone) {
    Map<String, List<String>> values = values(query);
    List<String> sorts = values.remove(SORT);
    if (sorts != null) {
      Params.one(JobSort.class, SORT, single(SORT, sorts));
    }
    JobFilterParams params = params(values);
    if (!values.isEmpty()) {
      throw Params.bad("query", values.keySet().iterator().next(), "parameters of job lists");
    }
    params.toFilter(zone);
  }

  private static Map<String, List<String>> values(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw Params.bad("query", pair, "name=value");
      }
      values
          .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
          .add(decoded(pair.substring(equals + 1)));
    }
    return values;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw Params.bad("query", text, "percent-encoded UTF-8");
    }
  }

  /** Takes what it knows out of the values. */
  private static JobFilterParams params(Map<String, List<String>> values) {
    Class<?>[] types =
        Arrays.stream(FILTERS).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments = Arrays.stream(FILTERS).map(filter -> argument(filter, values)).toArray();
    try {
      return JobFilterParams.class.getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object argument(
      RecordComponent filter, Map<String, List<String>> values) {
    List<String> given = values.remove(filter.getName());
    return given == null || filter.getType() == List.class
        ? given
        : single(filter.getName(), given);
  }

  private static String single(String name, List<String> given) {
    if (given.size() > 1) {
      throw Params.bad(name, String.join(", ", given), "one value");
    }
    return given.getFirst();
  }
}
