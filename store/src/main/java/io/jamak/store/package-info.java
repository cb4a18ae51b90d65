/**
 * Rows and blobs: the only room with SQL and with the S3 client. Start at {@link
 * io.jamak.store.job.JobRepository}, {@link io.jamak.store.event.EventTail} and {@link
 * io.jamak.store.blob.BlobStore}.
 */
@NullMarked
package io.jamak.store;

import org.jspecify.annotations.NullMarked;
