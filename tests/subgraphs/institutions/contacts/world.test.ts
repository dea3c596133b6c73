import { afterAll, beforeAll, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { makeGround } from '../../../../data/world/ground.ts';
import { writeContacts } from '../../../../data/world/contacts.ts';
import { writeLegislation } from '../../../../data/world/legislation.ts';
import { WORLD } from '../../../support/database.ts';
import { askWorld, type World } from '../../world.ts';

let world: World;
let national: Viewer;
beforeAll(async () => {
  world = await askWorld();
  national = await world.member('OFFICE', 'CN');
}, 120_000);
afterAll(() => world.end());

const ask = async (query: string, viewer = national) => {
  const { data, errors } = await world.ask(institutions, viewer, query);
  expect(errors).toEqual([]);
  return data as Record<string, unknown>;
};

it('the national mechanism has 26 bases in two batches, of the four kinds', async () => {
  expect(await ask('{ keyContactBaseAggregate(filter: { level: [NATIONAL] }, groupBy: [KIND]) { kind count } }')).toEqual({
    keyContactBaseAggregate: [
      { kind: 'JUDICIAL', count: 6 },
      { kind: 'LEGAL_SERVICE', count: 7 },
      { kind: 'MARKET_ENTITY', count: 4 },
      { kind: 'RESEARCH', count: 9 },
    ],
  });
});

it('local bases stand in every state, and no row contradicts its course', async () => {
  const { keyContactBaseAggregate: states } = await ask('{ keyContactBaseAggregate(groupBy: [STATUS]) { status count } }');
  expect((states as { status: string }[]).map(({ status }) => status)).toEqual([
    'LISTED_LOCAL',
    'LISTED_NATIONAL',
    'NOMINATED',
    'RECOMMENDED_NATIONAL',
    'RENEWED',
    'REVIEWED',
    'WITHDRAWN',
  ]);
  expect(
    await world.one<number>(`select count(*)::int from institutions.key_contact_base where status_from < nominated_on or status_from > '2014-01-10'
      or joined_on < nominated_on or (joined_on is null) <> (status in ('NOMINATED', 'REVIEWED'))`),
  ).toBe(0);
  expect(
    await world.one<number>(`select count(*)::int from institutions.contact_activity x join institutions.key_contact_base b on b.id = x.base_id
      where x.held_on < b.joined_on or x.held_on > '2014-01-10' or x.jurisdiction <> b.jurisdiction or x.agency_id <> b.agency_id`),
  ).toBe(0);
  expect(await world.one<number>('select count(*)::int from institutions.contact_activity')).toBeGreaterThan(200);
});

it('agreements are signed by offices that exist, and kept by the first', async () => {
  expect(
    await ask(
      '{ collaborationAgreements(first: 100, filter: { on: "2014-01-10" }) { totalCount } ended: collaborationAgreements(filter: { region: "长株潭" }) { nodes { endsOn } } }',
    ),
  ).toEqual({ collaborationAgreements: { totalCount: 9 }, ended: { nodes: [{ endsOn: '2013-04-25' }] } });
  expect(
    await world.one<number>(`select count(*)::int from institutions.collaboration_agreement g where g.parties[1] <> g.agency_id
      or (select count(*) from institutions.agency a where a.id = any(g.parties)) <> cardinality(g.parties)`),
  ).toBe(0);
});

it('the law in force on a day is that of the day', async () => {
  const on = async (day: string) => {
    const { legalInstruments } = await ask(
      `{ legalInstruments(filter: { inForceOn: "${day}", under: "000000", kind: [LAW, ADMINISTRATIVE_REGULATION, DEPARTMENT_RULE, NORMATIVE_DOCUMENT] }, first: 100) { nodes { docNo } } }`,
      PUBLIC_VIEWER,
    );
    return (legalInstruments as { nodes: { docNo: string }[] }).nodes.map(({ docNo }) => docNo).toSorted();
  };
  const sorted = (...numbers: string[]) => numbers.toSorted();
  expect(await on('2009-09-30')).toEqual(sorted('主席令第36号(2000)', '国务院令第368号', '国家知识产权局令第19号', '商务部令2006年第1号'));
  expect(await on('2009-10-01')).toEqual(sorted('主席令第8号(2008)', '国务院令第368号', '国家知识产权局令第19号', '商务部令2006年第1号'));
  expect(await on('2010-02-01')).toEqual(sorted('主席令第8号(2008)', '国务院令第569号', '国家知识产权局令第19号', '商务部令2006年第1号'));
  expect(await on('2011-06-27')).toEqual(
    sorted('主席令第8号(2008)', '国务院令第569号', '国家知识产权局令第60号', '商务部令2006年第1号', '国知发管字〔2011〕74号'),
  );
});

it('the Decision follows its consultation draft', async () => {
  expect(
    await ask(
      '{ legalInstrument(docNo: "国知发管字〔2011〕74号") { effectiveOn status previous { status next { docNo } } } }',
      PUBLIC_VIEWER,
    ),
  ).toEqual({
    legalInstrument: {
      effectiveOn: '2011-06-27',
      status: 'IN_FORCE',
      previous: { status: 'CONSULTATION', next: { docNo: '国知发管字〔2011〕74号' } },
    },
  });
});

it('what the generator knows is found again', async () => {
  const ground = makeGround(WORLD.seed, WORLD.cases);
  const nowhere = { write: () => {}, settle: async () => {} };
  const { keyContactBaseAggregate } = await ask(
    '{ keyContactBaseAggregate(filter: { level: [NATIONAL] }, groupBy: [KIND]) { kind count } }',
  );
  const kinds = (keyContactBaseAggregate as { kind: string; count: number }[]).map(({ kind, count }) => [kind, count]);
  expect(Object.fromEntries(kinds)).toEqual(writeContacts(ground, nowhere).national);
  const { provincesWithOrdinance } = writeLegislation(ground, nowhere);
  for (const [day, covered] of [
    ['2000-01-01', 2],
    ['2010-11-30', 10],
    ['2014-01-10', 15],
  ] as const) {
    const { ordinanceCoverage } = await ask(
      `{ ordinanceCoverage(on: "${day}") { provinces covered lines { jurisdiction { code } instrument { docNo } } } }`,
      PUBLIC_VIEWER,
    );
    const { lines, ...counts } = ordinanceCoverage as { lines: { jurisdiction: { code: string }; instrument: unknown }[] };
    expect(counts).toEqual({ provinces: 31, covered });
    expect(lines.flatMap(({ jurisdiction, instrument }) => (instrument === null ? [] : jurisdiction.code))).toEqual(
      provincesWithOrdinance(day),
    );
  }
});

it('projects stand at every stage; the public sees those from the consultation on', async () => {
  const count = async (viewer: Viewer) =>
    (await ask('{ legislationProjectAggregate(groupBy: [STAGE]) { stage count } }', viewer))['legislationProjectAggregate'];
  expect(await count(national)).toEqual([
    { stage: 'CONSULTATION', count: 6 },
    { stage: 'DELIBERATION', count: 3 },
    { stage: 'DRAFTING', count: 4 },
    { stage: 'IN_FORCE', count: 4 },
    { stage: 'LISTED', count: 2 },
    { stage: 'PROMULGATED', count: 1 },
  ]);
  expect((await count(PUBLIC_VIEWER)) as unknown[]).toHaveLength(4);
  expect(
    await world.one<number>(
      `select count(*)::int from institutions.legislation_project where (instrument_id is null) = (stage in ('PROMULGATED', 'IN_FORCE'))`,
    ),
  ).toBe(0);
});
