package io.jamak.activities.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What ffmpeg and ffprobe may open. A protocol list alone does not stop a playlist that is called
 * video.mp4 from reading other files or calling other hosts: only the format list does.
 *
 * <p>Codecs are listed by what they are needed for: sound for subtitles, pictures for thumbnails.
 * Codecs appear by their own and by their decoders' names, where these differ.
 */
final class InputRules {
  private static final String PROTOCOLS = "file,pipe";

  private static final String FORMATS =
      String.join(
          ",",
          "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mp3,wav,w64,flac,ogg,aac,loas,asf",
          "flv,mxf,dv,wtv,caf,aiff,au,voc,amr,amrnb,amrwb,ac3,eac3,dts,dtshd,truehd,mlp",
          "ape,tta,tak,wv,mpc,mpc8,qcp,dss");

  private static final String SOUND =
      String.join(
          ",",
          "aac,aac_latm,mp1,mp1float,mp2,mp2float,mp3,mp3float,opus,libopus,vorbis,libvorbis,flac",
          "alac,ac3,eac3,dts,dca,truehd,mlp,ape,tta,tak,wavpack,musepack7,mpc7,musepack8,mpc8",
          "amr_nb,amrnb,amr_wb,amrwb,gsm,libgsm,gsm_ms,libgsm_ms,ilbc,qcelp,evrc,truespeech,dss_sp",
          "wmav1,wmav2,wmapro,wmalossless,wmavoice,speex,libspeex,nellymoser,qdm2,qdmc,mace3,mace6",
          "adpcm_g722,g722,adpcm_g726,g726,adpcm_g726le,g726le,g723_1,g729,s302m,dvaudio",
          "adpcm_ima_wav,adpcm_ima_qt,adpcm_ima_amv,adpcm_ima_oki,adpcm_ms,adpcm_swf,adpcm_yamaha",
          "adpcm_ct,adpcm_sbpro_2,adpcm_sbpro_3,adpcm_sbpro_4",
          "pcm_s8,pcm_u8,pcm_s16le,pcm_s16be,pcm_u16le,pcm_u16be,pcm_s24le,pcm_s24be,pcm_u24le",
          "pcm_u24be,pcm_s32le,pcm_s32be,pcm_u32le,pcm_u32be,pcm_s64le,pcm_s64be,pcm_f16le,pcm_f24le",
          "pcm_f32le,pcm_f32be,pcm_f64le,pcm_f64be,pcm_alaw,pcm_mulaw,pcm_bluray,pcm_dvd,pcm_vidc",
          "pcm_s8_planar,pcm_s16le_planar,pcm_s16be_planar,pcm_s24le_planar,pcm_s32le_planar");

  private static final Set<String> SOUND_NAMES = Set.of(SOUND.split(","));

  private static final String PICTURES =
      String.join(
          ",",
          "h264,hevc,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,mpeg4,mpeg2video,mpeg1video,mpegvideo",
          "h261,h263,h263i,h263p,mjpeg,mjpegb,amv,theora,prores,dnxhd,cfhd,jpeg2000,libopenjpeg",
          "wmv1,wmv2,wmv3,vc1,msmpeg4v1,msmpeg4v2,msmpeg4,mss1,mss2,flv,flashsv,flashsv2",
          "vp3,vp5,vp6,vp6a,vp6f,svq1,svq3,qtrle,rpza,smc,cinepak,indeo3,indeo4,indeo5,msvideo1,msrle",
          "dvvideo,rawvideo,v210,huffyuv,ffvhuff,ffv1,utvideo,magicyuv,hap,tscc,tscc2,zmbv,png");

  /** Subtitles that are text: opened by ffprobe, never read. */
  private static final String TEXTS = "mov_text,subrip,srt,ass,ssa,webvtt,text";

  /** 8192 x 4320: the largest picture that is in real use. */
  private static final String MAX_PIXELS = "35389440";

  private static final String MAX_STREAMS = "64";

  private InputRules() {}

  /** Whether the sound of this codec may be decoded. */
  static boolean takesSound(String codec) {
    return SOUND_NAMES.contains(codec);
  }

  /**
   * For ffprobe, which gives up where it may not open a decoder of every track, also of those that
   * nobody needs: {@code alsoOpened} names decoders that it may set up. No byte of the media ever
   * reaches these, for the list that stands first rules whatever reads packets.
   */
  static List<String> probing(Collection<String> alsoOpened) {
    String read = String.join(",", SOUND, PICTURES, TEXTS);
    List<String> args = new ArrayList<>(args(read));
    if (!alsoOpened.isEmpty()) {
      String opened = read + "," + String.join(",", alsoOpened);
      for (String type : List.of("a", "v", "s", "d", "t")) {
        args.addAll(List.of("-codec_whitelist:" + type, opened));
      }
    }
    return args;
  }

  /**
   * For the step that needs sound alone: nothing else is read. Picture decoders stay known, for
   * without them ffmpeg does not find out when the first picture is shown, and sound that starts
   * later would move to the beginning.
   */
  static List<String> sound() {
    return without("-vn", "-sn", "-dn");
  }

  /** For the step that needs pictures alone. */
  static List<String> pictures() {
    return without("-an", "-sn", "-dn");
  }

  private static List<String> without(String... types) {
    List<String> args = new ArrayList<>(args(String.join(",", SOUND, PICTURES)));
    args.addAll(List.of(types));
    return args;
  }

  /** Options that stand before the input, for both programs. */
  private static List<String> args(String codecs) {
    return List.of(
        "-protocol_whitelist",
        PROTOCOLS,
        "-format_whitelist",
        FORMATS,
        "-codec_whitelist",
        codecs,
        "-max_pixels",
        MAX_PIXELS,
        "-max_streams",
        MAX_STREAMS);
  }
}
