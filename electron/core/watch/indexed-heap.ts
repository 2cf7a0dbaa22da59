interface Node {
  id: string;
  at: number;
}

/** A binary heap of ids by time, earliest first; any of them can be moved or taken out in O(log n). */
export interface IndexedHeap {
  readonly size: number;
  first(): { id: string; at: number } | undefined;
  /** Adds it, or moves it to another time. */
  set(id: string, at: number): void;
  delete(id: string): void;
}

export function createIndexedHeap(): IndexedHeap {
  const nodes: Node[] = [];
  const places = new Map<string, number>();

  const put = (node: Node, place: number) => {
    nodes[place] = node;
    places.set(node.id, place);
  };

  /** Moves `node` from the hole at `place` towards the root as far as it belongs. */
  function rise(node: Node, start: number): number {
    let place = start;
    while (place > 0) {
      const parentPlace = (place - 1) >> 1;
      const parent = nodes[parentPlace];
      if (parent === undefined || parent.at <= node.at) break;
      put(parent, place);
      place = parentPlace;
    }
    return place;
  }

  function sink(node: Node, start: number): number {
    let place = start;
    for (;;) {
      const childPlace = earlierChild(place);
      const child = nodes[childPlace];
      if (child === undefined || child.at >= node.at) return place;
      put(child, place);
      place = childPlace;
    }
  }

  function earlierChild(place: number): number {
    const left = nodes[2 * place + 1];
    const right = nodes[2 * place + 2];
    return left !== undefined && right !== undefined && right.at < left.at ? 2 * place + 2 : 2 * place + 1;
  }

  const settle = (node: Node, place: number) => put(node, sink(node, rise(node, place)));

  return {
    get size() {
      return nodes.length;
    },
    first: () => nodes[0],
    set: (id, at) => settle({ id, at }, places.get(id) ?? nodes.length),
    delete: (id) => {
      const place = places.get(id);
      if (place === undefined) return;
      places.delete(id);
      const last = nodes.pop();
      if (last !== undefined && last.id !== id) settle(last, place);
    },
  };
}
