package io.jamak.store.job;

import io.jamak.domain.asset.AssetId;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets a test name the one part of a filter that it is about. */
final class FilterBuilder {
  private JobFilter filter = JobFilter.ALL;

  FilterBuilder search(String text) {
    return set(text, null, null, null, null, null, null, null);
  }

  FilterBuilder from(Instant from) {
    return set(null, from, null, null, null, null, null, null);
  }

  FilterBuilder to(Instant to) {
    return set(null, null, to, null, null, null, null, null);
  }

  FilterBuilder translate(boolean on) {
    return set(null, null, null, on, null, null, null, null);
  }

  FilterBuilder language(String language) {
    return set(null, null, null, null, language, null, null, null);
  }

  FilterBuilder format(OutputFormat format) {
    return set(null, null, null, null, null, format, null, null);
  }

  FilterBuilder errorCode(ErrorCode code) {
    return set(null, null, null, null, null, null, code, null);
  }

  FilterBuilder assetId(AssetId asset) {
    return set(null, null, null, null, null, null, null, asset);
  }

  FilterBuilder warnings(WarningCode... codes) {
    filter = new JobFilter(null, Set.of(), null, null, null, null, null, null, null, Set.of(codes));
    return this;
  }

  private FilterBuilder set(
      @Nullable String search,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Boolean translate,
      @Nullable String language,
      @Nullable OutputFormat format,
      @Nullable ErrorCode code,
      @Nullable AssetId asset) {
    filter =
        new JobFilter(
            search, Set.of(), from, to, translate, language, format, code, asset, Set.of());
    return this;
  }

  JobFilter build() {
    return filter;
  }
}
