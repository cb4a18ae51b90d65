/** Says import('./never.js') and from './never.js' in words only. */
import './side-effect.js';
import { one, two } from './room/named.js';
export { three } from './room/passed-on.js';

export const later = () => import('./never.js');
export const sum = one + two;
