package io.jamak.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;

/** The arrows of {@code docs/ARCHITECTURE.md}: what a room may import; nothing points back. */
@AnalyzeClasses(
    packages = "io.jamak",
    importOptions = {DoNotIncludeTests.class, NoTestJars.class})
class DependencyRulesTest {
  @ArchTest static final ArchRule domain_imports_no_other_room = room("domain").mayImport();

  @ArchTest static final ArchRule subtitles_imports_domain = room("subtitles").mayImport("domain");

  @ArchTest static final ArchRule store_imports_domain = room("store").mayImport("domain");

  @ArchTest static final ArchRule workflows_imports_domain = room("workflows").mayImport("domain");

  @ArchTest
  static final ArchRule activities_imports_what_it_reads_and_makes =
      room("activities").mayImport("domain", "subtitles", "store", "workflows");

  @ArchTest
  static final ArchRule api_imports_what_it_offers =
      room("api").mayImport("domain", "subtitles", "store", "workflows");

  @ArchTest
  static final ArchRule screens_import_the_api_and_what_it_answers_with =
      room("ui").mayImport("domain", "store", "workflows", "api");

  /** The API answers screens with the store's rows and a workflow's snapshot, as they are. */
  @ArchTest
  static final ArchRule screens_read_rows_and_change_things_through_the_api =
      noClasses()
          .that()
          .resideInAPackage("io.jamak.ui..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(packagesOf("store", "workflows"))
                  .and(not(assignableTo(Record.class)))
                  .and(not(assignableTo(Enum.class)))
                  .and(not(resideInAPackage("io.jamak.store.outage.."))))
          .as("screens use of store and workflows only records, enums and the word of an outage");

  @ArchTest
  static final ArchRule only_worker_wiring_names_a_workflow_implementation =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.jamak.app.worker..")
          .should()
          .dependOnClassesThat(
              simpleNameEndingWith("WorkflowImpl").and(resideInAPackage("io.jamak.workflows..")));

  @ArchTest
  static final ArchRule only_the_store_speaks_sql =
      only("store", "org.jooq..", "org.flywaydb..").as("only store uses jOOQ and Flyway");

  @ArchTest
  static final ArchRule only_the_store_speaks_s3 =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.jamak.store..", "io.jamak.app.embedded.storage..")
          .should()
          .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."))
          .as("only store uses the S3 client; the embedded server speaks its records");

  @ArchTest
  static final ArchRule plain_rooms_know_no_spring =
      noClasses()
          .that()
          .resideInAnyPackage(packagesOf("domain", "subtitles", "store", "workflows", "activities"))
          .should()
          .dependOnClassesThat(resideInAPackage("org.springframework.."));

  @ArchTest
  static final ArchRule decisions_touch_no_world =
      noClasses()
          .that()
          .resideInAPackage("io.jamak.workflows..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql.."))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.Thread");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(NullMarkedPackage.haveOne());

  @ArchTest
  static final ArchRule rooms_have_no_cycles =
      slices().matching("io.jamak.(*)..").should().beFreeOfCycles();

  private static Room room(String name) {
    return new Room(name);
  }

  private static ArchRule only(String room, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage("io.jamak." + room + "..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries));
  }

  private static String[] packagesOf(String... rooms) {
    return Arrays.stream(rooms).map(room -> "io.jamak." + room + "..").toArray(String[]::new);
  }

  private record Room(String name) {
    ArchRule mayImport(String... others) {
      String[] allowed =
          packagesOf(Stream.concat(Stream.of(name), Arrays.stream(others)).toArray(String[]::new));
      DescribedPredicate<JavaClass> ours = resideInAPackage("io.jamak..");
      return noClasses()
          .that()
          .resideInAPackage("io.jamak." + name + "..")
          .should()
          .dependOnClassesThat(ours.and(not(resideInAnyPackage(allowed))))
          .as(name + " imports of our rooms only " + Arrays.toString(others));
    }
  }
}
