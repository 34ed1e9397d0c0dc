import type { Thread } from '../scale/watch.ts';

/** What scripts make. The other nodes of a snapshot are compiled code, texts, and what the engine keeps for itself. */
const COUNTED: ReadonlySet<string | undefined> = new Set(['object', 'closure']);

/** V8's format, as far as it is read here: `nodes` has as many numbers a node as there are fields. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      /** For each field its type; for the field `type` the names of all types. */
      readonly node_types: readonly (string | readonly string[])[];
    };
  };
  readonly nodes: readonly number[];
}

/**
 * Living objects and functions of a thread, by a snapshot of its heap. `Runtime.queryObjects` would be quicker, but Chromium 156 crashes when a worker
 * with TensorFlow.js is asked.
 */
export async function countObjects(thread: Thread): Promise<number> {
  const chunks: string[] = [];
  thread.on('HeapProfiler.addHeapSnapshotChunk', (params) => {
    chunks.push((params as { readonly chunk: string }).chunk);
  });
  await thread.ask('HeapProfiler.takeHeapSnapshot');
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const at = fields.indexOf('type');
  let count = 0;
  for (let i = at; i < nodes.length; i += fields.length) {
    if (COUNTED.has(types[at]?.[nodes[i] ?? NaN])) count++;
  }
  return count;
}
