/** The button that stops what changes by itself on this screen, and lets it go on (WCAG 2.2.2). */
import { button, setAttribute } from '../kit/dom.js';
import { icon } from '../kit/icons.js';
import { t } from '../kit/words.js';
import { live } from '../model/store.js';

export class LiveSwitch {
  node = button('', () => (live.paused ? live.resume() : live.pause()), { icon: 'pause', iconOnly: true, kind: 'quiet small', testId: 'btn-live' });

  /** Shows what a press would do. */
  paint() {
    const label = t(live.paused ? 'toolbar.go_on' : 'toolbar.hold');
    if (this.node.title === label) return;
    for (const name of ['aria-label', 'title']) setAttribute(this.node, name, label);
    this.node.replaceChildren(icon(live.paused ? 'play' : 'pause'));
  }
}
