/** What can be done with views: which there are to choose, and what changes, shares and deletes the chosen one. */
import { complain } from '../commands/failures.js';
import { ask, cancelAnswer } from '../kit/dialog.js';
import { html, nothing } from '../kit/html.js';
import { copyText, toast } from '../kit/toast.js';
import { showToast } from '../kit/toasts.js';
import { t } from '../kit/words.js';
import { canDelete } from '../model/session.js';
import { NO_FILTER, readQuery, writeQuery } from './job-filter.js';
import { askView } from './view-dialog.js';

/** @typedef {import('./saved-views.js').SavedViews} SavedViews */
/** @typedef {import('./saved-views.js').View} View */
/** @typedef {import('./job-filter.js').Shown} Shown */
/** @typedef {import('../kit/context-menu.js').MenuItem} MenuItem */
/** @typedef {import('../kit/context-menu.js').Heading} Heading */
/** @typedef {(shown: Shown, view: ?string) => void} Show */

/** Which views can be chosen. @param {SavedViews} views @param {Show} show @returns {(MenuItem|Heading|null)[]} */
export function choices(views, show) {
  const choice = (/** @type {View} */ view) => ({
    label: view.name,
    icon: 'tick',
    id: `view-${view.id}`,
    key: view.mine === false ? view.owner : undefined,
    checked: view.id === views.chosen,
    act: () => show(readQuery(view.query), view.id),
  });
  const part = (/** @type {string} */ heading, /** @type {View[]} */ found) =>
    found.length === 0 ? [] : [{ heading: t(heading) }, ...found.map(choice)];
  return [
    {
      label: t('views.all'),
      icon: 'tick',
      id: 'view-none',
      checked: views.chosen === null,
      act: () => show({ filter: { ...NO_FILTER }, sort: 'newest' }, null),
    },
    ...part('views.built_in', views.builtIn),
    ...part(
      'views.mine',
      views.items.filter(({ mine }) => mine),
    ),
    ...part(
      'views.shared',
      views.items.filter(({ mine }) => !mine),
    ),
  ];
}

/**
 * What can be done with what is shown, and with the chosen view.
 *
 * @param {SavedViews} views
 * @param {Shown} shown
 * @param {Show} show
 * @returns {(MenuItem|null)[]}
 */
export function acts(views, shown, show) {
  const { view } = views;
  const saveAs = {
    label: t('views.save_as'),
    icon: 'bookmark',
    id: 'view-save-as',
    act: () => void saveNew(views, shown, show),
  };
  if (view === null) return [saveAs];
  const { mine = false, shared = false } = view;
  const differs = views.differs(shown);
  return [
    ...(differs && mine ? [item('save', 'tick', () => void update(views, view, shown))] : []),
    saveAs,
    ...(differs ? [item('revert', 'undo', () => show(readQuery(view.query), view.id))] : []),
    null,
    item('link', 'link', () => void copyLink(view)),
    ...(mine
      ? [
          item('rename', 'edit', () => void rename(views, view)),
          item(shared ? 'unshare' : 'share', 'people', () => void setShared(views, view, !shared)),
        ]
      : []),
    ...(mine || (shared && canDelete())
      ? [
          {
            ...item('delete', 'trash', () => void remove(views, view, () => show(shown, views.chosen))),
            kind: 'danger',
          },
        ]
      : []),
  ];
}

/** @param {string} id @param {string} icon @param {() => void} act @returns {MenuItem} */
const item = (id, icon, act) => ({ label: t(`views.${id}`), icon, act, id: `view-${id}` });

/** @param {SavedViews} views @param {Shown} shown @param {Show} show hears of the new view */
export async function saveNew(views, shown, show) {
  const said = { name: '', shared: false };
  const title = t('views.save_as_title');
  if (await askView(title, said, (kept) => views.create(kept, shown))) {
    show(shown, views.chosen);
    toast(t('views.saved', { name: views.view?.name ?? '' }));
  }
}

/** Keeps what is shown under the same name. @param {SavedViews} views @param {View} view @param {Shown} shown */
export const update = (views, view, shown) => change(views, view, { query: writeQuery(shown) }, 'views.updated');

/** @param {SavedViews} views @param {View} view */
function rename(views, view) {
  const { name, shared = false } = view;
  return askView(t('views.rename_title'), { name, shared }, (said) => views.change(view, said));
}

/** @param {SavedViews} views @param {View} view @param {boolean} shared */
const setShared = (views, view, shared) =>
  change(views, view, { shared }, shared ? 'views.is_shared' : 'views.is_unshared');

/**
 * A change that can be taken back.
 *
 * @param {SavedViews} views
 * @param {View} view
 * @param {{query?: string, shared?: boolean}} wanted
 * @param {string} word
 */
async function change(views, view, wanted, word) {
  const { query, shared } = view;
  try {
    const changed = await views.change(view, wanted);
    showToast({
      kind: 'success',
      text: t(word, { name: changed.name }),
      label: t('drawer.undo'),
      act: () => void views.change(changed, { query, shared }).catch(complain),
    });
  } catch (problem) {
    complain(problem);
  }
}

/**
 * It would not come back under its link, so it is asked about.
 *
 * @param {SavedViews} views @param {View} view @param {() => void} gone
 */
async function remove(views, view, gone) {
  const { name, shared, mine } = view;
  const why = shared ? t(mine ? 'views.delete_shared' : 'views.delete_others', { owner: view.owner ?? '' }) : '';
  const text = html`<p>
      <b>${name}</b>
    </p>
    <p>${t('views.delete_text')}</p>
    ${why ? html`<p>${why}</p>` : nothing}`;
  const sure = { label: t('views.delete_sure'), value: 'delete', kind: 'danger' };
  if ((await ask(t('views.delete_title'), text, [cancelAnswer(), sure])) !== 'delete') return;
  try {
    await views.remove(view);
    gone();
    toast(t('views.deleted', { name }));
  } catch (problem) {
    complain(problem);
  }
}

/** @param {View} view */
function copyLink({ id, name, mine, shared }) {
  const link = String(new URL(`jobs?view=${id}`, document.baseURI));
  return mine && !shared
    ? copyText(link, t('views.link_private', { name }), 'info')
    : copyText(link, t('views.link_copied', { name }));
}
