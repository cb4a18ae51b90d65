package io.jamak.store.jooq;

import io.jamak.store.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.GeneratedAnnotationType;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.LambdaConverter;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the jOOQ classes for the schema that the migrations make: embedded PostgreSQL, Flyway,
 * code generator. Run by {@code mvn -pl store -am -Pjooq process-test-classes}; the result is
 * committed.
 */
public final class GenerateJooq {
  static final String PACKAGE = "io.jamak.store.generated";

  private GenerateJooq() {}

  /** Takes the folder to write to. */
  public static void main(String[] arguments) throws Exception {
    generate(Path.of(arguments[0]));
  }

  static void generate(Path folder) throws Exception {
    DataSource database = TestDatabase.fresh();
    try (Connection connection = database.getConnection()) {
      GenerationTool tool = new GenerationTool();
      tool.setConnection(connection);
      tool.run(
          new Configuration()
              .withLogging(Logging.WARN)
              .withGenerator(
                  new Generator()
                      .withDatabase(schema())
                      .withGenerate(lean())
                      .withTarget(
                          new Target()
                              .withPackageName(PACKAGE)
                              .withDirectory(folder.toString())
                              .withClean(true))));
    }
  }

  private static Database schema() {
    return new Database()
        .withName("org.jooq.meta.postgres.PostgresDatabase")
        .withInputSchema("public")
        .withOutputSchemaToDefault(true)
        .withExcludes("flyway_schema_history|pg_stat.*")
        .withIncludeRoutines(false)
        .withIncludeSequences(false)
        .withIncludeIndexes(false)
        .withIncludeCheckConstraints(false)
        .withForcedTypes(forcedTypes());
  }

  private static Generate lean() {
    return new Generate()
        .withPojos(false)
        .withDaos(false)
        .withComments(false)
        .withJavadoc(false)
        .withImplicitJoinPathsToOne(false)
        .withImplicitJoinPathsToMany(false)
        .withImplicitJoinPathTableSubtypes(false)
        .withGlobalCatalogReferences(false)
        .withGlobalSchemaReferences(false)
        .withGeneratedAnnotation(true)
        .withGeneratedAnnotationType(GeneratedAnnotationType.JAVAX_ANNOTATION_PROCESSING_GENERATED)
        .withGeneratedAnnotationDate(false)
        .withGeneratedAnnotationJooqVersion(true);
  }

  private static List<ForcedType> forcedTypes() {
    List<ForcedType> types = new ArrayList<>();
    types.add(new ForcedType().withName("INSTANT").withIncludeTypes("timestamp.*with.*time.*zone"));
    types.add(id("account.UserId", ".*\\.user_id|users\\.id"));
    types.add(id("account.WorkspaceId", ".*\\.workspace_id|workspaces\\.id"));
    types.add(id("asset.AssetId", ".*\\.asset_id|assets\\.id"));
    types.add(
        id("job.JobId", ".*\\.(job_id|retry_of|first_attempt|latest_job_id|new_job_id)|jobs\\.id"));
    types.add(id("job.JobBatchId", ".*\\.batch_id|job_batches\\.id"));
    types.add(id("job.OutputId", "(job|replaced)_outputs\\.id"));
    types.add(
        id("cause.CauseFingerprint", "jobs\\.error_fingerprint|failure_causes\\.fingerprint"));
    types.add(id("bulk.BulkActionId", ".*\\.action_id|bulk_actions\\.id"));
    types.add(enumeration("bulk.BulkKind", "BulkKind", "bulk_kind"));
    types.add(enumeration("bulk.BulkStatus", "BulkStatus", "bulk_status"));
    types.add(enumeration("bulk.BulkOutcome", "BulkOutcome", "bulk_outcome"));
    types.add(id("job.JobViewId", "job_views\\.id"));
    types.add(id("webhook.WebhookId", ".*\\.webhook_id|webhooks\\.id"));
    types.add(id("webhook.DeliveryId", "webhook_deliveries\\.id"));
    types.add(enumeration("asset.AssetStatus", "AssetStatus", "asset_status"));
    types.add(enumeration("job.JobStatus", "JobStatus", "job_status"));
    types.add(enumeration("job.OutputFormat", "OutputType", "output_type"));
    types.add(enumeration("job.OutputKind", "OutputKind", "output_kind"));
    types.add(enumeration("cause.CauseState", "CauseState", "cause_state"));
    types.add(enumeration("event.EntityType", "EntityType", "entity_type"));
    types.add(enumeration("account.Caller.Role", "MemberRole", "member_role"));
    types.add(enumeration("io.jamak.store.asset.AssetFilter.State", "AssetBadge", "asset_badge"));
    types.add(constant("error.ErrorCode", ".*\\.error_code"));
    types.add(constant("job.JobStep", ".*\\.error_step|jobs\\.(from_step|step)"));
    types.add(constant("event.EventType", "events\\.type"));
    types.add(constant("notice.NoticeScope", "notice_readers\\.scope"));
    types.add(constant("webhook.WebhookEvent", "webhook_deliveries\\.event"));
    types.add(constant("webhook.DeliveryStatus", "webhook_deliveries\\.status"));
    types.add(constant("webhook.DeliveryProblem", "webhook_deliveries\\.problem"));
    return types;
  }

  private static String typeName(String type) {
    return type.startsWith("io.jamak.") ? type : "io.jamak.domain." + type;
  }

  private static ForcedType id(String type, String columns) {
    String name = typeName(type);
    return converted(name, name + "::new", name + "::value")
        .withIncludeExpression(qualify(columns));
  }

  private static ForcedType enumeration(String type, String generated, String databaseType) {
    String name = typeName(type);
    return converted(
            name,
            "e -> " + name + ".valueOf(e.getLiteral().toUpperCase(java.util.Locale.ROOT))",
            "e -> "
                + (PACKAGE + ".enums." + generated)
                + ".lookupLiteral(e.name().toLowerCase(java.util.Locale.ROOT))")
        .withIncludeTypes(databaseType);
  }

  /** A text column that holds the name of a constant. */
  private static ForcedType constant(String type, String columns) {
    String name = typeName(type);
    return converted(name, name + "::valueOf", name + "::name")
        .withIncludeExpression(qualify(columns));
  }

  private static ForcedType converted(String userType, String from, String to) {
    return new ForcedType()
        .withUserType(userType)
        .withLambdaConverter(new LambdaConverter().withFrom(from).withTo(to));
  }

  private static String qualify(String columns) {
    return "public\\.(" + columns + ")";
  }
}
