import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, it } from 'vitest';
import { cases } from '../subgraphs/cases/index.ts';
import { declaredRelation } from '../subgraphs/personnel/tables.ts';
import { at, createGround, docketing, officeId, officerId } from './subgraphs/cases/ground.ts';
import { idOf, type OwnGraph } from './support/graph.ts';
let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
const out = (...x: unknown[]) => console.log('###', ...x.map((y) => (typeof y === 'string' ? y : JSON.stringify(y))));
it('B1 relations oracle', async () => {
  const rel = (n: number, name: any, office: any, place: string, counterpart: string, kind: any) => ({ id: idOf(700 + n), officerId: officerId(name), agencyId: officeId(office), kind, counterpart, declaredOn: '2013-05-01', jurisdiction: place });
  await graph.rows.insert(declaredRelation).values([
    rel(1, 'third', 'shenzhen', '440300', '张三', 'RELATIVE'), rel(2, 'fourth', 'shenzhen', '440300', '华为公司', 'FINANCIAL_INTEREST'), rel(3, 'nanshan', 'nanshan', '440305', '李四', 'RELATIVE')]);
  const q = 'query ($c: ID!) { eligibleHandlers(caseId: $c) { name conflictHints { kind } } }';
  const d = await graph.ask(cases, at('shenzhen'), 'mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } userErrors { code path } } }', { input: docketing({ respondent: '王五、张三、李四、华为公司、赵六、中兴公司' }) });
  out(d.data, d.errors);
  const c = (d.data as any).docketCase.case.id;
  const plain = await graph.ask(cases, at('shenzhen'), q, { c });
  out('HANDLER of the office sees of colleagues', plain.data, plain.errors);
  const n = await graph.ask(cases, at('nanshan'), 'mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id } userErrors { code path } } }', { input: docketing({ respondent: '李四', handlers: [officerId('nanshan'), officerId('nanshanToo')] }) });
  const cn = (n.data as any).docketCase.case?.id;
  for (const role of ['OFFICE', 'HANDLER'] as const) out('city', role, 'sees of the county', (await graph.ask(cases, at('shenzhen', role), q, { c: cn })).data);
});
