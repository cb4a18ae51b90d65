/**
 * Notices of the browser itself, for a page that nobody looks at. They are asked for by a click of the person's own,
 * and the choice is kept in this browser.
 */
import { store, stored } from '../kit/preferences.js';
import { visible } from '../kit/visible.js';
import { visit } from '../kit/visit.js';
import { noticeText, placeOf } from './notice-words.js';

/** @typedef {'absent'|'denied'|'off'|'on'} Desktop absent: this browser, or a page without TLS, has none */

const KEY = 'jamak-desktop-notices';

/** @returns {Desktop} */
export function desktop() {
  if (!('Notification' in window) || !window.isSecureContext) return 'absent';
  if (Notification.permission === 'denied') return 'denied';
  return Notification.permission === 'granted' && stored(KEY) === 'on' ? 'on' : 'off';
}

/** By a click alone: a browser refuses whoever asks unasked. @param {boolean} on */
export async function switchDesktop(on) {
  store(KEY, on ? 'on' : 'off');
  if (on && Notification.permission === 'default') await Notification.requestPermission();
}

/**
 * Shows what is new; a batch has one, which changes while it goes on.
 *
 * @param {import('./notice-words.js').Notice[]} notices
 */
export function showOnDesktop(notices) {
  if (!document.hidden || desktop() !== 'on') return;
  for (const notice of notices) {
    const shown = new Notification('Jamak', {
      body: visible(noticeText(notice)), // nothing draws it but the system
      tag: notice.id,
      icon: String(new URL('jamak/icon.svg', document.baseURI)),
    });
    shown.addEventListener('click', () => {
      window.focus();
      shown.close();
      visit(placeOf(notice));
    });
  }
}
