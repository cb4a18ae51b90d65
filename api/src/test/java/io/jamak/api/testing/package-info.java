/**
 * The API on a random port with real parts behind it. Start at {@link
 * io.jamak.api.testing.HttpTest}.
 */
package io.jamak.api.testing;
