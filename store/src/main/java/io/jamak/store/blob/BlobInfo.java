package io.jamak.store.blob;

/** What storage knows of one object; {@code etag} comes without quotes. */
public record BlobInfo(String key, long sizeBytes, String etag, java.time.Instant lastModified) {}
