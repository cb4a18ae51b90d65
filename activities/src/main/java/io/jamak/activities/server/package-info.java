/**
 * HTTP to the servers of engines, none of which is believed. Start at {@link
 * io.jamak.activities.server.EngineServer}.
 */
@NullMarked
package io.jamak.activities.server;

import org.jspecify.annotations.NullMarked;
