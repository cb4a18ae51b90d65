/**
 * Shapes that cross the dashboard's modules. No code: JSDoc only. What the API answers is in records.js, which is
 * generated from Java; here is what only browsers know.
 *
 * @typedef {'local_selected'|'uploading'|'verifying'|'uploaded'|'upload_failed'|'paused'|'duplicate'} UploadState
 * @typedef {import('./contract.js').JobStatus} JobStatus
 * @typedef {import('./records.js').Asset} Asset
 * @typedef {import('./records.js').LatestJob} LatestJob
 * @typedef {import('./records.js').SoundTrack} SoundTrack
 * @typedef {import('./records.js').JobOptions} JobOptions
 * @typedef {import('./records.js').Warning} Warning
 * @typedef {Pick<import('./records.js').Plan, 'name'|'timeZone'|'maxFileBytes'|'maxParallelUploads'|'maxBatchFiles'>} Plan
 *
 * @typedef {Omit<import('./records.js').Job, 'warnings'> & {warnings: Warning[]|number}} Job
 *   places to look at; their number while an event alone has told of them
 * @typedef {Pick<LatestJob, 'id'|'status'|'progress'> & Partial<LatestJob>} LatestNews where nothing is said, nothing failed
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
 */
export {};
