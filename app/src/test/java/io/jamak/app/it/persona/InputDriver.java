package io.jamak.app.it.persona;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.KeyboardModifier;
import io.jamak.app.product.Browser;
import io.jamak.app.product.Scripts;
import java.util.List;

/**
 * What a person of one way does: with the mouse, or with keys alone. Whoever goes by keys looks at
 * every stop whether the focus is in sight.
 */
public final class InputDriver {
  private static final String SCRIPT = Scripts.of("scenario");
  private static final int MOST_STOPS = 120;

  private final Page page;
  private final boolean keys;

  public InputDriver(Browser browser, boolean keys) {
    this.page = browser.page();
    this.keys = keys;
    page.addInitScript("(" + SCRIPT + ")()");
    page.onFileChooser(
        chooser -> {}); // from now on the browser asks here, in time for the first key
  }

  /** Presses a button. */
  public void press(Locator button) {
    if (keys) {
      reach(button);
      key("Enter");
    } else {
      button.click();
    }
  }

  /** Switches a checkbox on, or leaves it on. */
  public void check(Locator box) {
    if (!box.isChecked()) {
      tick(box);
    }
  }

  /** Chooses one of a list that is found by typing. */
  public void find(Locator combobox, String typed) {
    if (keys) {
      reach(combobox);
    } else {
      combobox.click();
    }
    page.keyboard().type(typed);
    key("Enter");
  }

  /** Selects the first of the cards, those up to {@code last}, and the others, counted from 0. */
  public void select(Locator cards, int last, int... others) {
    if (keys) {
      selectByKeys(cards, last, others);
      return;
    }
    cards.first().hover();
    cards.first().locator("input").click();
    click(cards.nth(last), KeyboardModifier.SHIFT);
    for (int other : others) {
      click(cards.nth(other), KeyboardModifier.CONTROL);
    }
  }

  private void selectByKeys(Locator cards, int last, int... others) {
    reach(cards.first());
    key("Space");
    walk(cards, 0, last, "Shift+");
    int from = last;
    for (int other : others) {
      walk(cards, from, other, "");
      key("Space");
      from = other;
    }
  }

  private static void click(Locator card, KeyboardModifier modifier) {
    card.click(new Locator.ClickOptions().setModifiers(List.of(modifier)));
  }

  /** Goes from one card to another by arrows. */
  public void walk(Locator cards, int from, int to, String modifier) {
    double top = cards.first().boundingBox().y;
    int columns = (int) cards.all().stream().filter(card -> card.boundingBox().y == top).count();
    repeat(modifier + "ArrowDown", to / columns - from / columns);
    repeat(modifier + "ArrowRight", to % columns - from % columns);
    repeat(modifier + "ArrowLeft", from % columns - to % columns);
    assertThat(fault()).isEmpty();
  }

  private void repeat(String key, int times) {
    for (int i = 0; i < times; i++) {
      key(key);
    }
  }

  /** Ticks an item of a list by its box; by keys it is walked to, and Space ticks it. */
  public void tickItem(Locator items, Locator item) {
    if (keys) {
      walkTo(items, item);
      key("Space");
    } else {
      item.locator("input").click();
    }
  }

  /** Presses the button of this name that an item of a list has. */
  public void pressIn(Locator items, Locator item, String name) {
    if (keys) {
      walkTo(items, item);
    }
    press(item.getByLabel(name, new Locator.GetByLabelOptions().setExact(true)));
  }

  /** Presses an entry of a menu once that is open. */
  public void pressInMenu(Locator entry) {
    entry.waitFor();
    for (int stops = 0; keys && !hasFocus(entry); stops++) {
      assertThat(stops).as("entries on the way to %s", entry).isLessThan(MOST_STOPS);
      key("ArrowDown");
    }
    press(entry);
  }

  /** Goes to an item of a list, from before the list or from another of its items. */
  public void walkTo(Locator items, Locator item) {
    Locator focus = page.locator(":focus");
    if (items.and(focus).count() + items.locator(focus).count() == 0) {
      reach(items.and(page.locator("[tabindex='0']")));
    }
    key("Home");
    for (int stops = 0; !hasFocus(item); stops++) {
      assertThat(stops).as("items on the way to %s", item).isLessThan(MOST_STOPS);
      key("ArrowDown");
    }
    assertThat(fault()).isEmpty();
  }

  /** Goes on by Tab until this has the focus, and looks at every stop. */
  public void reach(Locator wanted) {
    go(wanted, "Tab");
  }

  /** Presses a button that lies before where the focus is. */
  public void pressBefore(Locator button) {
    if (keys) {
      go(button, "Shift+Tab");
    }
    press(button);
  }

  private void go(Locator wanted, String key) {
    for (int stops = 0; !hasFocus(wanted); stops++) {
      assertThat(stops).as("stops on the way to %s", wanted).isLessThan(MOST_STOPS);
      key(key);
      assertThat(fault()).as("on the way to %s", wanted).isEmpty();
    }
  }

  private void tick(Locator box) {
    if (keys) {
      reach(box);
      key("Space");
    } else {
      box.click();
    }
  }

  public void key(String key) {
    page.keyboard().press(key);
  }

  /** Chooses files in the dialog that the letter opens. */
  public FileChooser pickFiles() {
    return page.waitForFileChooser(() -> key("u"));
  }

  /** What is wrong with where the focus stands, or "". */
  public String fault() {
    return (String) page.evaluate("jamakScenario.fault()");
  }

  /** What these elements say in the first frame after an act made this kind of event. */
  public Object shownAtOnce(String event, String selector, String attribute, Runnable act) {
    page.evaluate("a => jamakScenario.afterNext(...a)", List.of(event, selector, attribute));
    act.run();
    page.waitForCondition(() -> page.evaluate("jamakScenario.shown()") != null);
    return page.evaluate("jamakScenario.shown()");
  }

  /** Writes the states of these cards down from now on. */
  public void follow(String tag) {
    page.evaluate("tag => jamakScenario.follow(tag)", tag);
  }

  /** The states that each card went through. */
  public List<?> trails() {
    return (List<?>) page.evaluate("jamakScenario.trails()");
  }

  private static boolean hasFocus(Locator one) {
    return one.count() == 1 && (Boolean) one.evaluate("e => e === jamakScenario.active()");
  }
}
