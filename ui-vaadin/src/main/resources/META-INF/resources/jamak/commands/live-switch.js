/** The button that stops what changes by itself on this screen, and lets it go on (WCAG 2.2.2). */
import { button } from '../kit/button.js';
import { t } from '../kit/words.js';
import { live } from '../model/store.js';

export const liveSwitch = () =>
  button(t(live.paused ? 'toolbar.go_on' : 'toolbar.hold'), () => (live.paused ? live.resume() : live.pause()), {
    icon: live.paused ? 'play' : 'pause',
    iconOnly: true,
    kind: 'quiet small',
    testId: 'btn-live',
  });
