package io.jamak.app.settings;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every environment variable that Jamak reads, the same for launcher, jar and compose; the table in
 * {@code docs/settings.md} is made of these.
 */
public enum Setting {
  JAMAK_HOME("~/.jamak", "Folder of the embedded parts' data, made-up secrets and logs"),
  JAMAK_PORT("8080", "Port of the web role; 0 picks a free one and prints it"),
  JAMAK_BIND("127.0.0.1", "Address that the web role listens on"),
  JAMAK_PUBLIC_URL(
      "none",
      "Address under which browsers reach it, `https://jamak.example.com`: no other `Host` is"
          + " answered, and with https cookies go by TLS only"),
  JAMAK_TRUSTED_PROXIES(
      "none",
      "Proxies whose `X-Forwarded-*` is believed, addresses or networks with commas between:"
          + " `10.0.0.5,192.168.0.0/16`"),
  JAMAK_STREAMS_MAX(
      "1000",
      "Open pages and programs that are told of changes as they happen, per process; further ones ask"
          + " every few seconds, see docs/operations.md"),
  JAMAK_ROLES("web,worker", "What this process does: web, worker or both"),
  JAMAK_QUEUES(
      "flow,media,speech,language",
      "Task queues that the worker role serves, see docs/operations.md"),
  JAMAK_MEDIA_SLOTS("cores of the machine", "Steps with ffmpeg or files at a time"),
  JAMAK_SPEECH_SLOTS(
      "cores of the machine", "Pieces recognised at a time: what the speech engine takes"),
  JAMAK_LANGUAGE_SLOTS("8", "Translations at a time: what the translation engine takes"),
  JAMAK_OWNER_EMAIL("owner@jamak.local", "E-mail of the first account, used at the first start"),
  JAMAK_OWNER_PASSWORD(
      "made up and printed",
      "Password of the first account (8 characters or more), used at the first start"),
  JAMAK_DATABASE_URL("embedded PostgreSQL", "JDBC address, `jdbc:postgresql://host:5432/jamak`"),
  JAMAK_DATABASE_USER("", "Role of the running application"),
  JAMAK_DATABASE_PASSWORD("", "Password of that role"),
  JAMAK_DATABASE_MIGRATION_USER(
      "the role of the application",
      "Role that owns the tables and changes them at a start; with it the application's own cannot"
          + " alter the journal"),
  JAMAK_DATABASE_MIGRATION_PASSWORD("", "Password of that role"),
  JAMAK_S3_ENDPOINT(
      "embedded S3, or AWS when a bucket is named",
      "Address of the S3 server as this process reaches it"),
  JAMAK_S3_PUBLIC_ENDPOINT(
      "the endpoint",
      "Address of the S3 server as browsers reach it; uploads and downloads go there"),
  JAMAK_S3_REGION("us-east-1", "Region of the bucket"),
  JAMAK_S3_BUCKET("jamak", "Bucket, made if absent; without an endpoint it is one of AWS"),
  JAMAK_S3_ACCESS_KEY("the machine's own role", "Key id"),
  JAMAK_S3_SECRET_KEY("the machine's own role", "Key"),
  JAMAK_S3_PATH_STYLE(
      "true with an endpoint, else false",
      "Whether the bucket stands in the path instead of the host name"),
  JAMAK_TEMPORAL_ADDRESS("a server of our own", "host:port of a Temporal server"),
  JAMAK_TEMPORAL_NAMESPACE("default", "Namespace of the workflows, which must exist"),
  JAMAK_TEMPORAL_UI_URL("none", "Where people open that server's Web UI; only shown"),
  JAMAK_TEMPORAL_TLS_CERT("none", "PEM file of the client certificate"),
  JAMAK_TEMPORAL_TLS_KEY("none", "PEM file of the client certificate's key"),
  JAMAK_TEMPORAL_API_KEY("none", "API key of Temporal Cloud; switches TLS on"),
  JAMAK_TEMPORAL_DOWNLOADS(
      "the releases on github.com",
      "Where the dev server's archive is fetched when no `temporal` program is found; for mirrors"),
  JAMAK_TRANSCRIBER(
      "the best that is ready",
      "The only speech engine to use: `whisper`, `pocketsphinx` or `openai-http`"),
  JAMAK_TRANSLATOR(
      "the best that is ready",
      "The only translation engine to use: `apertium` or `libretranslate`"),
  JAMAK_WHISPER_MODEL(
      "base",
      "Model of `whisper`: `base`, `small`, `medium`, `large-v3`, `large-v3-turbo`, or the absolute"
          + " path of a folder with a CTranslate2 model"),
  JAMAK_WHISPER_DEVICE(
      "auto", "What `whisper` runs on: `cpu`, `cuda`, or `auto`, a graphics card where one works"),
  JAMAK_OPENAI_BASE_URL(
      "none",
      "OpenAI-compatible speech server with its version, `http://localhost:8000/v1`: switches"
          + " `openai-http` on"),
  JAMAK_OPENAI_API_KEY("none", "Key of that server"),
  JAMAK_OPENAI_MODEL("whisper-1", "That server's name for the model"),
  JAMAK_LIBRETRANSLATE_URL(
      "none", "LibreTranslate server, `http://localhost:5000`: switches `libretranslate` on"),
  JAMAK_LIBRETRANSLATE_API_KEY("none", "Key of that server"),
  JAMAK_WEBHOOKS_ALLOWED_ADDRESSES(
      "none",
      "Networks inside that webhooks may tell, also by http, with commas between:"
          + " `10.20.0.0/16,192.168.7.5`; all other addresses inside are refused, see"
          + " docs/webhooks.md"),
  JAMAK_WEBHOOKS_FIRST_PAUSE_MS(
      "10000",
      "Pause between the first attempt to tell a webhook and the second, in ms; each later one is"
          + " twice as long, up to 1,440 times this"),
  JAMAK_JAVA_OPTS("none", "Further options of the JVM (`-Xmx1g`), read by the launcher");

  private final String fallback;
  private final String meaning;

  Setting(String fallback, String meaning) {
    this.fallback = fallback;
    this.meaning = meaning;
  }

  /** What holds when it is not set, in words. */
  public String fallback() {
    return fallback;
  }

  /** What it decides, in one phrase. */
  public String meaning() {
    return meaning;
  }

  /** The setting of exactly this name. */
  static Optional<Setting> find(String name) {
    return Arrays.stream(values()).filter(setting -> setting.name().equals(name)).findFirst();
  }
}
