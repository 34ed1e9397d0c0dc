import { decodeVectorShard, joinRows } from '../../src/catalog/vector-shard.ts';
import type { Task } from './run.ts';

/** Address of a task's parts on the benchmark's server. */
export const TASK_FOLDER = '/bench-task/';

/** The parts that travel from Node to the page, by name. */
export function partsOf({ shelf, exact }: Task): ReadonlyMap<string, Uint8Array> {
  const { count, dims, floats, files } = shelf;
  const about = JSON.stringify({ count, dims, files: files.length, exact });
  return new Map([
    ['about', new TextEncoder().encode(about)],
    ['floats', new Uint8Array(floats.buffer)],
    ...files.map((file, i) => [`file-${i}`, new Uint8Array(file)] as const),
  ]);
}

interface About {
  readonly count: number;
  readonly dims: number;
  readonly files: number;
  readonly exact: Task['exact'];
}

/** The task, on the page's side. */
export async function fetchTask(): Promise<Task> {
  const get = (name: string): Promise<Response> => fetch(TASK_FOLDER + name);
  const { count, dims, files: number, exact } = (await (await get('about')).json()) as About;
  const floats = new Float32Array(await (await get('floats')).arrayBuffer());
  const files: ArrayBuffer[] = [];
  for (let i = 0; i < number; i++) files.push(await (await get(`file-${i}`)).arrayBuffer());
  const rows = joinRows(
    files.map((file) => decodeVectorShard(file, dims)),
    dims,
  );
  return { shelf: { count, dims, floats, rows, files }, exact };
}
