import type { BackendName } from '../../src/core/backend-name.ts';
import { LEAST_COSINE } from '../../src/gpu/start-runtime.ts';
import type { EmbedderCheck } from './check-embedder.ts';
import type { ReferenceCheck } from './reference-set.ts';

/** Share of the ten nearest that must stay the same as before the conversion. */
const LEAST_OVERLAP = 0.98;

/** How one backend fared. A backend that this machine does not have is no failure. */
export type Outcome =
  | ({
      readonly kind: 'ran';
      readonly device: string;
      /** Comparison with the network before its conversion, where that was asked for. */
      readonly reference?: ReferenceCheck;
    } & EmbedderCheck)
  | { readonly kind: 'failed' | 'absent'; readonly reason: string };

export interface BackendCheck {
  readonly where: 'Node' | 'Chromium';
  readonly backend: BackendName | 'cpu';
  readonly outcome: Outcome;
}

/** NaN, from a model without golden vectors, does not pass. */
export function hasFailed({ outcome }: BackendCheck): boolean {
  if (outcome.kind !== 'ran') return outcome.kind === 'failed';
  const { leastCosine, reference } = outcome;
  if (!(leastCosine >= LEAST_COSINE)) return true;
  if (reference === undefined) return false;
  return !(reference.leastCosine >= LEAST_COSINE && reference.overlapAt10 >= LEAST_OVERLAP);
}

/** A table for the terminal. */
export function formatChecks(checks: readonly BackendCheck[]): string {
  const referred = checks.some(({ outcome }) => outcome.kind === 'ran' && outcome.reference);
  const head = ['backend', 'device', 'least cosine', 'ms a picture'];
  if (referred) head.push('to the trained network');
  const rows = [head, ...checks.map((check) => toRow(check).slice(0, head.length))];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}

function toRow(check: BackendCheck): readonly string[] {
  const { where, backend, outcome } = check;
  const name = `${where} ${backend}`;
  if (outcome.kind !== 'ran') return [name, `${outcome.kind}: ${outcome.reason}`, '-', '-', '-'];
  const verdict = hasFailed(check) ? ' (wrong)' : '';
  return [
    name,
    outcome.device,
    `${outcome.leastCosine.toFixed(6)}${verdict}`,
    outcome.milliseconds.toFixed(1),
    outcome.reference === undefined ? '-' : describeReference(outcome.reference),
  ];
}

function describeReference({ pictures, leastCosine, overlapAt10 }: ReferenceCheck): string {
  return `cosine ${leastCosine.toFixed(6)}, top-10 overlap ${overlapAt10.toFixed(4)}, ${pictures} pictures`;
}
