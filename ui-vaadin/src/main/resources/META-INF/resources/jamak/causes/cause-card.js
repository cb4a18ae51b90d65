/** One cause in the strip: what it is in plain words, how often it came and when, and whether people know of it. */
import { button } from '../kit/button.js';
import { count, fullDate, short } from '../kit/format.js';
import { html, nothing } from '../kit/html.js';
import { t } from '../kit/words.js';
import { stepName } from '../model/states.js';
import { causeName } from './cause-acts.js';
import { sparkline } from './sparkline.js';

/** @typedef {import('./causes.js').CauseGroup} CauseGroup */

const HUES = { known: 'blue', muted: 'neutral', resolved: 'green' };

/** Whole percents, but never none of what is there. @param {number} part of one */
export const share = (part) => (part < 0.01 ? '<1' : String(Math.round(part * 100)));

/**
 * @param {CauseGroup} cause
 * @param {boolean} pressed whether the list shows its jobs alone
 * @param {{choose: () => void, menu: (event: MouseEvent) => void}} acts
 */
export function causeCard(cause, pressed, { choose, menu }) {
  const { fingerprint, code, step, message, state, firstSeen, lastSeen, sparkline: numbers } = cause;
  const where = [step === null ? '' : stepName(step), code].filter(Boolean).join(' · ');
  const seen = t('cause.seen', { first: fullDate(firstSeen), last: fullDate(lastSeen) });
  return html`<li
    class="group"
    data-testid="failure-group"
    data-cause=${fingerprint}
    data-error-code=${code}
    data-cause-state=${state}
  >
    <button
      type="button"
      class="choose"
      aria-pressed=${String(pressed)}
      title=${`${causeName(cause)}\n${seen}\n${message}`}
      @click=${choose}
    >
      <b>${causeName(cause)}</b>
      <span class="facts"
        ><span
          >${t('cause.count', { n: count(cause.count), share: share(cause.share) })} ·
          ${t('cause.last', { time: short(lastSeen) })}</span
        >${
          state === 'open'
            ? nothing
            : html`<span class="badge" data-hue=${HUES[state]}
                ><span class="text">${t(`cause.state.${state}`)}</span></span
              >`
        }</span
      ><span class="more">${where}</span>
    </button>
    ${sparkline(numbers, seen)}${button(t('cause.menu', { name: causeName(cause) }), menu, {
      icon: 'more',
      iconOnly: true,
      kind: 'small quiet',
      menu: true,
      testId: 'cause-menu',
    })}
  </li>`;
}
