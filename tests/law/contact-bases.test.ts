import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CONTACT_BASE_COURSE, CONTACT_BASE_KINDS, levelOfBase, type ContactBaseActor, type ContactBaseStatus } from '#law/contact-bases.ts';
import { leadsTo, mayStep, stepsFrom } from '#law/course.ts';
import { readSubgraphSdl } from '../../schema/read.ts';

const sdl = parse(readSubgraphSdl('institutions'), { noLocation: true });
const valuesOf = (name: string): string[] =>
  sdl.definitions.flatMap((each) =>
    each.kind === 'EnumTypeDefinition' && each.name.value === name ? (each.values ?? []).map((value) => value.name.value) : [],
  );
const STATUSES = valuesOf('KeyContactBaseStatus') as ContactBaseStatus[];
const ACTORS: readonly ContactBaseActor[] = ['OFFICE', 'PROVINCE', 'NATION'];

/** Annex A16 and R13.3, R13.4, written a second time. */
const ANNEX: readonly string[] = [
  'null NOMINATED OFFICE',
  'NOMINATED REVIEWED OFFICE',
  'REVIEWED LISTED_LOCAL OFFICE',
  'REVIEWED RECOMMENDED_NATIONAL OFFICE',
  'REVIEWED RECOMMENDED_NATIONAL PROVINCE',
  'LISTED_LOCAL RECOMMENDED_NATIONAL OFFICE',
  'LISTED_LOCAL RECOMMENDED_NATIONAL PROVINCE',
  'LISTED_LOCAL WITHDRAWN OFFICE',
  'RECOMMENDED_NATIONAL LISTED_NATIONAL NATION',
  'LISTED_NATIONAL RENEWED NATION',
  'LISTED_NATIONAL WITHDRAWN NATION',
  'RENEWED RENEWED NATION',
  'RENEWED WITHDRAWN NATION',
];

describe('the course of a base (A16)', () => {
  it('knows the states and kinds of the schema', () => {
    expect(STATUSES).toHaveLength(7);
    expect([...new Set(CONTACT_BASE_COURSE.flatMap(({ from, to }) => (from === null ? [to] : [from, to])))].toSorted()).toEqual(
      STATUSES.toSorted(),
    );
    expect(valuesOf('KeyContactBaseKind')).toEqual([...CONTACT_BASE_KINDS]);
  });

  it.for([null, ...STATUSES].flatMap((from) => STATUSES.flatMap((to) => ACTORS.map((by) => [from, to, by] as const))))(
    '%s → %s by %s',
    ([from, to, by]) => {
      expect(mayStep(CONTACT_BASE_COURSE, from, to, [by])).toBe(ANNEX.includes(`${from} ${to} ${by}`));
    },
  );

  it('ends with the withdrawal, and reaches every state', () => {
    expect(STATUSES.filter((from) => stepsFrom(CONTACT_BASE_COURSE, from, ACTORS).length === 0)).toEqual(['WITHDRAWN']);
    const reached = new Set<ContactBaseStatus>(['NOMINATED']);
    for (const from of reached) for (const to of stepsFrom(CONTACT_BASE_COURSE, from, ACTORS)) reached.add(to);
    expect([...reached].toSorted()).toEqual(STATUSES.toSorted());
    expect(leadsTo(CONTACT_BASE_COURSE, null, 'LISTED_LOCAL')).toBe(false);
  });
});

describe('the level of a base (R13.1)', () => {
  it.for<[ContactBaseStatus, string | null, string | null]>([
    ['NOMINATED', null, null],
    ['REVIEWED', null, null],
    ['LISTED_LOCAL', '2012-01-01', 'LOCAL'],
    ['RECOMMENDED_NATIONAL', '2012-01-01', 'LOCAL'],
    ['RECOMMENDED_NATIONAL', null, null],
    ['LISTED_NATIONAL', '2012-01-01', 'NATIONAL'],
    ['RENEWED', '2012-01-01', 'NATIONAL'],
    ['WITHDRAWN', '2012-01-01', null],
  ])('%s, joined %s: %s', ([status, joinedOn, level]) => expect(levelOfBase({ status, joinedOn })).toBe(level));
});
