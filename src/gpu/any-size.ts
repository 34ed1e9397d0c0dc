import type { io } from '@tensorflow/tfjs-core';

interface GraphTopology {
  readonly node?: readonly {
    readonly name?: string;
    readonly attr?: { readonly shape?: { readonly shape?: { dim?: readonly object[] } } };
  }[];
}

/** A graph whose input may be a picture of any size, where its manifest names one. Fully convolutional graphs then give larger maps. */
export function ofAnySize(graph: io.IOHandler, input: string): io.IOHandler {
  return {
    load: async () => {
      const artifacts = (await graph.load?.()) ?? {};
      const { node = [] } = (artifacts.modelTopology ?? {}) as GraphTopology;
      const shape = node.find(({ name }) => name === input)?.attr?.shape?.shape;
      if (shape !== undefined) {
        shape.dim = [1, -1, -1, 3].map((size) => ({ size: String(size) }));
      }
      return artifacts;
    },
  };
}
