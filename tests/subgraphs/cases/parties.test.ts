import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makePatentNumber } from '#law/patent-number.ts';
import { organisationCheck, unifiedCheck } from '#law/uscc.ts';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile, party } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, PATENT, PROOF, TODAY } from './ground.ts';
import { codesOf, INTAKE_TABLES, sending } from './intake-ground.ts';
import { layCase, type Laid } from './laid.ts';

let graph: OwnGraph;
let laid: Laid;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(INTAKE_TABLES);
  laid = await layCase(graph, { status: 'INVESTIGATING' });
});

const ORGANISATION = `12345678-${organisationCheck('12345678')}`;
const UNIFIED = `91440300MA5DA12340`.slice(0, 17);
const send = (field: string, input: Record<string, unknown> = {}, viewer: Viewer = at('shenzhen')) =>
  sending(graph)(field, { caseId: laid.caseId, version: 1, on: TODAY, ...input }, viewer);
const shown = async (viewer: Viewer = at('shenzhen')) => {
  const query = `query ($id: ID!) { case(id: $id) { petitioner respondent version parties { side kind name creditCode agent } patents { number type holder grantedOn } history { what } } }`;
  const { data, errors } = await graph.ask(cases, viewer, query, { id: laid.caseId });
  expect(errors).toEqual([]);
  return (data as { case: Record<string, unknown> | null }).case;
};
const THIRD = {
  side: 'THIRD_PARTY',
  kind: 'ENTERPRISE',
  name: '深圳某电商平台',
  creditCode: ` ${ORGANISATION.replace('-', ' ')}`,
  agent: '某专利事务所',
};
const REFUSED: readonly [why: string, change: Record<string, unknown>, codes: string[]][] = [
  ['a name of one letter', { name: '深' }, ['INVALID_VALUE']],
  ['an agent of one letter', { agent: '某' }, ['INVALID_VALUE']],
  ['a wrong check character', { creditCode: `12345678-${organisationCheck('12345678') === '0' ? '1' : '0'}` }, ['INVALID_VALUE']],
  ['a unified code before there were any', { creditCode: `${UNIFIED}${unifiedCheck(UNIFIED)}` }, ['INVALID_VALUE']],
  ['tomorrow', { on: '2014-01-11' }, ['WRONG_DATE']],
  ['an old version', { version: 9 }, ['CONFLICT']],
];

describe('adding a party', () => {
  it('puts it on the case, with its code in the canonical form', async () => {
    const { case: changed, userErrors } = await send('addParty', THIRD);
    expect([userErrors, changed?.['version']]).toEqual([[], 2]);
    expect(await shown()).toMatchObject({
      parties: [
        { side: 'PETITIONER', name: '广东某专利权人', kind: 'OTHER', creditCode: null },
        { side: 'RESPONDENT', name: '深圳某灯饰厂' },
        { side: 'THIRD_PARTY', name: '深圳某电商平台', kind: 'ENTERPRISE', creditCode: ORGANISATION, agent: '某专利事务所' },
      ],
      history: [{ what: 'Party added' }],
    });
  });

  it.for(REFUSED)('is refused for %s', async ([, change, codes]) => {
    expect(codesOf(await send('addParty', { ...THIRD, ...change }))).toEqual(codes);
    expect(await graph.rows.select().from(party)).toHaveLength(2);
  });

  it('never makes a petitioner of whoever reported a counterfeit (R6.1)', async () => {
    laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING', row: { originComplaintId: idOf(9_990) } });
    const named = { side: 'PETITIONER', kind: 'PERSON', name: '举报人张三' };
    expect(codesOf(await send('addParty', named))).toEqual(['INVALID_VALUE']);
    expect(codesOf(await send('addParty', THIRD))).toEqual([]);
    laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
    expect(codesOf(await send('addParty', named))).toEqual([]);
  });

  it('is for the office that has the open case', async () => {
    const tried = async (viewer: Viewer) => codesOf(await send('addParty', THIRD, viewer));
    expect([await tried(at('guangzhou')), await tried(at('province')), await tried(PUBLIC_VIEWER)]).toEqual([
      ['NOT_FOUND'],
      ['NOT_PERMITTED'],
      ['NOT_FOUND'],
    ]);
    laid = await layCase(graph, { status: 'CONCLUDED' });
    expect(await tried(at('shenzhen'))).toEqual(['WRONG_STATE']);
  });

  it('with one key is done once', async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => send('addParty', { ...THIRD, idempotencyKey: 'k' })));
    expect(sent.flatMap(codesOf)).toEqual([]);
    expect(await graph.rows.select().from(party)).toHaveLength(3);
  });
});

describe('correcting a party', () => {
  const fixed = { kind: 'ENTERPRISE', name: '深圳市某灯饰有限公司', creditCode: ORGANISATION };
  it('changes the name on the case with it', async () => {
    expect(codesOf(await send('correctParty', { partyId: laid.respondentId, ...fixed }))).toEqual([]);
    expect(await shown()).toMatchObject({ respondent: '深圳市某灯饰有限公司', petitioner: '广东某专利权人', version: 2 });
    expect((await graph.rows.select().from(party).where(eq(party.id, laid.respondentId)))[0]).toMatchObject({
      ...fixed,
      agent: null,
      side: 'RESPONDENT',
    });
  });

  it('knows only parties of the case', async () => {
    const other = await layCase(graph, {});
    for (const partyId of ['x', other.respondentId])
      expect(codesOf(await send('correctParty', { partyId, ...fixed }))).toEqual(['NOT_FOUND']);
  });

  it.for(REFUSED)('is refused for %s', async ([, change, codes]) => {
    expect(codesOf(await send('correctParty', { partyId: laid.respondentId, ...fixed, ...change }))).toEqual(codes);
  });
});

describe('adding a patent', () => {
  const SECOND = makePatentNumber({ year: 2011, type: 'DESIGN', serial: 5 });
  it('counts it', async () => {
    const proof = { ...PROOF, grantedOn: '2012-05-02' };
    expect(codesOf(await send('addCasePatent', { patentNumber: SECOND.slice(2), patentProof: proof }))).toEqual([]);
    expect(await shown()).toMatchObject({
      patents: [
        { number: PATENT, type: 'UTILITY_MODEL', holder: null },
        { number: SECOND, type: 'DESIGN', holder: '广东某专利权人', grantedOn: '2012-05-02' },
      ],
    });
    expect((await graph.rows.select().from(caseFile))[0]?.patentCount).toBe(2);
  });

  it.for([
    ['one that it is about already', { patentNumber: PATENT }, ['INVALID_VALUE']],
    ['a wrong number', { patentNumber: 'ZL2' }, ['INVALID_VALUE']],
    ['a proof of tomorrow', { patentNumber: SECOND, patentProof: { ...PROOF, on: '2014-01-11' } }, ['WRONG_DATE']],
  ] as const)('is refused for %s', async ([, input, codes]) => expect(codesOf(await send('addCasePatent', input))).toEqual([...codes]));

  it('lets one of ten at once win', async () => {
    const sent = await Promise.all(Array.from({ length: 10 }, () => send('addCasePatent', { patentNumber: SECOND })));
    expect(sent.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'CONFLICT'));
    expect([...(await graph.rows.execute(sql`select count(*)::int as n from cases.matter_patent`))]).toEqual([{ n: 2 }]);
  });
});
