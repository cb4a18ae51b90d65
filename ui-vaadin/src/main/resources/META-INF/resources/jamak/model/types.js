/**
 * Shapes that cross the dashboard's modules. No code: JSDoc only.
 *
 * @typedef {'local_selected'|'uploading'|'verifying'|'uploaded'|'upload_failed'|'paused'|'duplicate'} UploadState
 * @typedef {import('./contract.js').JobStatus} JobStatus
 *
 * @typedef {object} JobOptions
 * @property {string} sourceLang BCP 47 language, or "auto"
 * @property {boolean} translate
 * @property {string[]} targetLang
 * @property {string[]} outputFormats "srt", "vtt", "txt", "json"
 * @property {boolean} diarization
 * @property {string} profile of subtitle rules; "auto" follows the language that is found
 * @property {string} [audioTrack] "" for the one that fits best, a number from 1, or a language
 * @property {string} [engine] id, "" for the best that is ready
 *
 * @typedef {object} SoundTrack
 * @property {number} number from 1
 * @property {?string} [codec]
 * @property {?string} [language] BCP 47
 * @property {?number} [channels]
 * @property {boolean} [default]
 * @property {?string} [title]
 *
 * @typedef {object} Asset as `GET /api/assets` answers it
 * @property {string} id
 * @property {string} filename
 * @property {number} sizeBytes
 * @property {string} mimeType
 * @property {?number} durationMs
 * @property {?number} width
 * @property {?number} height
 * @property {{number: number, codec: string, language: string, channels: number, default: boolean, title: string}[]} audioTracks
 * @property {?string} thumbnailUrl
 * @property {import('./contract.js').AssetStatus} status
 * @property {?string} errorCode
 * @property {?string} errorMessage
 * @property {string[]} tags
 * @property {SoundTrack[]} [audioTracks]
 * @property {?{id: string, status: JobStatus, progress: ?number, errorCode?: ?string, warnings?: number, noSpeech?: boolean}} latestJob
 * @property {boolean} inQueue whether a draft exists
 * @property {string} createdAt
 * @property {string} updatedAt
 *
 * @typedef {object} Job as `GET /api/jobs` answers it
 * @property {string} id
 * @property {string} assetId
 * @property {string} filename
 * @property {JobStatus} status
 * @property {?number} progress
 * @property {number} priority higher runs first
 * @property {JobOptions} options
 * @property {?string} errorCode
 * @property {?string} errorMessage
 * @property {Warning[]|number} [warnings] places to look at; their number while more is not known
 * @property {boolean} [noSpeech] whether it succeeded without a word found
 * @property {?string} [detectedLang] the language that was heard
 * @property {?string} [waitingUntil] while it runs: until when an engine asked it to wait
 * @property {?string} [cancelRequestedAt] while it runs: when a wish that it ends was accepted
 * @property {?string} retryOf
 * @property {string} createdAt
 * @property {?string} startedAt
 * @property {?string} finishedAt
 *
 * @typedef {object} Warning a place of a finished job that somebody should look at
 * @property {string} code
 * @property {number} fromMs
 * @property {number} toMs
 * @property {number} count words, cues or tracks that are meant
 * @property {string} [detail] for the engineer
 *
 * @typedef {object} Facts what the browser can read from a file by itself
 * @property {?number} durationMs
 * @property {?number} width
 * @property {?number} height
 * @property {?string} posterUrl object URL of a JPEG
 *
 * @typedef {object} Card one cell of the grid: an upload, an asset, or an upload that became an asset
 * @property {string} key stays the same for the card's whole life
 * @property {?Asset} asset
 * @property {?import('../upload/upload-item.js').UploadItem} upload
 *
 * @typedef {object} Plan
 * @property {string} name
 * @property {string} timeZone
 * @property {number} maxFileBytes
 * @property {number} maxParallelUploads
 * @property {number} maxBatchFiles
 */
export {};
