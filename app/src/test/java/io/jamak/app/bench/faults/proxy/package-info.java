/**
 * Stand between the product and its parts and do what networks and busy servers do. Start at {@link
 * io.jamak.app.bench.faults.proxy.TcpProxy}.
 */
@NullMarked
package io.jamak.app.bench.faults.proxy;

import org.jspecify.annotations.NullMarked;
