package io.jamak.domain.error;

import static io.jamak.domain.error.ErrorCode.Kind.CAPACITY;
import static io.jamak.domain.error.ErrorCode.Kind.EXTERNAL;
import static io.jamak.domain.error.ErrorCode.Kind.INTERNAL;
import static io.jamak.domain.error.ErrorCode.Kind.USER;

import java.util.Locale;

/**
 * Every reason for which Jamak refuses or fails, stable across releases.
 *
 * <p>The user's words for a code stand in the message files under {@code error.<CODE>}; the
 * engineer's line travels beside it.
 */
public enum ErrorCode {
  // requests
  BAD_ID(USER, 400),
  BAD_REQUEST(USER, 400),
  BAD_CURSOR(USER, 400),
  BAD_METHOD(USER, 405),
  BAD_ACCEPT(USER, 406),
  BAD_CONTENT_TYPE(USER, 415),
  OPTIONS_INVALID(USER, 400),
  LANGUAGE_NOT_SUPPORTED(USER, 422),
  LANG_PAIR(USER, 422),
  UNAUTHENTICATED(USER, 401),
  FORBIDDEN(USER, 403),
  NOT_FOUND(USER, 404),
  CONFLICT(USER, 409),
  IDEMPOTENCY_MISMATCH(USER, 422),
  IDEMPOTENCY_IN_PROGRESS(CAPACITY, 409),
  TOO_MANY_REQUESTS(CAPACITY, 429),
  QUOTA(CAPACITY, 402),
  // jobs
  RETRIED_ALREADY(USER, 409),
  RESULTS_GONE(USER, 409),
  // webhooks
  WEBHOOK_ADDRESS(USER, 422),
  WEBHOOK_LIMIT(USER, 409),
  // saved views
  VIEW_NAME(USER, 409),
  VIEW_LIMIT(USER, 409),
  // uploads
  LIM_SIZE(USER, 413),
  LIM_COUNT(CAPACITY, 429),
  LIM_STORAGE(CAPACITY, 507),
  UP_EMPTY(USER, 400),
  UP_TYPE(USER, 415),
  UP_SIZE_MISMATCH(USER, 422),
  UP_PARTS(USER, 422),
  UP_OTHER_FILE(USER, 422),
  UP_EXPIRED(USER, 410),
  UP_SERVER(EXTERNAL, 502),
  // media
  MEDIA_UNREADABLE(USER, 422),
  MEDIA_REFUSED(USER, 422),
  MEDIA_PROTECTED(USER, 422),
  NO_AUDIO(USER, 422),
  THUMB_FAILED(INTERNAL, 500),
  SOURCE_CHANGED(USER, 409),
  // engines and work
  ENGINE_MISSING(EXTERNAL, 503),
  ENGINE_BUSY(EXTERNAL, 503),
  ENGINE_REFUSED(EXTERNAL, 502),
  ASR_FAILED(EXTERNAL, 502),
  TRANSLATE_FAILED(EXTERNAL, 502),
  JOB_TIMEOUT(CAPACITY, 504),
  WORKER_LOST(INTERNAL, 500),
  POISON(INTERNAL, 500),
  DISK_FULL(CAPACITY, 507),
  STORAGE_FAILED(EXTERNAL, 502),
  DATABASE_UNAVAILABLE(EXTERNAL, 503),
  WORKFLOW_LOST(INTERNAL, 500),
  WORKFLOW_UNAVAILABLE(EXTERNAL, 503),
  OUTPUT_EXPIRED(USER, 410),
  INTERNAL_ERROR(INTERNAL, 500);

  private final Kind kind;
  private final int httpStatus;

  ErrorCode(Kind kind, int httpStatus) {
    this.kind = kind;
    this.httpStatus = httpStatus;
  }

  /** Who can do something about it. */
  public Kind kind() {
    return kind;
  }

  /** The HTTP status with which the API answers this code. */
  public int httpStatus() {
    return httpStatus;
  }

  /** Whether doing the same again may succeed; what the user got wrong does not mend itself. */
  public boolean retryable() {
    return kind != USER;
  }

  /**
   * What the user can do about a failure with this code. Screens offer exactly this act, and none
   * where nothing helps.
   */
  public Remedy remedy() {
    return switch (this) {
      case QUOTA, LIM_STORAGE -> Remedy.USAGE;
      case OPTIONS_INVALID, LANGUAGE_NOT_SUPPORTED, LANG_PAIR, RESULTS_GONE -> Remedy.OTHER_OPTIONS;
      case NO_AUDIO -> Remedy.OTHER_TRACK;
      case LIM_SIZE,
          UP_EMPTY,
          UP_TYPE,
          UP_SIZE_MISMATCH,
          UP_PARTS,
          UP_OTHER_FILE,
          UP_EXPIRED,
          MEDIA_UNREADABLE,
          MEDIA_REFUSED,
          MEDIA_PROTECTED,
          SOURCE_CHANGED ->
          Remedy.REPLACE_FILE;
      default -> retryable() ? Remedy.RETRY : Remedy.NONE;
    };
  }

  /** Key of the user's words in the message files. */
  public String messageKey() {
    return "error." + name();
  }

  /**
   * Who can do something about a failure: the user, whoever adds capacity, another system's keeper,
   * or us.
   */
  public enum Kind {
    USER,
    CAPACITY,
    EXTERNAL,
    INTERNAL
  }

  /** The one act that helps. */
  public enum Remedy {
    /** The same again. */
    RETRY,
    /** Another file in the place of this one, with the same options. */
    REPLACE_FILE,
    /** Another sound track of the same file; another file where it has no other. */
    OTHER_TRACK,
    /** Other options for the same file. */
    OTHER_OPTIONS,
    /** A look at what the plan still holds, and then the same again. */
    USAGE,
    /** Nothing that a screen could offer. */
    NONE;

    /** How the browser calls it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
