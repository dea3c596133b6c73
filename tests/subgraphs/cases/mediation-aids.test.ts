import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { casePatent } from '../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, createGround, officeId, PATENT } from './ground.ts';
import { INTAKE_TABLES, layIntake } from './intake-ground.ts';
import { layCase } from './laid.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
beforeEach(() => graph.rows.execute(INTAKE_TABLES));
afterAll(() => graph.end());

const ask = async (query: string, id: string, viewer = at('shenzhen')): Promise<unknown> => {
  const { data, errors } = await graph.ask(cases, viewer, `query ($id: ID!) { ${query} }`, { id });
  expect(errors).toEqual([]);
  return data;
};

describe('the paper of acceptance (细则 §86)', () => {
  const PAPER = 'case(id: $id) { caseNo acceptancePaper { acceptedOn text textZh citation } }';
  it('is there for a mediation over ownership, with number, day and what it is for', async () => {
    const { caseId, caseNo } = await layCase(graph, { kind: 'MEDIATION', row: { subject: 'OWNERSHIP' } });
    expect(await ask(PAPER, caseId)).toMatchObject({
      case: {
        acceptancePaper: {
          acceptedOn: '2013-12-23',
          text: expect.stringMatching(new RegExp(`${PATENT}.*${caseNo}.*one year`)),
          textZh: expect.stringMatching(/^2013-12-23受理.*中止有关程序,期限一年/),
          citation: '专利法实施细则§86',
        },
      },
    });
    expect(await ask(PAPER, caseId, PUBLIC_VIEWER)).toEqual({ case: null });
  });

  it.for([
    ['MEDIATION', 'REMUNERATION'],
    ['MEDIATION', 'OTHER'],
    ['INFRINGEMENT', null],
  ] as const)('is none for %s about %s', async ([kind, subject]) => {
    const { caseId } = await layCase(graph, { kind, row: { subject } });
    expect(await ask('case(id: $id) { acceptancePaper { citation } remunerationDefaults { citation } }', caseId)).toEqual({
      case: { acceptancePaper: null, remunerationDefaults: null },
    });
  });

  it('is announced while the request waits to be docketed', async () => {
    for (const [subject, needs] of [
      ['OWNERSHIP', true],
      ['REMUNERATION', false],
    ] as const) {
      const id = await layIntake(graph, { kind: 'MEDIATION', subject });
      expect(await ask('intake(id: $id) { needsAcceptancePaper }', id)).toEqual({ intake: { needsAcceptancePaper: needs } });
    }
    const request = await layIntake(graph, { kind: 'INFRINGEMENT' });
    expect(await ask('intake(id: $id) { needsAcceptancePaper }', request)).toEqual({ intake: { needsAcceptancePaper: false } });
  });
});

describe('what an inventor is due by law (细则 §77, §78)', () => {
  const DUE = 'grantedOn awardYuan profitShare licenceShare citation';
  const of2010 = { awardYuan: 1_000, profitShare: 0.002, licenceShare: 0.1, citation: '专利法实施细则(2010年修订)§77、§78' };
  it('is told by the day of grant on record, or by the one named', async () => {
    const { caseId } = await layCase(graph, { kind: 'MEDIATION', row: { subject: 'REMUNERATION' } });
    const query = `case(id: $id) { remunerationDefaults { ${DUE} } }`;
    expect(await ask(query, caseId)).toEqual({ case: { remunerationDefaults: null } });
    expect(await ask(`case(id: $id) { remunerationDefaults(grantedOn: "2009-05-06") { ${DUE} } }`, caseId)).toMatchObject({
      case: { remunerationDefaults: { awardYuan: 500, citation: '专利法实施细则(2001年)§74–76' } },
    });
    await graph.rows.update(casePatent).set({ grantedOn: '2011-03-02' });
    expect(await ask(query, caseId)).toEqual({ case: { remunerationDefaults: { grantedOn: '2011-03-02', ...of2010 } } });
    // the day of another patent tells nothing
    await graph.rows.update(casePatent).set({ grantedOn: null });
    const place = { caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
    const other = { patentNumber: 'ZL00000000.0', patentType: 'DESIGN', grantedOn: '2012-01-04' } as const;
    await graph.rows.insert(casePatent).values({ id: idOf(73_100_001), ...place, ...other });
    expect(await ask(query, caseId)).toEqual({ case: { remunerationDefaults: null } });
  });

  it('is told to the clerk before docketing', async () => {
    const query = `intake(id: $id) { remunerationDefaults(grantedOn: "2011-03-02") { ${DUE} } }`;
    const id = await layIntake(graph, { kind: 'MEDIATION', subject: 'REMUNERATION' });
    expect(await ask(query, id)).toEqual({ intake: { remunerationDefaults: { grantedOn: '2011-03-02', ...of2010 } } });
    expect(await ask(query, await layIntake(graph, { kind: 'MEDIATION', subject: 'OTHER' }))).toEqual({
      intake: { remunerationDefaults: null },
    });
  });
});
