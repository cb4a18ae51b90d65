/** Writes the generated classes, and checks that they fit the migrations. */
package io.jamak.store.jooq;
