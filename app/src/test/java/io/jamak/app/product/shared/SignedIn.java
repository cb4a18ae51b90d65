package io.jamak.app.product.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of a class share a browser in which the first account of the {@link SharedProduct} is
 * signed in and sees the dashboard of a new workspace, in light colours.
 *
 * <p>Static fields of the types {@link io.jamak.app.product.Browser} and {@link
 * com.microsoft.playwright.Page} are filled before the class's own {@code @BeforeAll}. After each
 * test no route of it stays; of one that fails, a picture is kept (where pictures are), and what
 * the console said goes with the failure. At the end the browser is closed, which fails where a
 * page's policy refused something.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnSharedProduct
@ExtendWith(SignedInExtension.class)
public @interface SignedIn {
  /** The language of the screen, "ko" or "en". */
  String value() default "ko";
}
