/**
 * Fixtures for tests of every room: a real PostgreSQL and a real S3 server. Start at {@link
 * io.jamak.store.testing.TestDatabase}.
 */
package io.jamak.store.testing;
