package io.jamak.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Demands a {@code package-info.java} with {@code @NullMarked}; generated code is excused. */
final class NullMarkedPackage extends ArchCondition<JavaClass> {
  private NullMarkedPackage() {
    super("be in a package whose package-info is @NullMarked");
  }

  static NullMarkedPackage haveOne() {
    return new NullMarkedPackage();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean generated = type.getPackageName().contains(".generated");
    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
    if (!generated && !marked) {
      events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not marked"));
    }
  }
}
