/**
 * What the Java side says and the browser must know. Generated: change it there, then
 * `mvn -pl app -am test -Dtest=BrowserContractTest -Dsurefire.failIfNoSpecifiedTests=false -Djamak.contract=write`.
 *
 * @typedef {'draft'|'queued'|'running'|'succeeded'|'failed'|'canceled'} JobStatus
 * @typedef {'uploading'|'uploaded'|'failed'} AssetStatus
 * @typedef {'srt'|'vtt'|'txt'|'json'} OutputFormat
 * @typedef {'srt'|'vtt'|'txt'|'json'|'transcript'|'raw'} OutputType
 * @typedef {'original'|'translation'} OutputKind
 * @typedef {'PROBE'|'EXTRACT_AUDIO'|'CUT'|'TRANSCRIBE'|'MERGE'|'DIARIZE'|'COMPOSE'|'TRANSLATE'|'WRITE_OUTPUTS'|'RECORD_USAGE'} JobStep
 * @typedef {'NO_SPEECH'|'WORDS_DROPPED'|'VOICE_WITHOUT_WORDS'|'LANGUAGES_MIXED'|'LANGUAGE_UNSURE'|'LANGUAGE_MISMATCH'|'TIMES_INTERPOLATED'|'TIMES_CLAMPED'|'LOOP_RERUN'|'TRACK_GUESSED'|'SOURCE_CUT_OFF'|'DIARIZATION_UNAVAILABLE'|'UNTRANSLATED'|'RULES'} WarningCode
 * @typedef {'asset'|'job'|'cause'|'bulk_action'} EntityType
 * @typedef {'open'|'known'|'muted'|'resolved'} CauseState
 * @typedef {'done'|'skipped'|'failed'} Verdict
 * @typedef {'cancel'|'retry'|'run'|'tag'|'priority'} BulkKind
 * @typedef {'running'|'stopped'|'done'} BulkStatus
 * @typedef {'open'|'done'|'skipped'|'failed'} BulkOutcome
 * @typedef {'retry'|'replace_file'|'other_track'|'other_options'|'usage'|'none'} Remedy
 * @typedef {'user'|'capacity'|'external'|'internal'} ErrorKind
 */

/** Names of the event stream: each change, and how far jobs and acts on many are, which no journal keeps. */
export const EVENT_TYPES = [
  'ASSET_CREATED',
  'ASSET_UPLOADED',
  'ASSET_FAILED',
  'ASSET_RESUMED',
  'ASSET_FACTS',
  'ASSET_THUMBNAIL',
  'ASSET_CHANGED',
  'ASSET_DELETED',
  'JOB_CREATED',
  'JOB_OPTIONS_CHANGED',
  'JOB_QUEUED',
  'JOB_STARTED',
  'JOB_STEP',
  'JOB_OUTPUT',
  'JOB_OUTPUT_CORRECTED',
  'JOB_CANCEL_REQUESTED',
  'JOB_SUCCEEDED',
  'JOB_FAILED',
  'JOB_CANCELED',
  'CAUSE_NEW',
  'CAUSE_REOPENED',
  'CAUSE_UNMUTED',
  'CAUSE_CHANGED',
  'progress',
  'bulk_progress',
];

/** Formats that can be asked for. */
export const OUTPUT_FORMATS = ['srt', 'vtt', 'txt', 'json'];

/** Kinds of places to look at. */
export const WARNING_CODES = [
  'NO_SPEECH',
  'WORDS_DROPPED',
  'VOICE_WITHOUT_WORDS',
  'LANGUAGES_MIXED',
  'LANGUAGE_UNSURE',
  'LANGUAGE_MISMATCH',
  'TIMES_INTERPOLATED',
  'TIMES_CLAMPED',
  'LOOP_RERUN',
  'TRACK_GUESSED',
  'SOURCE_CUT_OFF',
  'DIARIZATION_UNAVAILABLE',
  'UNTRANSLATED',
  'RULES',
];

/** Characters of a search and of a tag, tags of a video, jobs that one call names: at most. */
export const LIMITS = { search: 200, tag: 50, tags: 20, namedJobs: 1000 };

/**
 * Whose fault a code is, whether the same again may succeed, and what helps.
 *
 * @type {Record<string, {kind: ErrorKind, retryable: boolean, remedy: Remedy}>}
 */
export const ERRORS = {
  BAD_ID: { kind: 'user', retryable: false, remedy: 'none' },
  BAD_REQUEST: { kind: 'user', retryable: false, remedy: 'none' },
  BAD_CURSOR: { kind: 'user', retryable: false, remedy: 'none' },
  BAD_METHOD: { kind: 'user', retryable: false, remedy: 'none' },
  BAD_ACCEPT: { kind: 'user', retryable: false, remedy: 'none' },
  BAD_CONTENT_TYPE: { kind: 'user', retryable: false, remedy: 'none' },
  OPTIONS_INVALID: { kind: 'user', retryable: false, remedy: 'other_options' },
  LANGUAGE_NOT_SUPPORTED: { kind: 'user', retryable: false, remedy: 'other_options' },
  LANG_PAIR: { kind: 'user', retryable: false, remedy: 'other_options' },
  UNAUTHENTICATED: { kind: 'user', retryable: false, remedy: 'none' },
  FORBIDDEN: { kind: 'user', retryable: false, remedy: 'none' },
  NOT_FOUND: { kind: 'user', retryable: false, remedy: 'none' },
  CONFLICT: { kind: 'user', retryable: false, remedy: 'none' },
  IDEMPOTENCY_MISMATCH: { kind: 'user', retryable: false, remedy: 'none' },
  IDEMPOTENCY_IN_PROGRESS: { kind: 'capacity', retryable: true, remedy: 'retry' },
  TOO_MANY_REQUESTS: { kind: 'capacity', retryable: true, remedy: 'retry' },
  QUOTA: { kind: 'capacity', retryable: true, remedy: 'usage' },
  RETRIED_ALREADY: { kind: 'user', retryable: false, remedy: 'none' },
  RESULTS_GONE: { kind: 'user', retryable: false, remedy: 'other_options' },
  WEBHOOK_ADDRESS: { kind: 'user', retryable: false, remedy: 'none' },
  WEBHOOK_LIMIT: { kind: 'user', retryable: false, remedy: 'none' },
  VIEW_NAME: { kind: 'user', retryable: false, remedy: 'none' },
  VIEW_LIMIT: { kind: 'user', retryable: false, remedy: 'none' },
  LIM_SIZE: { kind: 'user', retryable: false, remedy: 'replace_file' },
  LIM_COUNT: { kind: 'capacity', retryable: true, remedy: 'retry' },
  LIM_STORAGE: { kind: 'capacity', retryable: true, remedy: 'usage' },
  UP_EMPTY: { kind: 'user', retryable: false, remedy: 'replace_file' },
  UP_TYPE: { kind: 'user', retryable: false, remedy: 'replace_file' },
  UP_SIZE_MISMATCH: { kind: 'user', retryable: false, remedy: 'replace_file' },
  UP_PARTS: { kind: 'user', retryable: false, remedy: 'replace_file' },
  UP_OTHER_FILE: { kind: 'user', retryable: false, remedy: 'replace_file' },
  UP_EXPIRED: { kind: 'user', retryable: false, remedy: 'replace_file' },
  UP_SERVER: { kind: 'external', retryable: true, remedy: 'retry' },
  MEDIA_UNREADABLE: { kind: 'user', retryable: false, remedy: 'replace_file' },
  MEDIA_REFUSED: { kind: 'user', retryable: false, remedy: 'replace_file' },
  MEDIA_PROTECTED: { kind: 'user', retryable: false, remedy: 'replace_file' },
  NO_AUDIO: { kind: 'user', retryable: false, remedy: 'other_track' },
  THUMB_FAILED: { kind: 'internal', retryable: true, remedy: 'retry' },
  SOURCE_CHANGED: { kind: 'user', retryable: false, remedy: 'replace_file' },
  ENGINE_MISSING: { kind: 'external', retryable: true, remedy: 'retry' },
  ENGINE_BUSY: { kind: 'external', retryable: true, remedy: 'retry' },
  ENGINE_REFUSED: { kind: 'external', retryable: true, remedy: 'retry' },
  ASR_FAILED: { kind: 'external', retryable: true, remedy: 'retry' },
  TRANSLATE_FAILED: { kind: 'external', retryable: true, remedy: 'retry' },
  JOB_TIMEOUT: { kind: 'capacity', retryable: true, remedy: 'retry' },
  WORKER_LOST: { kind: 'internal', retryable: true, remedy: 'retry' },
  POISON: { kind: 'internal', retryable: true, remedy: 'retry' },
  DISK_FULL: { kind: 'capacity', retryable: true, remedy: 'retry' },
  STORAGE_FAILED: { kind: 'external', retryable: true, remedy: 'retry' },
  DATABASE_UNAVAILABLE: { kind: 'external', retryable: true, remedy: 'retry' },
  WORKFLOW_LOST: { kind: 'internal', retryable: true, remedy: 'retry' },
  WORKFLOW_UNAVAILABLE: { kind: 'external', retryable: true, remedy: 'retry' },
  OUTPUT_EXPIRED: { kind: 'user', retryable: false, remedy: 'none' },
  INTERNAL_ERROR: { kind: 'internal', retryable: true, remedy: 'retry' },
};

/**
 * The limits of each subtitle profile. wide: Hangul, Han and kana count 1, all else a half.
 *
 * @type {Record<string, {lineLength: number, maxLines: number, maxCps: number, wide: boolean}>}
 */
export const PROFILES = {
  'ko-standard': { lineLength: 16, maxLines: 2, maxCps: 12, wide: true },
  'ko-sdh': { lineLength: 16, maxLines: 2, maxCps: 14, wide: true },
  'ko-kids': { lineLength: 16, maxLines: 2, maxCps: 9, wide: true },
  'ko-shorts': { lineLength: 11, maxLines: 2, maxCps: 14, wide: true },
  'en-standard': { lineLength: 42, maxLines: 2, maxCps: 20, wide: false },
  'latin-standard': { lineLength: 42, maxLines: 2, maxCps: 17, wide: false },
  'ja-standard': { lineLength: 13, maxLines: 2, maxCps: 4, wide: true },
  'zh-standard': { lineLength: 16, maxLines: 2, maxCps: 9, wide: true },
  'bbc-online': { lineLength: 37, maxLines: 2, maxCps: 20, wide: false },
  'ebu-stl': { lineLength: 37, maxLines: 2, maxCps: 15, wide: false },
};
