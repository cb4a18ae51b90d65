/**
 * What the context menu offers: on a selected card for the whole selection, on another one for that
 * card alone. Only what can be done now is there, with how many it is about.
 */
import { bulkSettings, runNow } from '../commands/run-commands.js';
import { deleteCards } from '../commands/delete-commands.js';
import {
  cancelable,
  cancelCards,
  downloadable,
  downloadCards,
  repeatable,
  retryCards,
} from '../commands/card-commands.js';
import { editTags, taggable } from '../commands/tag-commands.js';
import { t } from '../kit/words.js';
import { canDelete } from '../model/session.js';
import { runnable } from '../model/states.js';
import { selection } from '../model/store.js';

/** @typedef {import('../model/types.js').Card} Card */
/** @typedef {import('../kit/context-menu.js').MenuItem} MenuItem */

/**
 * @param {Card[]} cards
 * @param {boolean} whole it is the selection
 * @param {{open: (key: string) => void, toQueue: (cards: Card[]) => void}} page
 * @returns {(MenuItem|null)[]}
 */
export function cardMenu(cards, whole, page) {
  const ready = cards.filter(runnable).length;
  const retry = repeatable(cards).length;
  const running = cancelable(cards).length;
  const written = downloadable(cards).length;
  const stored = taggable(cards).length;
  const deletable = canDelete() || cards.every((card) => card.asset === null);
  const groups = [
    whole
      ? []
      : [
          item('open', t('menu.open'), 'film', () => page.open(cards[0].key), 'Enter'),
          item('select', t('menu.select'), 'tick', () => selection.select(cards[0].key), 'x'),
        ],
    ready === 0
      ? []
      : [
          item('queue', t('menu.queue', { n: ready }), 'queueAdd', () => page.toQueue(cards)),
          item('options', t('menu.options', { n: ready }), 'sliders', () => bulkSettings(cards)),
          item('run', t('menu.run', { n: ready }), 'play', () => runNow(cards)),
        ],
    [
      written > 0 && item('download', t('bar.download', { n: written }), 'download', () => downloadCards(cards)),
      retry > 0 &&
        item('retry', t('menu.retry', { n: retry }), 'retry', () => retryCards(cards), whole ? 'r' : undefined),
      running > 0 &&
        item('cancel', t('menu.cancel', { n: running }), 'ban', () => cancelCards(cards), whole ? 'c' : undefined),
    ],
    [stored > 0 && item('tags', t('tags.menu', { n: stored }), 'tag', () => editTags(cards))],
    [
      whole && item('clear', t('bar.clear'), 'close', () => selection.clear(), 'Esc'),
      deletable && {
        ...item('delete', t('delete.do', { n: cards.length }), 'trash', () => deleteCards(cards), 'Delete'),
        kind: 'danger',
      },
    ],
  ]
    .map((group) => group.filter((one) => one !== false))
    .filter((group) => group.length > 0);
  return groups.flatMap((group, i) => (i === 0 ? group : [null, ...group]));
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string} icon
 * @param {() => void} act
 * @param {string} [key]
 * @returns {MenuItem}
 */
const item = (id, label, icon, act, key) => ({ id, label, icon, act, key });
