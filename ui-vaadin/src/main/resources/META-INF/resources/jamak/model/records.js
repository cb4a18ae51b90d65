/**
 * The records of the API. Generated like contract.js, by the same command; what only browsers know is in types.js.
 * Long, for all of them stand in one file: who imports a record need not know which part of the API answers it.
 *
 * @typedef {import('./contract.js').JobStatus} JobStatus
 * @typedef {import('./contract.js').AssetStatus} AssetStatus
 * @typedef {import('./contract.js').OutputFormat} OutputFormat
 * @typedef {import('./contract.js').OutputType} OutputType
 * @typedef {import('./contract.js').OutputKind} OutputKind
 * @typedef {import('./contract.js').JobStep} JobStep
 * @typedef {import('./contract.js').WarningCode} WarningCode
 * @typedef {import('./contract.js').EntityType} EntityType
 * @typedef {import('./contract.js').Verdict} Verdict
 * @typedef {import('./contract.js').CauseState} CauseState
 * @typedef {import('./contract.js').BulkKind} BulkKind
 * @typedef {import('./contract.js').BulkStatus} BulkStatus
 * @typedef {import('./contract.js').BulkOutcome} BulkOutcome
 *
 * @typedef {object} SoundTrack
 * @property {number} number
 * @property {string} codec
 * @property {string} language
 * @property {number} channels
 * @property {boolean} default
 * @property {string} title
 *
 * @typedef {object} LatestJob
 * @property {string} id
 * @property {JobStatus} status
 * @property {?number} progress
 * @property {?string} errorCode
 * @property {number} warnings
 * @property {boolean} noSpeech
 *
 * @typedef {object} Asset
 * @property {string} id
 * @property {string} filename
 * @property {number} sizeBytes
 * @property {string} mimeType
 * @property {?number} durationMs
 * @property {?number} width
 * @property {?number} height
 * @property {SoundTrack[]} audioTracks
 * @property {?string} thumbnailUrl
 * @property {AssetStatus} status
 * @property {?string} errorCode
 * @property {?string} errorMessage
 * @property {string[]} tags
 * @property {?LatestJob} latestJob
 * @property {boolean} inQueue
 * @property {string} createdAt
 * @property {string} updatedAt
 * @property {number} asOf
 *
 * @typedef {object} JobOptions
 * @property {string} sourceLang
 * @property {boolean} translate
 * @property {string[]} targetLang
 * @property {OutputFormat[]} outputFormats
 * @property {boolean} diarization
 * @property {string} profile
 * @property {string} audioTrack
 * @property {string} engine
 *
 * @typedef {object} Warning
 * @property {WarningCode} code
 * @property {number} fromMs
 * @property {number} toMs
 * @property {number} count
 * @property {string} detail
 *
 * @typedef {object} Job
 * @property {string} id
 * @property {string} assetId
 * @property {string} filename
 * @property {string} userId
 * @property {JobStatus} status
 * @property {?number} progress
 * @property {number} priority
 * @property {JobOptions} options
 * @property {?number} costUnits
 * @property {boolean} noSpeech
 * @property {?string} errorCode
 * @property {?JobStep} errorStep
 * @property {?number} errorAttempt
 * @property {?string} errorMessage
 * @property {?string} fingerprint
 * @property {boolean} retryable
 * @property {Warning[]} warnings
 * @property {?string} detectedLang
 * @property {?string} waitingUntil
 * @property {?string} cancelRequestedAt
 * @property {?string} retryOf
 * @property {?string} batchId
 * @property {?string} fromStep
 * @property {string[]} startSteps
 * @property {?string} step
 * @property {?number} pieces
 * @property {?number} piecesDone
 * @property {string} createdAt
 * @property {?string} startedAt
 * @property {?string} finishedAt
 * @property {string} updatedAt
 * @property {number} asOf
 *
 * @typedef {object} Output
 * @property {string} id
 * @property {OutputType} type
 * @property {OutputKind} kind
 * @property {string} language
 * @property {number} sizeBytes
 * @property {string} sha256
 * @property {string} createdAt
 *
 * @typedef {object} JournalEvent
 * @property {number} seq
 * @property {string} id
 * @property {EntityType} entityType
 * @property {string} entityId
 * @property {?string} userId
 * @property {string} type
 * @property {Record<string, unknown>} payload
 * @property {string} createdAt
 *
 * @typedef {object} DraftPiece
 * @property {number} number
 * @property {number} fromMs
 * @property {number} toMs
 * @property {string} language
 * @property {string} text
 * @property {number} dropped
 *
 * @typedef {object} JobDraft
 * @property {DraftPiece[]} pieces
 *
 * @typedef {object} JobSnapshot
 * @property {string} step
 * @property {number} percent
 * @property {number} piecesDone
 * @property {number} pieces
 * @property {boolean} paused
 * @property {string} lastFailure
 * @property {string[]} languagesDone
 *
 * @typedef {object} JobAttempt
 * @property {string} id
 * @property {JobStatus} status
 * @property {string} createdAt
 * @property {?string} fromStep
 *
 * @typedef {object} JobDetail
 * @property {Job} job
 * @property {Output[]} outputs
 * @property {JournalEvent[]} events
 * @property {JobAttempt[]} attempts
 *
 * @typedef {object} BulkItem
 * @property {string} jobId
 * @property {Verdict} outcome
 * @property {?string} code
 * @property {?string} message
 *
 * @typedef {object} CreatedJobs
 * @property {Job[]} jobs
 * @property {BulkItem[]} results
 * @property {string[]} skippedAssetIds
 *
 * @typedef {object} RetriedJob
 * @property {Job} job
 *
 * @typedef {object} Person
 * @property {string} id
 * @property {string} email
 *
 * @typedef {object} Facets
 * @property {string[]} languages
 * @property {string[]} engines
 * @property {string[]} profiles
 * @property {string[]} formats
 * @property {string[]} errorCodes
 * @property {string[]} warnings
 * @property {Person[]} people
 *
 * @typedef {object} RetagItem
 * @property {string} assetId
 * @property {Verdict} outcome
 * @property {?string} code
 * @property {?string} message
 * @property {?string[]} tags
 *
 * @typedef {object} Cause
 * @property {string} fingerprint
 * @property {string} code
 * @property {?JobStep} step
 * @property {string} message
 * @property {?string} name
 * @property {CauseState} state
 * @property {?number} mutedAbove
 * @property {string} firstSeen
 * @property {string} lastSeen
 * @property {?string} changedBy
 * @property {?string} changedAt
 *
 * @typedef {object} BulkCounts
 * @property {number} done
 * @property {number} skipped
 * @property {number} failed
 * @property {number} open
 *
 * @typedef {object} BulkAction
 * @property {string} id
 * @property {BulkKind} kind
 * @property {BulkStatus} status
 * @property {BulkCounts} counts
 * @property {string} createdAt
 * @property {?string} endedAt
 *
 * @typedef {object} BulkExcluded
 * @property {string} code
 * @property {number} count
 *
 * @typedef {object} BulkPreview
 * @property {number} total
 * @property {number} eligible
 * @property {BulkExcluded[]} excluded
 * @property {number} processingMs
 * @property {number} translationMs
 *
 * @typedef {object} BulkActionItem
 * @property {string} jobId
 * @property {BulkOutcome} outcome
 * @property {?string} code
 * @property {?string} message
 * @property {?string} newJobId
 *
 * @typedef {object} BulkActionDetail
 * @property {string} id
 * @property {BulkKind} kind
 * @property {BulkStatus} status
 * @property {BulkCounts} counts
 * @property {string} createdAt
 * @property {?string} endedAt
 * @property {BulkActionItem[]} items
 * @property {?string} nextCursor
 *
 * @typedef {object} CauseFile
 * @property {string} jobId
 * @property {string} assetId
 * @property {string} filename
 *
 * @typedef {object} CauseGroup
 * @property {string} fingerprint
 * @property {string} code
 * @property {?JobStep} step
 * @property {string} message
 * @property {?string} name
 * @property {CauseState} state
 * @property {?number} mutedAbove
 * @property {number} count
 * @property {number} share
 * @property {number} retryable
 * @property {string} firstSeen
 * @property {string} lastSeen
 * @property {CauseFile[]} files
 * @property {number[]} sparkline
 *
 * @typedef {object} CauseCounts
 * @property {CauseGroup[]} items
 * @property {number} failed
 * @property {number} retryable
 * @property {number} causes
 * @property {string} from
 * @property {string} to
 *
 * @typedef {object} JobView
 * @property {string} id
 * @property {string} name
 * @property {string} query
 * @property {boolean} shared
 * @property {boolean} mine
 * @property {string} owner
 * @property {number} version
 * @property {string} createdAt
 * @property {string} updatedAt
 *
 * @typedef {object} Notice
 * @property {string} id
 * @property {?string} jobId
 * @property {string} filename
 * @property {number} jobs
 * @property {number} done
 * @property {number} failed
 * @property {number} canceled
 * @property {number} look
 * @property {?string} errorCode
 * @property {boolean} noSpeech
 * @property {number} places
 * @property {number} news
 * @property {boolean} unread
 * @property {string} at
 * @property {?string} endedAt
 *
 * @typedef {object} NoticeListing
 * @property {Notice[]} items
 * @property {number} unread
 * @property {number} newest
 * @property {string} scope
 * @property {?string} nextCursor
 *
 * @typedef {object} StreamFrame
 * @property {EntityType} entityType
 * @property {string} entityId
 * @property {JobStatus|AssetStatus|BulkStatus|'deleted'|null} status
 * @property {?number} progress
 * @property {?string} step
 * @property {?number} attempt
 * @property {?number} attempts
 * @property {?string} waitingUntil
 * @property {?number} pieces
 * @property {?number} piecesDone
 * @property {?number} warnings
 * @property {?boolean} noSpeech
 * @property {?Asset} asset
 * @property {?Job} job
 * @property {?Cause} cause
 * @property {?BulkAction} bulk
 *
 * @typedef {object} EndedJobs
 * @property {number} succeeded
 * @property {number} failed
 * @property {number} canceled
 * @property {?number} successRate
 *
 * @typedef {object} Health
 * @property {number} queued
 * @property {number} running
 * @property {?string} oldestQueuedAt
 * @property {number} endedPerMinute
 * @property {?string} expectedEndAt
 * @property {EndedJobs} today
 *
 * @typedef {object} HistogramSpan
 * @property {string} from
 * @property {string} to
 * @property {EndedJobs} ended
 *
 * @typedef {object} Histogram
 * @property {string} timeZone
 * @property {HistogramSpan[]} spans
 *
 * @typedef {object} Rule
 * @property {string} name
 * @property {number} lineLength
 * @property {number} lines
 * @property {number} charactersPerSecond
 * @property {'cjk'|'latin'} script
 *
 * @typedef {object} PieceLength
 * @property {number} minMs
 * @property {number} maxMs
 *
 * @typedef {object} Engine
 * @property {string} part
 * @property {string} id
 * @property {string} version
 * @property {boolean} demoQuality
 * @property {string[]} sourceLangs
 * @property {string[]} pairs
 * @property {boolean} ready
 * @property {string} problem
 * @property {string} mend
 * @property {?PieceLength} pieces
 * @property {string[]} tried
 *
 * @typedef {object} Engines
 * @property {Engine[]} engines
 * @property {string[]} sourceLangs
 * @property {string[]} pairs
 * @property {OutputFormat[]} outputFormats
 * @property {string[]} profiles
 * @property {Rule[]} rules
 * @property {Record<string, string>} autoProfiles
 *
 * @typedef {object} Limits
 * @property {number} processingMs
 * @property {number} translationMs
 * @property {number} storageBytes
 * @property {number} maxFileBytes
 * @property {number} maxParallelUploads
 * @property {number} maxBatchFiles
 *
 * @typedef {object} UsageSummary
 * @property {string} month
 * @property {string} timeZone
 * @property {number} processingMs
 * @property {number} translationMs
 * @property {number} outputs
 * @property {number} jobs
 * @property {number} failedJobs
 * @property {?number} failureRate
 * @property {number} costUnits
 * @property {number} reservedMs
 * @property {number} storedBytes
 * @property {Limits} limits
 *
 * @typedef {object} Plan
 * @property {string} name
 * @property {string} timeZone
 * @property {number} maxFileBytes
 * @property {number} maxParallelUploads
 * @property {number} maxBatchFiles
 * @property {number} processingMs
 * @property {number} translationMs
 * @property {number} storageBytes
 *
 * @typedef {object} User
 * @property {string} id
 * @property {string} email
 *
 * @typedef {object} Workspace
 * @property {string} id
 * @property {string} name
 *
 * @typedef {object} Session
 * @property {User} user
 * @property {Workspace} workspace
 * @property {'owner'|'member'} role
 * @property {?string} csrfToken
 * @property {Plan} plan
 * @property {string} storageOrigin
 */
export {};
