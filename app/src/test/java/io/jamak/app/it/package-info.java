/**
 * The packaged product, used as people and programs use it: real server, real engines, real files.
 */
@NullMarked
package io.jamak.app.it;

import org.jspecify.annotations.NullMarked;
