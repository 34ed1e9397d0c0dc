import type { BackendName } from '../../src/core/backend-name.ts';
import { LEAST_COSINE } from '../../src/gpu/start-runtime.ts';
import type { EmbedderCheck } from './check-embedder.ts';

/** How one backend fared. A backend that this machine does not have is no failure. */
export type Outcome =
  | ({ readonly kind: 'ran'; readonly device: string } & EmbedderCheck)
  | { readonly kind: 'failed' | 'absent'; readonly reason: string };

export interface BackendCheck {
  readonly where: 'Node' | 'Chromium';
  readonly backend: BackendName | 'cpu';
  readonly outcome: Outcome;
}

/** NaN, from a model without golden vectors, does not pass. */
export function hasFailed({ outcome }: BackendCheck): boolean {
  if (outcome.kind === 'ran') return !(outcome.leastCosine >= LEAST_COSINE);
  return outcome.kind === 'failed';
}

/** A table for the terminal. */
export function formatChecks(checks: readonly BackendCheck[]): string {
  const head = ['backend', 'device', 'least cosine', 'ms a picture'];
  const rows = [head, ...checks.map(toRow)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}

function toRow(check: BackendCheck): readonly string[] {
  const { where, backend, outcome } = check;
  const name = `${where} ${backend}`;
  if (outcome.kind !== 'ran') return [name, `${outcome.kind}: ${outcome.reason}`, '-', '-'];
  const verdict = hasFailed(check) ? ' (wrong)' : '';
  return [
    name,
    outcome.device,
    `${outcome.leastCosine.toFixed(6)}${verdict}`,
    outcome.milliseconds.toFixed(1),
  ];
}
