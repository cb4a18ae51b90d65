package io.jamak.store.notice;

import io.jamak.domain.error.ErrorCode;
import io.jamak.domain.job.JobBatchId;
import io.jamak.domain.job.JobId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told of a batch of jobs.
 *
 * @param firstJob one of its jobs; of a batch of one, that job
 * @param filename of that job's file
 * @param jobs how many it has, at least 1
 * @param done how many have succeeded
 * @param look how many of those have a place that somebody should look at
 * @param news its place in the order of news; the greater, the newer
 * @param toldAt when there was something to tell last
 * @param endedAt when all of it had ended; null while some goes on
 * @param errorCode why the first job failed; null unless it did
 * @param noSpeech whether nobody speaks in the first job's file
 * @param places how many places of the first job somebody should look at
 */
public record Notice(
    JobBatchId id,
    JobId firstJob,
    String filename,
    int jobs,
    int done,
    int failed,
    int canceled,
    int look,
    long news,
    Instant toldAt,
    @Nullable Instant endedAt,
    @Nullable ErrorCode errorCode,
    boolean noSpeech,
    int places) {}
