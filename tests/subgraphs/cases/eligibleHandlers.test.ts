import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { grant } from '#platform/tables.ts';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { declaredRelation } from '../../../subgraphs/personnel/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, docketing, officeId, officerId, TODAY, type OfficerName } from './ground.ts';

let graph: OwnGraph;
let caseId: string;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases."case", cases.case_handler, cases.case_number, platform.event, platform."grant", personnel.declared_relation`,
  );
  caseId = await docket(docketing());
});

const docket = async (input: Record<string, unknown>): Promise<string> => {
  const query = `mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } } }`;
  const { data } = await graph.ask(cases, at('shenzhen'), query, { input });
  return (data as { docketCase: { case: { id: string } } }).docketCase.case.id;
};

interface Eligible {
  readonly name: string;
  readonly openCases: number;
  readonly onCase: boolean;
  readonly conflictHints: readonly { readonly kind: string; readonly explainZh: string }[];
}
const QUERY = `query ($caseId: ID!) { eligibleHandlers(caseId: $caseId) {
  name certificateNumber expiresOn openCases onCase conflictHints { kind explain explainZh } officer { id } certificate { id } } }`;
const eligible = async (viewer = at('shenzhen'), id = caseId): Promise<readonly Eligible[]> => {
  const { data, errors } = await graph.ask(cases, viewer, QUERY, { caseId: id });
  expect(errors).toEqual([]);
  return (data as { eligibleHandlers: readonly Eligible[] }).eligibleHandlers;
};
const relation = (name: OfficerName, counterpart: string, facts: Partial<typeof declaredRelation.$inferInsert> = {}) => ({
  id: idOf(700 + Math.floor(Math.random() * 1_000_000)),
  officerId: officerId(name),
  agencyId: officeId('shenzhen'),
  kind: 'FORMER_EMPLOYER' as const,
  counterpart,
  declaredOn: '2013-05-01',
  jurisdiction: '440300',
  ...facts,
});

it('offers who serves and may act there today, least busy first, whoever they are on', async () => {
  const names = (await eligible()).map(({ name, openCases, onCase }) => [name, openCases, onCase]);
  expect(names).toEqual([
    ['third', 0, false],
    ['fourth', 0, false],
    ['first', 1, true],
    ['second', 1, true],
  ]);
});

it('hints at what an officer has declared about a party, and at an earlier case; it leaves nobody out', async () => {
  await graph.rows
    .insert(declaredRelation)
    .values([
      relation('third', '华强北某商铺'),
      relation('fourth', '别的公司'),
      relation('second', '华强北某商铺', { endsOn: '2014-01-09' }),
    ]);
  await docket(docketing({ title: '再次假冒', handlers: [officerId('first'), officerId('fourth')] }));
  const hintsFor = async (viewer: Viewer) =>
    Object.fromEntries((await eligible(viewer)).map(({ name, conflictHints }) => [name, conflictHints.map(({ kind }) => kind)]));
  const others = { fourth: ['EARLIER_CASE'], first: ['EARLIER_CASE'], second: [] };
  expect(await hintsFor(at('shenzhen', 'OFFICE'))).toEqual({ third: ['FORMER_EMPLOYER'], ...others });
  expect(await hintsFor(at('province', 'OFFICE'))).toEqual({ third: ['FORMER_EMPLOYER'], ...others });
  // a colleague learns that there is something, and not what
  expect(await hintsFor(at('shenzhen'))).toEqual({ third: ['DECLARED'], ...others });
  const [hint] = (await eligible(at('shenzhen', 'OFFICE'))).find(({ name }) => name === 'third')?.conflictHints ?? [];
  expect(hint?.explainZh).toBe('该人员申报当事人为其原工作单位。');
});

it('compares whole names only, so that nobody can feel for what a colleague has declared', async () => {
  await graph.rows.insert(declaredRelation).values([relation('third', '王五'), relation('fourth', '中兴')]);
  const hinted = async (respondent: string): Promise<readonly string[]> => {
    const id = await docket(docketing({ respondent }));
    return (await eligible(at('shenzhen', 'OFFICE'), id)).flatMap(({ name, conflictHints }) => (conflictHints.length > 0 ? [name] : []));
  };
  expect(await hinted('王五金店与中兴通讯')).toEqual([]);
  expect(await hinted('李四、王五')).toEqual(['third']);
});

it('is silent about officers of a county to the city above it, which does not see their personal data', async () => {
  await graph.rows
    .insert(declaredRelation)
    .values(relation('nanshan', '华强北某商铺', { agencyId: officeId('nanshan'), jurisdiction: '440305' }));
  const handlers = [officerId('nanshan'), officerId('nanshanToo')];
  const query = `mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } } }`;
  const { data } = await graph.ask(cases, at('nanshan'), query, { input: docketing({ handlers }) });
  const { id } = (data as { docketCase: { case: { id: string } } }).docketCase.case;
  const hints = async (viewer: Viewer) =>
    (await eligible(viewer, id)).flatMap(({ conflictHints }) => conflictHints.map(({ kind }) => kind));
  expect([await hints(at('shenzhen', 'OFFICE')), await hints(at('shenzhen'))]).toEqual([[], []]);
  expect([await hints(at('nanshan', 'OFFICE')), await hints(at('province', 'OFFICE'))]).toEqual([['FORMER_EMPLOYER'], ['FORMER_EMPLOYER']]);
});

it('never tells the name that was declared, only that it touches a party', async () => {
  await graph.rows.insert(declaredRelation).values(relation('third', '华强北某商铺', { note: '离职于2010年' }));
  const { data } = await graph.ask(cases, at('shenzhen'), QUERY, { caseId });
  expect(JSON.stringify(data)).not.toMatch(/华强北|离职/);
});

it('shows nobody to those who see no personnel, even when the case is open to them', async () => {
  const police = viewerOf({ subject: 'p', role: 'PARTNER', office: idOf(70) });
  await graph.rows
    .insert(grant)
    .values({ id: idOf(500), grantee: idOf(70), kind: 'REFERRAL', objectId: caseId, validFrom: TODAY, validTo: '2014-02-01' });
  for (const viewer of [police, PUBLIC_VIEWER, at('guangzhou'), viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' })]) {
    expect(await eligible(viewer)).toEqual([]);
  }
  expect((await eligible(at('province', 'OFFICE'))).length).toBe(4);
  expect(await eligible(at('shenzhen'), idOf(999))).toEqual([]);
});
