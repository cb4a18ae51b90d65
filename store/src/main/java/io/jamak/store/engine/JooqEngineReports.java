package io.jamak.store.engine;

import static io.jamak.store.generated.Tables.ENGINE_REPORTS;

import io.jamak.domain.engine.EngineInfo;
import io.jamak.domain.error.EngineerLine;
import io.jamak.store.sql.Db;
import io.jamak.store.sql.Json;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/** Keeps one row a worker. */
final class JooqEngineReports implements EngineReports {
  private final Db db;

  JooqEngineReports(Db db) {
    this.db = db;
  }

  @Override
  public void publish(String workerId, List<EngineInfo> engines) {
    db.write(
        dsl -> {
          dsl.deleteFrom(ENGINE_REPORTS).where("reported_at < now() - interval '1 hour'").execute();
          return dsl.insertInto(ENGINE_REPORTS)
              .set(ENGINE_REPORTS.WORKER_ID, workerId)
              .set(
                  ENGINE_REPORTS.ENGINES_JSON,
                  Json.of(engines.stream().map(JooqEngineReports::told).toList()))
              .set(ENGINE_REPORTS.REPORTED_AT, DSL.currentInstant())
              .onConflict(ENGINE_REPORTS.WORKER_ID)
              .doUpdate()
              .setAllToExcluded()
              .execute();
        });
  }

  /** Members of every workspace read why an engine is not ready. */
  private static EngineInfo told(EngineInfo engine) {
    return new EngineInfo(
        engine.part(),
        engine.id(),
        engine.version(),
        engine.demoQuality(),
        engine.sourceLangs(),
        engine.pairs(),
        EngineerLine.of(engine.problem()),
        engine.mend(),
        engine.pieces(),
        engine.tried().stream().map(EngineerLine::of).toList());
  }

  @Override
  public List<EngineInfo> current() {
    List<EngineInfo[]> reports =
        db.read(
            dsl ->
                dsl.select(ENGINE_REPORTS.ENGINES_JSON)
                    .from(ENGINE_REPORTS)
                    .where("reported_at > now() - interval '1 minute'")
                    .orderBy(ENGINE_REPORTS.WORKER_ID)
                    .fetch(row -> Json.MAPPER.readValue(row.value1().data(), EngineInfo[].class)));
    Map<String, EngineInfo> union = new LinkedHashMap<>();
    reports.stream()
        .flatMap(Stream::of)
        .forEach(each -> union.merge(each.part() + "/" + each.id(), each, JooqEngineReports::join));
    return List.copyOf(union.values());
  }

  /** What is ready counts; two that are ready do what either does. */
  private static EngineInfo join(EngineInfo one, EngineInfo other) {
    if (one.ready() != other.ready()) {
      return one.ready() ? one : other;
    }
    return new EngineInfo(
        one.part(),
        one.id(),
        one.version(),
        one.demoQuality() && other.demoQuality(),
        both(one, other, EngineInfo::sourceLangs),
        both(one, other, EngineInfo::pairs),
        one.problem(),
        one.mend(),
        one.pieces(),
        both(one, other, EngineInfo::tried));
  }

  private static List<String> both(
      EngineInfo one, EngineInfo other, Function<EngineInfo, List<String>> part) {
    return Stream.of(one, other).map(part).flatMap(Collection::stream).distinct().toList();
  }
}
