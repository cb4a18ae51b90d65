/**
 * What an uploaded video is called and which states it passes. Start at {@link
 * io.jamak.domain.asset.AssetStatus}.
 */
@NullMarked
package io.jamak.domain.asset;

import org.jspecify.annotations.NullMarked;
