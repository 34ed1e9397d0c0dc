/**
 * @typedef {object} Outcome
 * @property {string} name what ran
 * @property {number} passed
 * @property {number} failed
 * @property {readonly string[]} skipped names of tests that did not run
 * @property {number} seconds
 */

/**
 * The outcome of a step that either works or does not.
 * @param {string} name
 * @param {boolean} ok
 * @param {number} seconds
 * @returns {Outcome}
 */
export function stepOutcome(name, ok, seconds) {
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [], seconds };
}

/**
 * The outcome of a run of Vitest from its JSON report. A run that reports no test, or none at all, has failed.
 * @param {string} name
 * @param {{ numPassedTests?: number, numFailedTests?: number, success?: boolean, testResults?: readonly any[] } | undefined} report
 * @param {number} seconds
 * @returns {Outcome}
 */
export function vitestOutcome(name, report, seconds) {
  const passed = report?.numPassedTests ?? 0;
  const failed = report?.numFailedTests ?? 0;
  const tests = (report?.testResults ?? []).flatMap((file) => file.assertionResults ?? []);
  const skipped = tests
    .filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
    .map(({ fullName }) => fullName);
  const broken = report?.success !== true && failed === 0;
  const empty = passed + failed === 0;
  return { name, passed, failed: failed + (broken || empty ? 1 : 0), skipped, seconds };
}

/**
 * A table of all steps, the skipped tests by name, and the closing line.
 * @param {readonly Outcome[]} outcomes
 */
export function summary(outcomes) {
  const sum = (pick) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const rows = outcomes.map(
    ({ name, passed, failed, seconds }) =>
      `${failed > 0 ? '✗' : '✓'} ${name.padEnd(width)}  ${String(passed).padStart(4)} passed  ${String(failed).padStart(3)} failed  ${seconds.toFixed(1).padStart(6)} s`,
  );
  const notes = skipped.map((name) => `skipped: ${name}`);
  const closing = `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
  return [...rows, ...notes, closing].join('\n');
}
