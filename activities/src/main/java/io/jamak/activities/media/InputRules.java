package io.jamak.activities.media;

import java.util.List;

/**
 * What ffmpeg and ffprobe may open. A protocol list alone does not stop a playlist that is called
 * video.mp4 from reading other files or calling other hosts: only the format list does.
 */
final class InputRules {
  private static final String PROTOCOLS = "file,pipe";

  private static final String FORMATS =
      "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mp3,wav,flac,ogg,aac,asf,flv";

  private static final String CODECS =
      String.join(
          ",",
          "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,mpeg4,mpeg2video,mpeg1video,h263,mjpeg",
          "theora,prores,dnxhd,wmv1,wmv2,wmv3,vc1,msmpeg4v1,msmpeg4v2,msmpeg4,flv,vp6,vp6a,vp6f,png",
          "aac,aac_latm,mp3,mp3float,mp2,mp2float,opus,libopus,vorbis,flac,alac,ac3,eac3,dca",
          "amrnb,amrwb,wmav1,wmav2,wmapro,adpcm_ima_wav,adpcm_ima_qt,adpcm_ms",
          "pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_s32be,pcm_f32le,pcm_f32be",
          "pcm_f64le,pcm_u8,pcm_s8,pcm_alaw,pcm_mulaw,pcm_bluray,pcm_dvd");

  /** 8192 x 4320: the largest picture that is in real use. */
  private static final String MAX_PIXELS = "35389440";

  private static final String MAX_STREAMS = "64";

  private InputRules() {}

  /** Options that stand before the input, for both programs. */
  static List<String> args() {
    return List.of(
        "-protocol_whitelist",
        PROTOCOLS,
        "-format_whitelist",
        FORMATS,
        "-codec_whitelist",
        CODECS,
        "-max_pixels",
        MAX_PIXELS,
        "-max_streams",
        MAX_STREAMS);
  }
}
