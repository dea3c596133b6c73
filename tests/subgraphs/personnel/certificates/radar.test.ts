import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#law/dates.ts';
import type { certificate } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { createGround, OFFICES, TODAY, VIEWERS, type Ground, type Persona } from './ground.ts';
import { viewerOf } from '#platform/viewer.ts';

let ground: Ground;
/** days from today to the end of the term, and to the verification, or what else is the matter with the card */
const CARDS: readonly (readonly [n: number, expires: number, due: number, more?: Partial<typeof certificate.$inferInsert>])[] = [
  [1, 10, 11],
  [2, 400, 20],
  [3, 30, 30],
  [4, 90, 500],
  [5, 91, 500],
  [6, 400, 0],
  [7, 400, -1],
  [8, -1, 300],
  [9, 5, 300, { status: 'SUSPENDED', statusFrom: '2013-01-01' }],
  [10, 5, 300, { status: 'REVOKED', statusFrom: '2013-01-01' }],
  [11, 15, 300, { agencyId: OFFICES.nanshan, jurisdiction: '440305', area: '440305' }],
  [12, 15, 300, { agencyId: OFFICES.zhejiang, jurisdiction: '330000', area: '330000' }],
  [13, 60, 50],
];
const NANNING = 60;

beforeAll(async () => {
  ground = await createGround();
  await ground.class(101);
  for (const [n, expires, due, more] of CARDS) {
    await ground.officer(1000 + n);
    await ground.card(2000 + n, 1000 + n, { expiresOn: addDays(TODAY, expires), verificationDueOn: addDays(TODAY, due), ...more });
  }
  for (let n = 0; n < NANNING; n += 1) {
    const place = { agencyId: idOf(45), jurisdiction: '450100' };
    await ground.officer(5000 + n, place);
    await ground.card(6000 + n, 5000 + n, { ...place, area: '450100', expiresOn: '2014-09-30', verificationDueOn: '2014-10-01' });
    await ground.application(7000 + n, 101, 5000 + n, {
      ...place,
      area: '450100',
      status: 'APPLIED',
      appliedOn: '2013-12-01',
      checkedOn: null,
    });
  }
});
afterAll(() => ground.end());

interface Radar {
  readonly certificatesExpiring: {
    readonly nodes: readonly {
      readonly certificate: { readonly number: string };
      readonly kind: string;
      readonly dueOn: string;
      readonly daysLeft: number;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number;
  };
}
const RADAR = `query ($within: Int!, $filter: CertificateDueFilter, $first: Int = 20, $after: String) {
  certificatesExpiring(within: $within, filter: $filter, first: $first, after: $after) {
    nodes { certificate { number officer { name } } kind dueOn daysLeft } pageInfo { hasNextPage endCursor } totalCount } }`;
const radar = async (variables: Record<string, unknown>, persona: Persona = 'province') => {
  const { data, errors, statements } = await ground.as(persona, RADAR, variables);
  expect(errors).toEqual([]);
  const { nodes, ...rest } = (data as Radar).certificatesExpiring;
  return { nodes, statements, ...rest, numbers: nodes.map((node) => Number(node.certificate.number.slice(2)) - 2000) };
};

describe('the expiry radar', () => {
  it('shows cards in force by the earlier of both days, today and the last day included', async () => {
    const { nodes, numbers, totalCount } = await radar({ within: 90 });
    expect(numbers).toEqual([6, 1, 11, 2, 3, 13, 4]);
    expect(totalCount).toBe(7);
    expect(nodes.map(({ kind, daysLeft }) => [kind, daysLeft])).toEqual([
      ['VERIFICATION', 0],
      ['TERM', 10],
      ['TERM', 15],
      ['VERIFICATION', 20],
      ['TERM', 30],
      ['VERIFICATION', 50],
      ['TERM', 90],
    ]);
    expect(nodes.map(({ dueOn }) => dueOn)).toEqual([0, 10, 15, 20, 30, 50, 90].map((days) => addDays(TODAY, days)));
  });

  it.for([
    [{ within: 1 }, [6]],
    [{ within: 91, filter: { kind: 'TERM' } }, [1, 11, 3, 4, 5]],
    [{ within: 366, filter: { kind: 'VERIFICATION' } }, [6, 2, 13]],
    [{ within: 90, filter: { under: '440305' } }, [11]],
    [{ within: 90, filter: { under: '330000' } }, []],
    [{ within: 90, filter: { under: '440300', kind: 'VERIFICATION' } }, [6, 2, 13]],
  ] as const)('with %j', async ([variables, numbers]) => expect((await radar(variables)).numbers).toEqual(numbers));

  it.for([
    ['national', 8],
    ['province', 7],
    ['city', 7],
    ['handler', 7],
    ['county', 1],
    ['elsewhere', 1],
    ['analyst', 0],
    ['centre', 0],
    ['public', 0],
  ] as const)('shows %s only what lies in its reach: %i', async ([persona, count]) => {
    expect((await radar({ within: 90 }, persona)).totalCount).toBe(count);
    const { data } = await ground.as(persona, '{ certificatesExpiringAggregate(within: 90) { count } }');
    expect(data).toEqual({ certificatesExpiringAggregate: [{ count }] });
  });

  it('pages through a crowd that falls due on one day, with one statement for each kind of thing', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page = await radar({ within: 366, filter: { under: '450000' }, first: 25, after }, 'national');
      expect(page.statements.length).toBeLessThanOrEqual(4); // the day, the page, its count, the holders
      seen.push(...page.numbers);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect([seen.length, new Set(seen).size]).toEqual([NANNING, NANNING]);
    const { statements } = await radar({ within: 366, first: 50 }, 'national');
    expect(statements).toHaveLength(4);
  });

  it.for([0, -1, 367])('refuses %i days in both languages', async (within) => {
    for (const query of [RADAR, 'query ($within: Int!) { certificatesExpiringAggregate(within: $within) { count } }']) {
      expect((await ground.as('province', query, { within })).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT: .*from 1 to 366/)]);
    }
  });

  it('refuses cursors of another list, pages out of bounds, and a place that is no code', async () => {
    const { data } = await ground.as('province', '{ certificates(first: 1) { pageInfo { endCursor } } }');
    const after = (data as { certificates: { pageInfo: { endCursor: string } } }).certificates.pageInfo.endCursor;
    for (const more of [{ after }, { first: 0 }, { first: 101 }, { filter: { under: '44' } }]) {
      expect((await ground.as('province', RADAR, { within: 90, ...more })).errors).toEqual([expect.stringMatching(/^BAD_USER_INPUT/)]);
    }
  });

  it('is counted by every group', async () => {
    const count = async (groupBy: string) => {
      const { data, errors } = await ground.as(
        'national',
        `{ certificatesExpiringAggregate(within: 91, groupBy: [${groupBy}]) { jurisdiction { code } month kind count } }`,
      );
      expect(errors).toEqual([]);
      return (data as { certificatesExpiringAggregate: Record<string, unknown>[] }).certificatesExpiringAggregate.map(
        ({ jurisdiction, month, kind, count: n }) => [(jurisdiction as { code: string } | null)?.code ?? month ?? kind, n],
      );
    };
    expect(await count('PROVINCE')).toEqual([
      ['330000', 1],
      ['440000', 8],
    ]);
    expect(await count('PREFECTURE')).toEqual([
      ['330000', 1],
      ['440300', 8],
    ]);
    expect(await count('MONTH')).toEqual([
      ['2014-01', 5],
      ['2014-02', 1],
      ['2014-03', 1],
      ['2014-04', 2],
    ]);
    expect(await count('KIND')).toEqual([
      ['TERM', 6],
      ['VERIFICATION', 3],
    ]);
  });
});

describe('applications', () => {
  const LIST = `query ($filter: CertificateApplicationFilter, $orderBy: CertificateApplicationOrder = APPLIED_ASC, $first: Int = 20, $after: String) {
    certificateApplications(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      nodes { id status class { classNo } officer { name } certificate { number } agency { id } } pageInfo { hasNextPage endCursor } totalCount } }`;
  interface Listed {
    readonly certificateApplications: {
      readonly nodes: readonly { readonly id: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      readonly totalCount: number;
    };
  }
  const list = async (variables: Record<string, unknown>, persona: Persona = 'national') => {
    const { data, errors, statements } = await ground.as(persona, LIST, variables);
    expect(errors).toEqual([]);
    return { ...(data as Listed).certificateApplications, statements };
  };
  beforeAll(async () => {
    await ground.class(102);
    await ground.application(8001, 102, 1001, { status: 'APPLIED', appliedOn: '2013-08-01' });
    await ground.application(8002, 101, 1002, { status: 'REFUSED', refusal: '材料不全', appliedOn: '2013-09-01', decidedOn: '2013-09-10' });
    await ground.application(8003, 101, 1003, { status: 'ISSUED', certificateId: idOf(2003), appliedOn: '2013-07-01' });
  });

  it.for([
    [{ filter: { under: '440300' } }, [8003, 8001, 8002]],
    [{ filter: { under: '440000', status: ['APPLIED', 'REFUSED'] } }, [8001, 8002]],
    [{ filter: { classId: idOf(102) } }, [8001]],
    [{ filter: { classId: 'no id' } }, []],
    [{ filter: { under: '440305' } }, []],
    [{ filter: { under: '440300' }, orderBy: 'APPLIED_DESC' }, [8002, 8001, 8003]],
  ] as const)('with %j', async ([variables, ids]) => {
    const { nodes, totalCount } = await list(variables);
    expect([nodes.map(({ id }) => id), totalCount]).toEqual([ids.map(idOf), ids.length]);
  });

  it('are open to the own office, to those above, and to the officer alone', async () => {
    const counts = await Promise.all(
      (['national', 'province', 'city', 'county', 'elsewhere', 'handler', 'analyst', 'public'] as const).map(
        async (persona) => (await list({}, persona)).totalCount,
      ),
    );
    expect(counts).toEqual([NANNING + 3, 3, 3, 0, 0, 0, 0, 0]);
    const self = viewerOf({ subject: idOf(1001), role: 'HANDLER', office: OFFICES.shenzhen, area: '4403' });
    const { data } = await ground.as(
      self,
      `{ certificateApplications { nodes { id } } officer(id: "${idOf(1001)}") { applications { id } } other: officer(id: "${idOf(1002)}") { name applications { id } } }`,
    );
    expect(data).toEqual({
      certificateApplications: { nodes: [{ id: idOf(8001) }] },
      officer: { applications: [{ id: idOf(8001) }] },
      other: { name: '人员1002', applications: null },
    });
  });

  it('are found by id and by reference, and hidden like absent', async () => {
    const query =
      'query ($id: ID!, $of: [_Any!]!) { certificateApplication(id: $id) { id status certificate { number } } _entities(representations: $of) { ... on CertificateApplication { id } } }';
    const ask = async (persona: Persona, id: string) =>
      (await ground.as(persona, query, { id, of: [{ __typename: 'CertificateApplication', id }] })).data;
    expect(await ask('city', idOf(8003))).toEqual({
      certificateApplication: { id: idOf(8003), status: 'ISSUED', certificate: { number: 'ZF2003' } },
      _entities: [{ id: idOf(8003) }],
    });
    for (const persona of ['handler', 'elsewhere', 'public'] as const) {
      expect(await ask(persona, idOf(8003))).toEqual({ certificateApplication: null, _entities: [null] });
      expect(await ask(persona, idOf(9999))).toEqual({ certificateApplication: null, _entities: [null] });
    }
  });

  it('need one statement for each kind of thing: a page of 50 with all its fields', async () => {
    const page = await list({ first: 50 });
    expect([page.nodes.length, page.pageInfo.hasNextPage]).toEqual([50, true]);
    // the page, its count, classes, officers, certificates
    expect(page.statements).toHaveLength(5);
    const next = await list({ first: 50, after: page.pageInfo.endCursor });
    expect(new Set([...page.nodes, ...next.nodes].map(({ id }) => id)).size).toBe(NANNING + 3);
  });

  it('are counted by every group', async () => {
    const { data, errors } = await ground.as(
      'province',
      `{ all: certificateApplicationAggregate { count } status: certificateApplicationAggregate(groupBy: [STATUS]) { status count }
         place: certificateApplicationAggregate(groupBy: [PREFECTURE]) { jurisdiction { code } count } province: certificateApplicationAggregate(groupBy: [PROVINCE]) { jurisdiction { code } count }
         month: certificateApplicationAggregate(groupBy: [MONTH], filter: { status: [APPLIED] }) { month count } }`,
    );
    expect([data, errors]).toEqual([
      {
        all: [{ count: 3 }],
        status: [
          { status: 'APPLIED', count: 1 },
          { status: 'ISSUED', count: 1 },
          { status: 'REFUSED', count: 1 },
        ],
        place: [{ jurisdiction: { code: '440300' }, count: 3 }],
        province: [{ jurisdiction: { code: '440000' }, count: 3 }],
        month: [{ month: '2013-08', count: 1 }],
      },
      [],
    ]);
    expect(VIEWERS.province.area).toBe('44');
  });
});
