/**
 * Who stands between browsers and us, under which address we are known, and the headers of every
 * answer. Start at {@link io.jamak.api.network.NetworkSettings}.
 */
@NullMarked
package io.jamak.api.network;

import org.jspecify.annotations.NullMarked;
