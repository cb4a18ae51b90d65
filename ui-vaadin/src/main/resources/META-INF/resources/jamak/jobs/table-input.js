/** What pointer, keys and menu do with the rows of the table. */
import { downloadZip } from '../commands/downloads.js';
import { mayRetry } from '../commands/job-fit.js';
import { openMenu } from '../kit/context-menu.js';
import { typing } from '../kit/dom.js';
import { followPointer } from '../kit/grid-pointer.js';
import { letter } from '../kit/keys.js';
import { listKey } from '../kit/list-keys.js';
import { RangePreview } from '../kit/range-preview.js';
import { t } from '../kit/words.js';
import * as acts from './row-acts.js';

/** @typedef {import('./job-table.js').JobTable} JobTable */
/** @typedef {import('../model/job-list.js').Job} Job */

/** As far as a way to the end loads. */
const FARTHEST = 10_000;

export class TableInput {
  /** Whether a Space that is still down did what it is for. */
  #spaceTaken = false;

  /** @param {JobTable} table */
  constructor(table) {
    this.table = table;
    this.board = table.board;
    /** Outlines what a range would take. */
    this.preview = new RangePreview({
      selection: () => this.board.selection,
      order: () => this.board.pages.ids,
      focused: () => table.focusedId,
      paint: () => table.redraw(),
    });
  }

  /** @param {HTMLElement} grid @param {AbortSignal} signal */
  listen(grid, signal) {
    const { table, board } = this;
    this.preview.listen(signal);
    grid.addEventListener('pointermove', (event) => this.preview.hover(table.places.idOf(event), event.shiftKey));
    grid.addEventListener('pointerleave', (event) => this.preview.hover(null, event.shiftKey));
    grid.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    grid.addEventListener('keyup', (event) => this.#keyUp(event), { capture: true });
    const afresh = () => {
      this.#spaceTaken = false; // that Space may have gone up elsewhere
    };
    grid.addEventListener('pointerdown', afresh, { capture: true });
    followPointer(grid, {
      selection: () => board.selection,
      keyOf: (event) => (this.#spaceTaken || inControl(event) ? null : table.places.idOf(event)),
      open: (id) => table.tell('open-row', id),
      range: (id) => this.#select('shift', () => board.selection.range(id, board.pages.ids)),
      toggle: (method, id) => this.#select(method, () => board.selection.toggle(id)),
      menu: (id, at) => this.#menu(id, at),
    });
  }

  /** Jobs that a key or a menu on this row is meant for. @param {string} id @returns {Job[]} */
  meant(id) {
    const { selection, pages, picked } = this.board;
    return selection.has(id) ? picked : [pages.job(id)].filter((job) => job !== undefined);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (typing(event) || event.key === 'Escape' || (inControl(event) && !/^[a-z]$/i.test(letter(event)))) return;
    if (event.key === 'Enter' && this.table.focusedColumn === 'acts') return; // goes into the cell, to its buttons
    if (!listKey(event, this.#callbacks())) return;
    event.preventDefault();
    event.stopPropagation();
    this.#spaceTaken = event.key === ' ';
  }

  /** The grid makes a click of a Space that goes up, which was taken when it went down. @param {KeyboardEvent} event */
  #keyUp(event) {
    if (event.key !== ' ' || !this.#spaceTaken) return;
    event.stopPropagation();
    setTimeout(() => {
      this.#spaceTaken = false;
    });
  }

  /** @returns {import('../kit/list-keys.js').Callbacks} */
  #callbacks() {
    const { table, board } = this;
    const jobs = (/** @type {string[]} */ ids) =>
      ids.flatMap((id) => board.pages.job(id) ?? board.picked.find((job) => job.id === id) ?? []);
    return {
      selection: board.selection,
      order: () => board.pages.ids,
      focused: () => table.focusedId,
      focus: (id) => table.places.focus(id),
      open: (id) => table.tell('open-row', id),
      page: () => table.places.pageLength,
      toEnd: board.pages.complete ? null : (from, extend) => this.#toEnd(from, extend),
      menu: (id) => this.#menu(id, null),
      all: () => board.selectAll(),
      cancel: (ids) => this.#act('cancel', jobs(ids)),
      retry: (ids) => this.#act('retry', jobs(ids)),
      shift: null,
      letters: true,
      used: (method) => this.#select(method, () => undefined),
    };
  }

  /**
   * On one job at once; what is meant for all that is chosen is the bar's, loaded or not.
   *
   * @param {'retry'|'cancel'} kind
   * @param {Job[]} jobs
   */
  #act(kind, jobs) {
    const { board, table } = this;
    const chosen = jobs.some(({ id }) => board.selection.has(id));
    if (chosen && board.selected > 1) table.tell('act', kind);
    else if (kind === 'retry') acts.retry(board, jobs);
    else acts.cancel(jobs);
  }

  /** @param {string} method @param {() => void} act */
  #select(method, act) {
    act();
    this.preview.update();
    this.board.used(method);
  }

  /** To the end of all that match, which is loaded first. @param {string} from @param {boolean} extend */
  async #toEnd(from, extend) {
    const { board } = this;
    await board.selection.during(board.pages.reach(FARTHEST));
    const { ids } = board.pages;
    const last = ids.at(-1);
    if (last === undefined) return;
    if (extend) this.#select('keyboard', () => board.selection.extend(from, last, ids));
    this.table.places.focus(last);
  }

  /** @param {string} id @param {?{x: number, y: number}} at null for the row itself */
  #menu(id, at) {
    const { table, board } = this;
    const jobs = this.meant(id);
    const whole = board.selection.has(id);
    const box = table.places.boxOf(id);
    if (table.focusedId !== id) table.places.focus(id); // it comes back here
    openMenu(t('menu.jobs'), this.#items(jobs, whole, id), at ?? { x: box.left + 16, y: box.top + box.height / 2 });
  }

  /** @param {Job[]} jobs @param {boolean} whole the selection @param {string} id */
  #items(jobs, whole, id) {
    const { table, board } = this;
    const n = (/** @type {(job: Job) => boolean} */ may) => jobs.filter(may).length;
    const [retries, cancels, files] = [n(mayRetry), n(acts.mayCancel), n(acts.mayDownload)];
    return [
      whole
        ? { id: 'clear', icon: 'close', label: t('bar.clear'), key: 'Esc', act: () => board.selection.clear() }
        : { id: 'open', icon: 'panel', label: t('menu.open'), key: 'Enter', act: () => table.tell('open-row', id) },
      ...(whole
        ? []
        : [{ id: 'select', icon: 'tick', label: t('menu.select'), key: 'x', act: () => board.selection.select(id) }]),
      null,
      ...item(retries, 'retry', t('menu.retry', { n: retries }), 'r', () => this.#act('retry', jobs)),
      ...item(files, 'download', t('menu.zip', { n: files }), '', () =>
        downloadZip(jobs.filter(acts.mayDownload).map((job) => job.id)),
      ),
      ...item(cancels, 'stop', t('menu.cancel', { n: cancels }), 'c', () => this.#act('cancel', jobs)),
    ];
  }
}

/** @param {number} n @param {string} icon @param {string} label @param {string} key @param {() => void} act */
const item = (n, icon, label, key, act) => (n === 0 ? [] : [{ id: icon, icon, label, key, act }]);

/** What a control of a cell is pressed for is its own. @param {Event} event */
const inControl = (event) =>
  event
    .composedPath()
    .slice(0, 6)
    .some((node) => node instanceof Element && node.matches('button, a, .help'));
