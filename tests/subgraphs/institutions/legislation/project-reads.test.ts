import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legalInstrument, legislationProject } from '../../../../subgraphs/institutions/tables.ts';
import { createActing, DAYS, instrumentOf, projectOf, ZHEJIANG, type Ground, type Persona } from './ground.ts';

let graph: Ground;
const zhejiang = { agencyId: ZHEJIANG, jurisdiction: '330000' } as const;
const ORDINANCE = instrumentOf(4, { docNo: '粤条例', status: 'IN_FORCE', ...DAYS.IN_FORCE });
beforeAll(async () => {
  graph = await createActing();
  await graph.rows.insert(legalInstrument).values(ORDINANCE);
  await graph.rows
    .insert(legislationProject)
    .values([
      projectOf(1),
      projectOf(2, { stage: 'CONSULTATION' }),
      projectOf(3, { stage: 'IN_FORCE', instrumentId: ORDINANCE.id }),
      projectOf(4, { ...zhejiang, stage: 'DRAFTING' }),
      projectOf(5, { ...zhejiang, stage: 'DELIBERATION', level: 'NORMATIVE_DOCUMENT' }),
    ]);
});
afterAll(() => graph.end());

describe('projects', () => {
  const list = async (persona: Persona, filter: Record<string, unknown> = {}) => {
    const { data, errors, statements } = await graph.as(
      persona,
      `query ($filter: LegislationProjectFilter) { legislationProjects(filter: $filter, orderBy: LISTED_ASC) { totalCount nodes {
        id title level stage listedOn stageOn version nextStage agency { code } jurisdiction { code } instrument { docNo } } } }`,
      { filter },
    );
    expect(errors).toEqual([]);
    const { nodes, totalCount } = (data as { legislationProjects: { nodes: { id: string }[]; totalCount: number } }).legislationProjects;
    return { nodes, totalCount, statements, numbers: nodes.map(({ id }) => Number(id.slice(-4)) - 7000) };
  };
  it.for<[Persona, number[]]>([
    ['national', [1, 2, 3, 4, 5]],
    ['province', [1, 2, 3, 5]],
    ['elsewhere', [2, 3, 4, 5]],
    ['city', [2, 3, 5]],
    ['handler', [2, 3, 5]],
    ['analyst', [2, 3, 5]],
    ['centre', [2, 3, 5]],
    ['custodian', [2, 3, 5]],
    ['police', [2, 3, 5]],
    ['holder', [2, 3, 5]],
    ['public', [2, 3, 5]],
  ])('that %s sees', async ([persona, numbers]) => expect(await list(persona)).toMatchObject({ numbers, totalCount: numbers.length }));

  it.for<[Record<string, unknown>, number[]]>([
    [{ under: '330000' }, [4, 5]],
    [{ stage: ['LISTED', 'DRAFTING'] }, [1, 4]],
    [{ level: ['NORMATIVE_DOCUMENT'] }, [5]],
  ])('filtered by %j', async ([filter, numbers]) =>
    expect(await list('national', filter)).toMatchObject({ numbers, totalCount: numbers.length }),
  );

  it('show what they became, in one statement for each kind of thing', async () => {
    const { nodes, statements } = await list('province');
    expect(nodes[2]).toMatchObject({ stage: 'IN_FORCE', nextStage: null, instrument: { docNo: '粤条例' }, agency: { code: 'IPO-440000' } });
    expect(nodes[0]).toMatchObject({
      stage: 'LISTED',
      nextStage: 'DRAFTING',
      instrument: null,
      listedOn: '2012-03-02',
      stageOn: '2012-04-01',
    });
    // the page, its number, the offices, the divisions, the instruments
    expect(statements).toHaveLength(5);
  });

  it('are found by reference, where they may be read', async () => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on LegislationProject { title } } }';
    const of = [1, 2].map((n) => ({ __typename: 'LegislationProject', id: projectOf(n).id, stage: 'IN_FORCE' }));
    const { data, errors } = await graph.as('public', query, { of });
    expect([data, errors]).toEqual([{ _entities: [null, { title: '立法项目2' }] }, []]);
  });

  it('are one by one as open as in the list, and counted alike', async () => {
    const ask = async (persona: Persona) =>
      (
        await graph.as(
          persona,
          `{ legislationProject(id: "${projectOf(1).id}") { stage } legislationProjectAggregate(groupBy: [STAGE]) { stage count } places: legislationProjectAggregate(groupBy: [PROVINCE]) { jurisdiction { code } count } }`,
        )
      ).data;
    expect(await ask('public')).toEqual({
      legislationProject: null,
      legislationProjectAggregate: [
        { stage: 'CONSULTATION', count: 1 },
        { stage: 'DELIBERATION', count: 1 },
        { stage: 'IN_FORCE', count: 1 },
      ],
      places: [
        { jurisdiction: { code: '330000' }, count: 1 },
        { jurisdiction: { code: '440000' }, count: 2 },
      ],
    });
    expect(await ask('province')).toMatchObject({ legislationProject: { stage: 'LISTED' } });
  });
});
