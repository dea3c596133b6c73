import type { Operation } from '../configuration.ts';

/** Whether every word of the filter occurs in a title (either language), number, name, persona or subgraph. */
export function matches(operation: Operation, filter: string): boolean {
  const { crosses, name, number, persona, title, titleZh } = operation;
  const text = [String(number), name, title, titleZh, persona, ...crosses].join(' ').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
