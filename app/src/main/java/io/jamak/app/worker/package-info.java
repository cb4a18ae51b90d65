/**
 * Hands the workflows and activities of this process to Temporal: one worker per task queue that it
 * serves. Start at {@link io.jamak.app.worker.WorkerConfiguration}; the options are in {@link
 * io.jamak.app.worker.QueueOptions}.
 */
@NullMarked
package io.jamak.app.worker;

import org.jspecify.annotations.NullMarked;
