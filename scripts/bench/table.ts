import { isSoftware } from '../../src/gpu/backend.ts';
import type { DeviceFigures } from './dawn.ts';
import type { Row } from './measure.ts';
import type { Failure } from './run.ts';

const NUMBERS = ['median ms', 'p95 ms', 'load ms', '+100 ms', 'MB', 'recall'];
const SOFTWARE = 'computes in software: its times prove nothing';

export const HEADER = `${start('where', 'rows', 'method')}${NUMBERS.map((text) => text.padStart(10)).join('')}`;

/** One line of the table. */
export function line(where: string, row: Row | Failure): string {
  const begin = start(where, String(row.rows), row.name);
  if ('failed' in row) return `${begin}  not measured: ${row.failed.slice(0, 120)}`;
  const { medianMs, p95Ms, loadMs, firstHundredMs, megabytes, recallAt10, device } = row;
  const numbers = [medianMs, p95Ms, loadMs, firstHundredMs].map((ms) => ms.toFixed(2));
  const all = [...numbers, megabytes?.toFixed(1) ?? '–', recallAt10.toFixed(3)];
  const note = device !== undefined && isSoftware(device) ? '  (software)' : '';
  return `${begin}${all.map((text) => text.padStart(10)).join('')}${note}`;
}

/** Every device that rows of the table name, once, with what its times are worth. */
export function deviceNotes(rows: readonly (Row | Failure)[]): readonly string[] {
  const devices = new Set(rows.flatMap((row) => ('device' in row ? [row.device ?? ''] : [])));
  return [...devices].filter(Boolean).map((device) => about(device));
}

export function about(device: string): string {
  return `${device}${isSoftware(device) ? `: ${SOFTWARE}` : ''}`;
}

/** What the WGSL kernels do outside any browser. */
export function deviceLine(figures: DeviceFigures): string {
  const { rows, queries, medianMs, rowsPerSecond, gigabytesPerSecond, shareOfCopy, equal } =
    figures;
  const features = figures.features.join(', ') || 'no optional feature';
  const millions = (rowsPerSecond / 1e6).toFixed(1);
  const percent = (shareOfCopy * 100).toFixed(1);
  const name = `${features}, ${queries} a pass`;
  return `${start('Dawn', String(rows), name)}${medianMs.toFixed(2).padStart(10)} ms${`${millions} M rows/s`.padStart(20)}${`${gigabytesPerSecond.toFixed(2)} GB/s`.padStart(14)}${`${percent} % of copy`.padStart(18)}  ${equal ? 'ids equal the reference scan’s' : 'IDS DIFFER from the reference scan’s'}`;
}

function start(where: string, rows: string, method: string): string {
  return `${where.padEnd(9)}${rows.padStart(9)}  ${method.padEnd(36)}`;
}
