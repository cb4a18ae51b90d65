package io.jamak.api.account;

/**
 * What the API must know of its surroundings.
 *
 * @param storageOrigin scheme, host and port under which browsers reach object storage, for content
 *     security policies: "http://127.0.0.1:9000"
 */
public record ApiSettings(String storageOrigin) {}
