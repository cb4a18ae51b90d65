/**
 * What a user may do: use cases, REST, SSE, security, and the one WorkflowClient. Start at {@link
 * io.jamak.api.ApiConfiguration}.
 */
@NullMarked
package io.jamak.api;

import org.jspecify.annotations.NullMarked;
