package io.jamak.api.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.jamak.api.error.Texts;
import io.jamak.api.paging.Params;
import io.jamak.api.security.CallerContext;
import io.jamak.domain.Ids;
import io.jamak.domain.event.EntityType;
import io.jamak.domain.event.EventType;
import io.jamak.store.event.EventLog.NewEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes what people did in a browser. */
@RestController
@Tag(name = "events")
class EventController {
  /** What a person can have done something to. */
  private static final List<EntityType> WITH_HISTORY = List.of(EntityType.ASSET, EntityType.JOB);

  private final EventService events;
  private final CallerContext callers;
  private final JsonMapper json;

  EventController(EventService events, CallerContext callers, JsonMapper json) {
    this.events = events;
    this.callers = callers;
    this.json = json;
  }

  /**
   * Keeps what a person did in a browser, each act once by its {@code dedupeKey}. Nothing is kept
   * where one of them is refused.
   *
   * @param batch what was done
   */
  @PostMapping("/api/events")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(operationId = "reportEvents")
  @ApiResponse(responseCode = "204", description = "All are kept, now or before")
  void append(@RequestBody Batch batch) {
    List<@Nullable ReportedEvent> acts = Texts.present("events", batch.events(), "an array");
    events.record(callers.current(), acts.stream().map(this::toEvent).toList());
  }

  private NewEvent toEvent(@Nullable ReportedEvent given) {
    ReportedEvent act = Texts.present("events", given, "objects");
    EntityType entity =
        Texts.present(
            "entityType", Params.one(WITH_HISTORY, "entityType", act.entityType()), "asset or job");
    return new NewEvent(
        entity,
        Ids.parse(Texts.present("entityId", act.entityId(), "a UUID")),
        type(act.type()),
        json.writeValueAsString(act.payload() == null ? Map.of() : act.payload()),
        Texts.present("dedupeKey", act.dedupeKey(), "a text that is new for each act"));
  }

  private static EventType type(@Nullable String name) {
    return Arrays.stream(EventType.values())
        .filter(type -> type.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Params.bad("type", name, "an event of PRD section 7"));
  }

  /**
   * What a person did. Fields that are not known are ignored.
   *
   * @param events 1 to 200 acts; required
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Batch(@Nullable List<@Nullable ReportedEvent> events) {}

  /**
   * One act of a person. Fields that are not known are ignored.
   *
   * @param entityType what it is about, {@code asset} or {@code job}; required
   * @param entityId UUID of the asset or job, or of an upload that the server does not know yet;
   *     required
   * @param type {@code ASSET_UPLOAD_STARTED}, {@code ASSET_UPLOAD_PROGRESS}, {@code
   *     ASSET_UPLOAD_SUCCEEDED}, {@code ASSET_UPLOAD_FAILED}, {@code ASSET_MULTISELECT_USED},
   *     {@code QUEUE_ADD_CLICKED}, {@code BULK_OPTIONS_APPLIED}, {@code JOB_RUN_CLICKED} or {@code
   *     DOWNLOAD_OUTPUT_CLICKED}; required
   * @param payload what else is known of it, at most 65,536 characters as JSON; empty where it is
   *     absent
   * @param dedupeKey a text that is new for each act, 1 to 200 characters; required
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ReportedEvent(
      @Nullable String entityType,
      @Nullable String entityId,
      @Nullable String type,
      @Nullable Map<String, @Nullable Object> payload,
      @Nullable String dedupeKey) {}
}
