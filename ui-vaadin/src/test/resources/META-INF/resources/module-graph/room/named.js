/** @typedef {import('../never.js').Never} Never */
import * as everything from '../first.js';

export const one = () => everything;
export const two = 2;
