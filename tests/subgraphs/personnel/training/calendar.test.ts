import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seminar } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { createGround, officeId, PERSONAS, placeOf, type Ground, type Office, type Persona } from './ground.ts';

let ground: Ground;
const COLLEAGUES: readonly Persona[] = ['national', 'province', 'city', 'county', 'elsewhere', 'handler', 'colleague', 'analyst'];
const names = new Map<string, string>();
beforeAll(async () => {
  ground = await createGround();
  const lay = async (name: string, office: Office, values: Parameters<Ground['lay']>[1]) =>
    void names.set(await ground.lay(office, values), name);
  const on = (heldFrom: string, heldTo = heldFrom) => ({ heldFrom, heldTo });
  const consent = (consentOn: string) => ({ consentOn, consentNo: '1' });
  await lay('asked', 'gd', { ...on('2013-04-08', '2013-04-12'), status: 'CLOSED', ...consent('2013-03-01') });
  await lay('unasked', 'gd', { ...on('2013-04-12', '2013-04-16'), status: 'HELD' });
  await lay('late', 'zj', { ...on('2013-04-10', '2013-04-14'), status: 'SCORED', ...consent('2013-04-10') });
  await lay('further', 'sz', { ...on('2013-04-09', '2013-04-20'), kind: 'SPECIALISED', status: 'CLOSED' });
  await lay('national', 'nation', { ...on('2013-04-10', '2013-04-14'), status: 'CLOSED' });
  await lay('refused', 'gd', { ...on('2013-04-10'), status: 'REFUSED', refusal: '重叠' });
  await lay('next', 'gd', { ...on('2014-03-01', '2014-03-05'), status: 'SUBMITTED' });
  await ground.rows.insert(seminar).values(
    (
      [
        [901, 'gd', '2013-05-01', ['IF-1', 'IF-2']],
        [902, 'sz', '2013-06-01', ['IF-2']],
        [903, 'zj', '2013-07-01', ['IF-3']],
      ] as const
    ).map(([n, office, heldOn, findingNos]) => ({
      id: idOf(n),
      agencyId: officeId(office),
      topic: `研讨${n}`,
      heldOn,
      participants: 20,
      findingNos: [...findingNos],
      conclusions: null,
      jurisdiction: placeOf(office),
    })),
  );
});
afterAll(() => ground.end());

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const list = async (variables: Record<string, unknown>, persona: Persona = 'national') => {
  const { data, errors } = await ground.as(
    persona,
    `query ($filter: TrainingClassFilter, $orderBy: TrainingClassOrder, $first: Int, $after: String) {
      trainingClasses(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`,
    { orderBy: 'STARTS_ASC', first: 20, ...variables },
  );
  const page = (data as { trainingClasses: Page } | null)?.trainingClasses;
  return { errors, names: page?.nodes.map(({ id }) => names.get(id)) ?? [], total: page?.totalCount, info: page?.pageInfo };
};
const ALL = ['asked', 'further', 'late', 'national', 'refused', 'unasked', 'next'];

describe('the calendar of classes (R15.5)', () => {
  it.for(PERSONAS)('as %s sees it', async (persona) => {
    const { names: found, total, errors } = await list({}, persona);
    const expected = COLLEAGUES.includes(persona) ? ALL : [];
    expect([found, total, errors]).toEqual([expected, expected.length, []]);
  });

  it.for([
    [{ under: '440000' }, ['asked', 'further', 'refused', 'unasked', 'next']],
    [{ under: '440300' }, ['further']],
    [{ under: '000000', kind: ['SPECIALISED'] }, ['further']],
    [{ status: ['HELD', 'SCORED'] }, ['late', 'unasked']],
    [{ startsFrom: '2013-04-10', startsTo: '2013-04-10' }, ['late', 'national', 'refused']],
    [{ startsFrom: '2013-04-13' }, ['next']],
    [{ organiserId: officeId('zj') }, ['late']],
    [{ organiserId: 'nobody' }, []],
    [{ unconsented: true }, ['late', 'unasked']],
    [{ unconsented: false }, ['asked', 'further', 'national', 'refused', 'next']],
  ] as const)('filtered by %j', async ([filter, expected]) =>
    expect(await list({ filter })).toMatchObject({ names: expected, total: expected.length }),
  );

  it('the law and the filter agree on what was held without consent (R15.3)', async () => {
    const { data } = await ground.as(
      'analyst',
      '{ trainingClasses(filter: { status: [HELD, SCORED, CLOSED] }) { nodes { id consentedInTime } } }',
    );
    const { nodes } = (data as { trainingClasses: { nodes: { id: string; consentedInTime: boolean }[] } }).trainingClasses;
    const wrong = nodes.filter(({ consentedInTime }) => !consentedInTime).map(({ id }) => names.get(id));
    expect(wrong.toSorted()).toEqual(['late', 'unasked']);
  });

  it.for(['STARTS_ASC', 'STARTS_DESC'])('pages in order %s', async (orderBy) => {
    const seen: (string | undefined)[] = [];
    let after: string | null = null;
    do {
      const page = await list({ orderBy, first: 3, after });
      seen.push(...page.names);
      after = page.info?.hasNextPage ? page.info.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(orderBy === 'STARTS_ASC' ? ALL : ALL.toReversed());
  });

  it.for([{ first: 0 }, { first: 101 }, { after: 'forged' }, { filter: { under: 'GD' } }])('refuses %j', async (variables) =>
    expect((await list(variables)).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]),
  );
  it('refuses the cursor of another order', async () => {
    const { info } = await list({ first: 1 });
    expect((await list({ first: 1, after: info?.endCursor, orderBy: 'STARTS_DESC' })).errors).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT/),
    ]);
  });

  it('warns of classes of the same kind in the same province on the same days, refused ones left out', async () => {
    const { data } = await ground.as('city', '{ trainingClasses(orderBy: STARTS_ASC) { nodes { id overlapping { id } } } }');
    const { nodes } = (data as { trainingClasses: { nodes: { id: string; overlapping: { id: string }[] }[] } }).trainingClasses;
    const found = nodes.map(({ id, overlapping }) => [names.get(id), overlapping.map((one) => names.get(one.id))]);
    expect(found.filter(([, others]) => (others ?? []).length > 0)).toEqual([
      ['asked', ['unasked']],
      ['refused', ['asked']],
      ['unasked', ['asked']],
    ]);
  });

  it('is found by number and by reference', async () => {
    const [id] = [...names].find(([, name]) => name === 'asked') ?? [];
    const { data } = await ground.as(
      'analyst',
      `{ trainingClass(id: "${id}") { classNo organiser { id } jurisdiction { code } startsOn endsOn consentNo } }`,
    );
    const { classNo } = (data as { trainingClass: { classNo: string } }).trainingClass;
    expect(data).toEqual({
      trainingClass: {
        classNo,
        organiser: { id: officeId('gd') },
        jurisdiction: { code: '440000' },
        startsOn: '2013-04-08',
        endsOn: '2013-04-12',
        consentNo: '1',
      },
    });
    const of = [
      { __typename: 'TrainingClass', classNo },
      { __typename: 'TrainingClass', id },
      { __typename: 'TrainingClass', id: 'x' },
    ];
    const query =
      'query ($of: [_Any!]!, $no: String!) { _entities(representations: $of) { ... on TrainingClass { id } } trainingClassByNo(classNo: $no) { id } }';
    expect((await ground.as('analyst', query, { of, no: classNo })).data).toEqual({
      _entities: [{ id }, { id }, null],
      trainingClassByNo: { id },
    });
  });

  it('is counted by province, kind, state and month', async () => {
    const count = async (groupBy: string, persona: Persona = 'analyst') =>
      (await ground.as(persona, `{ trainingClassAggregate(groupBy: [${groupBy}]) { jurisdiction { code } kind status month count } }`))
        .data;
    const cell = (more: Record<string, unknown>) => ({ jurisdiction: null, kind: null, status: null, month: null, ...more });
    expect(await count('PROVINCE')).toEqual({
      trainingClassAggregate: [
        cell({ jurisdiction: { code: '000000' }, count: 1 }),
        cell({ jurisdiction: { code: '330000' }, count: 1 }),
        cell({ jurisdiction: { code: '440000' }, count: 5 }),
      ],
    });
    expect(await count('KIND, MONTH')).toEqual({
      trainingClassAggregate: [
        cell({ kind: 'INDUCTION', month: '2013-04', count: 5 }),
        cell({ kind: 'INDUCTION', month: '2014-03', count: 1 }),
        cell({ kind: 'SPECIALISED', month: '2013-04', count: 1 }),
      ],
    });
    expect(await count('STATUS')).toMatchObject({
      trainingClassAggregate: ['CLOSED', 'HELD', 'REFUSED', 'SCORED', 'SUBMITTED'].map((status) => ({ status })),
    });
    expect(await count('', 'public')).toEqual({ trainingClassAggregate: [cell({ count: 0 })] });
  });
});

describe('seminars (R15.6)', () => {
  const seminars = async (filter: Record<string, unknown>, persona: Persona = 'analyst', orderBy = 'HELD_ASC') => {
    const query = `query ($filter: SeminarFilter, $orderBy: SeminarOrder) { seminars(filter: $filter, orderBy: $orderBy) { nodes { id agency { id } jurisdiction { code } findingNos } totalCount } }`;
    const { data, errors } = await ground.as(persona, query, { filter, orderBy });
    expect(errors).toEqual([]);
    return (data as { seminars: { nodes: { id: string }[] } }).seminars.nodes.map(({ id }) => Number(id.slice(-3)));
  };
  it.for([
    [{}, [901, 902, 903]],
    [{ under: '440000' }, [901, 902]],
    [{ agencyId: officeId('sz') }, [902]],
    [{ findingNo: 'IF-2' }, [901, 902]],
    [{ heldFrom: '2013-06-01', heldTo: '2013-06-30' }, [902]],
  ] as const)('filtered by %j', async ([filter, expected]) => expect(await seminars(filter)).toEqual(expected));
  it('latest first', async () => expect(await seminars({}, 'county', 'HELD_DESC')).toEqual([903, 902, 901]));
  it.for(PERSONAS)('as %s sees them', async (persona) =>
    expect(await seminars({}, persona)).toHaveLength(COLLEAGUES.includes(persona) ? 3 : 0),
  );
});

describe('a page of fifty', () => {
  it('with all its fields is a handful of statements', async () => {
    for (let n = 0; n < 50; n += 1) {
      const id = await ground.lay('sz', {
        kind: 'SPECIALISED',
        heldFrom: `2012-01-${String((n % 28) + 1).padStart(2, '0')}`,
        heldTo: '2012-02-01',
        status: 'CLOSED',
      });
      for (const officer of [101, 102, 104]) await ground.enrol(id, 'sz', officer, { attended: true, score: 70, scoredOn: '2012-02-10' });
    }
    const { statements, data, errors } = await ground.as(
      'province',
      `{ trainingClasses(filter: { startsTo: "2012-12-31" }, first: 50) { totalCount nodes { id classNo organiser { id } jurisdiction { code } seatsTaken consentedInTime overlapping { id classNo seatsTaken }
        enrolments(first: 2) { totalCount nodes { score passed class { id } officer { id backbone enrolments { score } studies { subject } trainingHours(year: 2012) } } } } } }`,
    );
    expect(errors).toEqual([]);
    const { nodes } = (data as { trainingClasses: { nodes: { overlapping: unknown[]; enrolments: { totalCount: number } }[] } })
      .trainingClasses;
    expect([nodes.length, nodes[0]?.overlapping.length, nodes[0]?.enrolments.totalCount]).toEqual([50, 20, 3]);
    // classes, their count, seats, classes beside them and their seats, rolls and their counts, class, officer, enrolments, studies, hours
    expect(statements.length).toBeLessThanOrEqual(12);
    expect(await ground.statement(sql`select count(*)::int as n from personnel.training_class`)).toEqual([{ n: 57 }]);
  });
});
