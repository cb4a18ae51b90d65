/**
 * The sound tracks of videos, as a choice: a number within one video, a language over several. Pure, apart from
 * words.
 */
import { languageName, t } from '../kit/words.js';

/** @typedef {import('../model/types.js').SoundTrack} SoundTrack */

/**
 * @param {SoundTrack[][]} videos the tracks of each
 * @param {?string} current stays, even if no video has it; null where jobs differ
 * @returns {string[]} "" for what fits best; nothing else where no video has more than one track
 */
export function trackChoices(videos, current) {
  if (videos.every((tracks) => tracks.length < 2)) return [];
  const [only] = videos;
  const offered =
    videos.length === 1
      ? only.map(({ number }) => String(number))
      : videos
          .flat()
          .map(({ language }) => language ?? '')
          .filter(Boolean);
  return [...new Set(['', ...offered, ...(current ? [current] : [])])];
}

/** «2: 영어 · AAC, 5.1 · 해설» @param {string} choice @param {SoundTrack[][]} videos */
export function trackName(choice, videos) {
  if (choice === '') return t('options.track_auto');
  if (!/^\d+$/.test(choice)) return languageName(choice);
  const track = videos[0]?.find(({ number }) => String(number) === choice);
  if (track === undefined) return t('options.track_number', { n: choice });
  const facts = [
    track.language ? languageName(track.language) : '',
    track.title ?? '',
    [track.codec?.toUpperCase(), channels(track.channels)].filter(Boolean).join(' '),
    track.default ? t('options.track_default') : '',
  ];
  return `${choice}: ${facts.filter(Boolean).join(' · ')}`;
}

/** @param {?number|undefined} n */
const channels = (n) => (n === 6 ? '5.1' : n === 8 ? '7.1' : n ? t('options.channels', { n }) : '');
