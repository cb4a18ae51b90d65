package io.jamak.app.product;

import java.nio.file.Path;
import java.time.Duration;

/** Assets of the first account by the thousand, made by SQL after one that was really uploaded. */
public final class Shelf {
  private static final String ASSETS =
      """
      insert into assets (id, user_id, workspace_id, filename, storage_key, size_bytes, mime_type,
                          duration_ms, width, height, thumbnail_key, source_etag, status, tags,
                          latest_job_id, latest_job_status, created_at)
      select md5('a' || i)::uuid, a.user_id, a.workspace_id,
             (array['강연', '회의 기록', '여행', '요리', '수업', 'talk', 'interview', '제품 소개'])[1 + i %% 8]
               || ' ' || i || '.mp4',
             'shelf/' || i, a.size_bytes, a.mime_type, 30000 + i * 7919 %% 3600000, 1920, 1080,
             a.thumbnail_key, a.source_etag, 'uploaded',
             case i %% 5 when 0 then array['봄학기'] else array[]::text[] end,
             case i %% 3 when 0 then md5('j' || i)::uuid end,
             case i %% 3 when 0 then 'succeeded'::job_status end, now() - i * interval '7 minutes'
      from assets a, generate_series(%d, %d) as i where a.id = '%s'""";

  private static final String JOBS =
      """
      insert into jobs (id, user_id, workspace_id, asset_id, filename, status, options_json,
                        progress, cost_units, created_at, queued_at, dispatched_at, started_at,
                        finished_at)
      select a.latest_job_id, a.user_id, a.workspace_id, a.id, a.filename, 'succeeded',
             (select options_json from jobs where status = 'draft' limit 1), 100, 1, a.created_at,
             a.created_at, a.created_at, a.created_at, a.created_at + interval '20 seconds'
      from assets a left join jobs j on j.id = a.latest_job_id
      where a.latest_job_id is not null and j.id is null""";

  private final Product product;
  private final String first;
  private int filled = 1;

  private Shelf(Product product, String first) {
    this.product = product;
    this.first = first;
  }

  /** Uploads the one that lends its thumbnail to the others. */
  public static Shelf create(Product product, Path folder) {
    Path video = folder.resolve("shelf.mp4");
    Commands.tool(
        ("ffmpeg -nostdin -v error -f lavfi -i testsrc2=s=1280x720:d=2:r=25 -c:v libx264"
                + " -preset ultrafast -pix_fmt yuv420p "
                + video)
            .split(" "));
    ApiClient api = ApiClient.of(product);
    String first = api.upload(video, "first.mp4", "video/mp4");
    api.awaitAsset(first, "thumbnailUrl", Duration.ofMinutes(1));
    api.draft(first);
    return new Shelf(product, first);
  }

  /** Adds assets until there are so many; each third has a job that succeeded. */
  public void fill(int assets) {
    Database.execute(product, ASSETS.formatted(filled, assets - 1, first));
    Database.execute(product, JOBS);
    Database.execute(product, "analyze assets, jobs");
    filled = assets;
  }
}
