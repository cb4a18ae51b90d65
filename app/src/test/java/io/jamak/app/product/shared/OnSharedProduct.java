package io.jamak.app.product.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The tests of a class use the {@link SharedProduct}, in a new workspace with nothing in it. The
 * build runs all such classes one after the other over one product (the tag says so).
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Tag("shared")
@ExtendWith(OnSharedProduct.OwnWorkspace.class)
public @interface OnSharedProduct {
  /** Gives a class its workspace, and ends what it left waiting there. */
  final class OwnWorkspace implements BeforeAllCallback, AfterAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
      SharedProduct.enterNewWorkspace();
    }

    @Override
    public void afterAll(ExtensionContext context) {
      SharedProduct.calm();
    }
  }
}
