package io.jamak.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts line ends that a Korean editor would change, by word lists of its own: it shares nothing
 * with the code that chooses them.
 */
final class KoreanBreaks {
  private static final String PARTICLE =
      "(은|는|이|가|을|를|에|에서|에게|의|도|만|과|와|로|으로|부터|까지|밖에|보다|처럼|나|이나|라도|쯤|씩|들|"
          + "입니다|이다|이었다|이었고|였다|였고|이고|인데|일|인|이라고|예요|이에요|야|뿐이었다|만큼만)*";
  private static final Pattern BOUND_NOUN =
      Pattern.compile("(것|거|건|걸|게|수|때|때문|적|줄|뿐|만큼|대로|듯|듯이|채|데|지|바|리|터|등|씨|중|동안|척|김)" + PARTICLE);
  private static final Pattern SEEMING = Pattern.compile("(듯|만|뻔|척|체)(하|한|할|합|했|해).*");
  private static final Pattern NUMBER =
      Pattern.compile("[0-9.,]+|[일이삼사오육칠팔구십백천만억조]+|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른|마흔|몇|여러");
  private static final Pattern COUNTER =
      Pattern.compile(
          "(개|명|번|년|월|일|시|시간|분|초|살|세|원|달러|사람|마리|권|장|대|잔|병|가지|층|배|퍼센트|주|달|개월)" + PARTICLE);
  private static final Pattern AFTER_A_EO = Pattern.compile(".*[아어여해봐써켜겨셔져려와줘러워쳐춰껴내라]");
  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(보려고|보았|봤|보고|보면|보세|봐|볼까|볼|주세|주시|주겠|주었|줬|주면|주는|줄|드리|드려|드렸|있|버렸|버릴|버리|놓|"
              + "두고|두었|뒀|계시|달라|가는|가고|오는|오고).*");
  private static final Pattern NOT = Pattern.compile("(않|못|말|마).*");
  private static final Pattern BE = Pattern.compile("(있|없|싶|말았|나서|계시).*");
  private static final Pattern BECOME = Pattern.compile("(되|돼|됩|된|될|됐|하|할|해|합|한|했).*");
  private static final Set<String> DETERMINERS =
      Set.of(
          "그", "이", "저", "안", "못", "한", "두", "세", "네", "새", "첫", "더", "잘", "왜", "제", "또", "모든",
          "다음");
  private static final Set<String> MAY_LEAD =
      Set.of("그", "이", "저", "한", "두", "세", "네", "새", "첫", "제", "또", "왜", "안", "못", "더");

  private KoreanBreaks() {}

  /** How many line ends stand inside a sentence, the last line of all cues not counted. */
  record Count(int breaks, List<String> bad) {}

  static Count count(List<Cue> cues) {
    List<String> lines = cues.stream().flatMap(cue -> cue.lines().stream()).toList();
    List<String> bad = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String before = lines.get(i - 1).substring(lines.get(i - 1).lastIndexOf(' ') + 1);
      String after = lines.get(i).split(" ", 2)[0];
      if (isBad(before, after)) {
        bad.add(lines.get(i - 1) + " / " + lines.get(i));
      }
    }
    return new Count(Math.max(0, lines.size() - 1), bad);
  }

  static boolean isBad(String before, String after) {
    if (before.matches(".*[.!?…,](\"|')?")) {
      return false;
    }
    String next = after.replaceAll("[.,!?…]+$", "");
    return (BOUND_NOUN.matcher(next).matches() && !next.equals("거의"))
        || SEEMING.matcher(next).matches()
        || (NUMBER.matcher(before).matches()
            && (COUNTER.matcher(next).matches() || next.matches(NUMBER.pattern() + ".*")))
        || before.matches("한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|[0-9]+")
        || (AFTER_A_EO.matcher(before).matches() && AUXILIARY.matcher(next).matches())
        || (before.matches(".*지(만|는|도|를)?") && NOT.matcher(next).matches())
        || (before.matches(".*(고|수|수가|적이|밖에|줄|필요는)") && BE.matcher(next).matches())
        || (before.matches(".*(줄은|줄|줄을|줄도)") && next.matches("(알|몰|모르).*"))
        || (before.matches(".*(야|려고|게|면|떻게)") && BECOME.matcher(next).matches())
        || (before.matches("(것|거|듯).?") && next.startsWith("같"))
        || DETERMINERS.contains(before)
        || (next.length() == 1 && !MAY_LEAD.contains(next));
  }
}
