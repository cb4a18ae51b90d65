/**
 * Fixtures for tests of every room: a real PostgreSQL and a real S3 server. Start at {@link
 * io.jamak.store.testing.TestDatabase} and {@link io.jamak.store.testing.TestStorage}.
 */
package io.jamak.store.testing;
