/**
 * PostgreSQL as a child process. Start at {@link io.jamak.app.embedded.postgres.PostgresServer}.
 */
@NullMarked
package io.jamak.app.embedded.postgres;

import org.jspecify.annotations.NullMarked;
