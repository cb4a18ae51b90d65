package io.jamak.ui.words;

import static io.jamak.ui.words.Words.t;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What ready-made components say themselves. */
public final class ComponentWords {
  private ComponentWords() {}

  /** Month and day names, buttons, and the way a date is written. */
  public static DatePickerI18n datePicker() {
    Language language = Words.language();
    Locale locale = language.locale();
    return new DatePickerI18n()
        .setMonthNames(
            Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
        .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
        .setFirstDayOfWeek(0)
        .setDateFormats("yyyy-MM-dd", "yyyy.MM.dd", "yyyyMMdd")
        .setToday(t("date.today"))
        .setCancel(t("date.cancel"))
        .setBadInputErrorMessage(t("date.bad"));
  }

  private static List<String> weekdays(TextStyle style, Locale locale) {
    return Arrays.stream(DayOfWeek.values())
        .map(day -> day.minus(1).getDisplayName(style, locale))
        .toList();
  }
}
