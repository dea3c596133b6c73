import { describe, expect, it } from 'vitest';
import { leadsTo, mayStep, stepsFrom, type Course } from '#law/course.ts';

/** A transition table written by hand: `from to actor,actor` a line, `-` where it begins; several states or ends with `|`. */
const rowsOf = (table: string): readonly (readonly [from: string, to: string, by: readonly string[]])[] =>
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [froms = '', tos = '', by = ''] = line.trim().split(/\s+/);
      return froms.split('|').flatMap((from) => tos.split('|').map((to) => [from, to, by.split(',')] as const));
    });

/**
 * Every row of the table is a step, for the actors it names and for nobody else; every pair of states that is not in it is
 * refused to everybody. `states` and `actors` are all that the course knows.
 */
export function describeCourse<S extends string, A extends string>(
  name: string,
  course: Course<S, A>,
  table: string,
  states: readonly S[],
  actors: readonly A[],
): void {
  const rows = rowsOf(table);
  const state = (text: string): S | null => states.find((each) => each === text) ?? null;
  const begin = (text: string): S | null => (text === '-' ? null : state(text));

  describe(`${name}`, () => {
    it('is written with states and actors that exist, each row once', () => {
      for (const [from, to, by] of rows) {
        expect([from, to, from === '-' || state(from) !== null, state(to) !== null]).toEqual([from, to, true, true]);
        for (const actor of by) expect(actors).toContain(actor);
      }
      expect(new Set(rows.map(([from, to]) => `${from} ${to}`)).size).toBe(rows.length);
      expect(course.length).toBe(rows.length);
      expect(new Set(rows.flatMap(([from, to]) => [from, to]))).toEqual(
        new Set([...(rows.some(([from]) => from === '-') ? ['-'] : []), ...states]),
      );
    });

    it.for(rows)('%s to %s by %s', ([from, to, by]) => {
      const end = state(to);
      if (end === null) throw new Error(`${to} is no state`);
      for (const actor of actors) expect([actor, mayStep(course, begin(from), end, [actor])]).toEqual([actor, by.includes(actor)]);
    });

    it('refuses every other pair of states, whoever asks', () => {
      const pairs = ['-', ...states].flatMap((from) => states.map((to) => [from, to] as const));
      const others = pairs.filter(([from, to]) => !rows.some((row) => row[0] === from && row[1] === to));
      expect(others.length).toBe((states.length + 1) * states.length - rows.length);
      for (const [from, to] of others) {
        expect([from, to, leadsTo(course, begin(from), to), mayStep(course, begin(from), to, actors)]).toEqual([from, to, false, false]);
      }
    });

    it('offers each next state once', () => {
      for (const from of states) {
        const next = stepsFrom(course, from, actors);
        expect([from, ...next.toSorted()]).toEqual([
          from,
          ...rows
            .filter((row) => row[0] === from)
            .map(([, to]) => to)
            .toSorted(),
        ]);
      }
    });
  });
}
