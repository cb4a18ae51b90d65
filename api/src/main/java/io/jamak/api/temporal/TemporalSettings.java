package io.jamak.api.temporal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the Temporal server is and how to speak to it.
 *
 * @param address host:port of the frontend
 * @param tlsCert PEM file of the client certificate, with {@code tlsKey}; null without mutual TLS
 * @param apiKey key of Temporal Cloud (switches TLS on); null for none
 * @param uiUrl where people open its Web UI; null when there is none
 */
public record TemporalSettings(
    String address,
    String namespace,
    @Nullable Path tlsCert,
    @Nullable Path tlsKey,
    @Nullable String apiKey,
    @Nullable String uiUrl) {}
