/**
 * Jest's order of test files on a fresh checkout, where nothing is known of their durations: those on the built bundle first, which take longest, so
 * that none of them runs alone at the end while other workers wait. Where durations are known, Jest's own order holds.
 */
const { join } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** By folder, in seconds for a file; within a folder Jest's order holds. */
const usual = [
  [join('test', 'bundle', 'doubts'), 100],
  [join('test', 'workbench', 'demo.test.ts'), 50],
  [join('test', 'bundle'), 10],
  [join('test', 'workbench'), 5],
];
const secondsOf = ({ path }) => usual.find(([part]) => path.includes(part))?.[1] ?? 1;

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isKnown = sorted.some((test) => typeof test.duration === 'number');
    return isKnown ? sorted : [...sorted].sort((one, other) => secondsOf(other) - secondsOf(one));
  }
};
