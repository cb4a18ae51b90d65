package io.jamak.store.job;

import io.jamak.domain.account.UserId;
import io.jamak.domain.asset.AssetId;
import io.jamak.domain.cause.CauseFingerprint;
import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobStatus;
import io.jamak.domain.job.OutputFormat;
import io.jamak.domain.job.WarningCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a list shows; null or empty parts do not filter. Made with a {@link Builder}.
 *
 * @param search part of file name or tag, or an id of a job or asset, its beginning or its end
 * @param from created at or after
 * @param to created before
 * @param language spoken, heard or translated into
 * @param engine id of the transcriber that was asked for, "" for those that asked for the best
 * @param warnings finished with one of these at least
 * @param cause failed of this
 * @param retryable failed, and may succeed (true), or cannot or were run again already (false)
 * @param person who made them
 * @param minDuration ended after running for at least so long
 * @param maxDuration ended after running for at most so long
 * @param waitingOver QUEUED for at least so long
 * @param batch sent off together as this
 */
public record JobFilter(
    @Nullable String search,
    Set<JobStatus> statuses,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Boolean translate,
    @Nullable String language,
    @Nullable OutputFormat format,
    @Nullable String engine,
    @Nullable String profile,
    @Nullable Boolean diarization,
    @Nullable ErrorCode errorCode,
    @Nullable AssetId assetId,
    Set<WarningCode> warnings,
    @Nullable CauseFingerprint cause,
    @Nullable Boolean retryable,
    @Nullable UserId person,
    @Nullable Duration minDuration,
    @Nullable Duration maxDuration,
    @Nullable Duration waitingOver,
    @Nullable JobBatchId batch) {
  /** Every job of the workspace. */
  public static final JobFilter ALL = new Builder().build();

  /** Sets are kept in the order of their constants: two equal filters have one text. */
  public JobFilter {
    statuses = sorted(EnumSet.noneOf(JobStatus.class), statuses);
    warnings = sorted(EnumSet.noneOf(WarningCode.class), warnings);
  }

  private static <E extends Enum<E>> Set<E> sorted(Set<E> empty, Set<E> constants) {
    empty.addAll(constants);
    return Collections.unmodifiableSet(empty);
  }

  /** Whether it asks for options, the language that was heard among them. */
  public boolean asksForOptions() {
    return translate != null
        || language != null
        || format != null
        || engine != null
        || profile != null
        || diarization != null;
  }

  /** Whether it asks for options and, beside them, for nothing but when jobs were made. */
  boolean asksForOptionsAlone() {
    JobFilter rest =
        but()
            .from(null)
            .to(null)
            .translate(null)
            .language(null)
            .format(null)
            .engine(null)
            .profile(null)
            .diarization(null)
            .build();
    return asksForOptions() && rest.equals(ALL);
  }

  /** The same filter, to be changed. */
  public Builder but() {
    return new Builder(this);
  }

  /** The same filter for these states only. */
  public JobFilter withStatuses(Set<JobStatus> wanted) {
    return but().statuses(wanted).build();
  }

  /** Filters by what is said of it, and by nothing else. */
  public static final class Builder {
    private @Nullable String search;
    private Set<JobStatus> statuses = Set.of();
    private @Nullable Instant from;
    private @Nullable Instant to;
    private @Nullable Boolean translate;
    private @Nullable String language;
    private @Nullable OutputFormat format;
    private @Nullable String engine;
    private @Nullable String profile;
    private @Nullable Boolean diarization;
    private @Nullable ErrorCode errorCode;
    private @Nullable AssetId assetId;
    private Set<WarningCode> warnings = Set.of();
    private @Nullable CauseFingerprint cause;
    private @Nullable Boolean retryable;
    private @Nullable UserId person;
    private @Nullable Duration minDuration;
    private @Nullable Duration maxDuration;
    private @Nullable Duration waitingOver;
    private @Nullable JobBatchId batch;

    /** Filters by nothing yet. */
    public Builder() {}

    private Builder(JobFilter like) {
      search = like.search;
      statuses = like.statuses;
      from = like.from;
      to = like.to;
      translate = like.translate;
      language = like.language;
      format = like.format;
      engine = like.engine;
      profile = like.profile;
      diarization = like.diarization;
      errorCode = like.errorCode;
      assetId = like.assetId;
      warnings = like.warnings;
      cause = like.cause;
      retryable = like.retryable;
      person = like.person;
      minDuration = like.minDuration;
      maxDuration = like.maxDuration;
      waitingOver = like.waitingOver;
      batch = like.batch;
    }

    /** Part of a name or tag, or an id. */
    public Builder search(@Nullable String wanted) {
      search = wanted;
      return this;
    }

    /** In one of these states. */
    public Builder statuses(Set<JobStatus> wanted) {
      statuses = wanted;
      return this;
    }

    /** Created at or after. */
    public Builder from(@Nullable Instant wanted) {
      from = wanted;
      return this;
    }

    /** Created before. */
    public Builder to(@Nullable Instant wanted) {
      to = wanted;
      return this;
    }

    /** With or without translations. */
    public Builder translate(@Nullable Boolean wanted) {
      translate = wanted;
      return this;
    }

    /** Spoken, heard or translated into. */
    public Builder language(@Nullable String wanted) {
      language = wanted;
      return this;
    }

    /** Asked for this format. */
    public Builder format(@Nullable OutputFormat wanted) {
      format = wanted;
      return this;
    }

    /** Asked for this transcriber. */
    public Builder engine(@Nullable String wanted) {
      engine = wanted;
      return this;
    }

    /** Asked for this subtitle profile. */
    public Builder profile(@Nullable String wanted) {
      profile = wanted;
      return this;
    }

    /** Asked that speakers are told apart, or not. */
    public Builder diarization(@Nullable Boolean wanted) {
      diarization = wanted;
      return this;
    }

    /** Failed with this. */
    public Builder errorCode(@Nullable ErrorCode wanted) {
      errorCode = wanted;
      return this;
    }

    /** Of this asset. */
    public Builder assetId(@Nullable AssetId wanted) {
      assetId = wanted;
      return this;
    }

    /** Finished with one of these. */
    public Builder warnings(Set<WarningCode> wanted) {
      warnings = wanted;
      return this;
    }

    /** Failed of this cause. */
    public Builder cause(@Nullable CauseFingerprint wanted) {
      cause = wanted;
      return this;
    }

    /** Failed, and may succeed or cannot. */
    public Builder retryable(@Nullable Boolean wanted) {
      retryable = wanted;
      return this;
    }

    /** Made by this person. */
    public Builder person(@Nullable UserId wanted) {
      person = wanted;
      return this;
    }

    /** Ran for at least so long. */
    public Builder minDuration(@Nullable Duration wanted) {
      minDuration = wanted;
      return this;
    }

    /** Ran for at most so long. */
    public Builder maxDuration(@Nullable Duration wanted) {
      maxDuration = wanted;
      return this;
    }

    /** Waiting for at least so long. */
    public Builder waitingOver(@Nullable Duration wanted) {
      waitingOver = wanted;
      return this;
    }

    /** Sent off together as this batch. */
    public Builder batch(@Nullable JobBatchId wanted) {
      batch = wanted;
      return this;
    }

    /** The filter. */
    public JobFilter build() {
      return new JobFilter(
          search,
          statuses,
          from,
          to,
          translate,
          language,
          format,
          engine,
          profile,
          diarization,
          errorCode,
          assetId,
          warnings,
          cause,
          retryable,
          person,
          minDuration,
          maxDuration,
          waitingOver,
          batch);
    }
  }
}
