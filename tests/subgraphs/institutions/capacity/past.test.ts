import { afterAll, beforeAll, expect, it } from 'vitest';
import { agencyVersion, programmeMembership } from '../../../../subgraphs/institutions/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { actingGround, APPROVED, WHO, type ActingGround } from './acting.ts';

let ground: ActingGround;
beforeAll(async () => void (ground = await actingGround()));
afterAll(() => ground.end());

const QUERY = `query ($on: Date, $under: ID!) { capacityCompliance(jurisdiction: $under, on: $on) { nodes { agency { code } category lines { rule satisfied } } } }`;
interface Node {
  readonly agency: { readonly code: string };
  readonly category: string;
  readonly lines: readonly { readonly rule: string; readonly satisfied: boolean | null }[];
}
const on = async (day: string | null, under = '440000'): Promise<readonly Node[]> =>
  ((await ground.ask(WHO.nation, QUERY, { on: day, under })).data as { capacityCompliance: { nodes: Node[] } }).capacityCompliance.nodes;
const categories = async (day: string | null) => Object.fromEntries((await on(day)).map(({ agency, category }) => [agency.code, category]));
const broken = async (day: string | null, rule: string) =>
  (await on(day)).map(({ agency, lines }) => [agency.code, lines.find((line) => line.rule === rule)?.satisfied]);

it('an office is judged by the level and the programme that it had on the day, and not at all once it was merged', async () => {
  const version = {
    agencyId: idOf(4),
    name: '南山区知识产权局',
    nameEn: 'Nanshan',
    parentId: idOf(3),
    jurisdiction: '440305',
    level: 'COUNTY' as const,
  };
  await ground.graph.rows.insert(agencyVersion).values([
    { ...version, id: idOf(801), validFrom: '2009-09-01', validTo: '2012-01-01' },
    { ...version, id: idOf(802), validFrom: '2012-01-01', validTo: '2013-01-01', level: 'PREFECTURE' as const },
    {
      ...version,
      id: idOf(803),
      validFrom: '2013-01-01',
      validTo: '2013-09-01',
      mergedIntoId: idOf(3),
      mergerDocument: '关于机构改革的通知',
    },
  ]);
  await ground.graph.rows.insert(programmeMembership).values({
    id: idOf(811),
    programme: 'PROJECT_526',
    memberId: idOf(4),
    memberKind: 'AGENCY',
    validFrom: '2012-06-01',
    validTo: '2012-10-01',
    entryDocument: '通知',
    exitReason: 'FAILED_EVALUATION',
    exitDocument: '通报',
    jurisdiction: '440305',
  });
  const same = { 'IPO-440000': 'PROVINCE', 'IPO-440300': 'SUB_PROVINCIAL' };
  expect(await categories('2011-12-31')).toEqual({ ...same, 'IPO-440305': 'COUNTY' });
  expect(await categories('2012-05-31')).toEqual({ ...same, 'IPO-440305': 'OTHER_CITY' });
  expect(await categories('2012-06-01')).toEqual({ ...same, 'IPO-440305': 'PROJECT_526' });
  expect(await categories('2012-10-01')).toEqual({ ...same, 'IPO-440305': 'OTHER_CITY' });
  expect(await categories('2013-08-31')).toEqual({ ...same, 'IPO-440305': 'COUNTY' });
  expect(await categories('2013-09-01')).toEqual(same);
  expect(await categories(null)).toEqual(same);
  // Shenzhen's office was established on 2004-03-01, Nanshan's on 2009-09-01
  expect(await categories('2004-02-29')).toEqual({ 'IPO-440000': 'PROVINCE' });
  expect(await categories('2009-08-31')).toEqual(same);
});

it('what is done today changes no past day', async () => {
  const unitId = await ground.unit(WHO.province);
  const rule = 'CORPS_PLAQUE';
  expect((await broken('2012-12-31', rule))[0]).toEqual(['IPO-440000', false]);
  await ground.act(WHO.province, 'raisePlaque', { unitId, plaque: 'CORPS', ...APPROVED, raisedOn: '2013-03-01' }, 'unit { id }');
  expect((await broken('2013-02-28', rule))[0]).toEqual(['IPO-440000', false]);
  expect((await broken('2013-03-01', rule))[0]).toEqual(['IPO-440000', true]);
  await ground.act(WHO.province, 'closeUnit', { unitId, closedOn: '2014-01-10' }, 'unit { id }');
  expect((await broken('2014-01-09', rule))[0]).toEqual(['IPO-440000', true]);
  expect((await broken('2014-01-10', rule))[0]).toEqual(['IPO-440000', false]);
});
