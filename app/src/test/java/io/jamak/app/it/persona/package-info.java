/**
 * Who plays the scenarios of the screens: {@link io.jamak.app.it.persona.Persona} says how they
 * work, {@link io.jamak.app.it.persona.InputDriver} does it.
 */
@NullMarked
package io.jamak.app.it.persona;

import org.jspecify.annotations.NullMarked;
