import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../support/graph.ts';
import { createGround, NANSHAN, SHENZHEN, VIEWERS, type Ground, type Persona } from './ground.ts';
import { layPast } from './past.ts';

let graph: Ground;
beforeAll(async () => {
  graph = await createGround();
  await layPast(graph.rows);
});
afterAll(() => graph.close());

const SEEN: [Persona, number][] = [
  ['national', 63],
  ['analyst', 63],
  ['province', 62],
  ['handler', 61],
  ['centre', 61],
  ['custodian', 61],
  ['county', 60],
  ['otherCentre', 1],
  ['elsewhere', 1],
  ['holder', 1],
  ['stranger', 0],
  ['police', 0],
  ['supervisor', 0],
  ['public', 0],
];

describe('who sees which', () => {
  it.for(SEEN)('%s sees %i, in the list, the count and the figures', async ([persona, n]) => {
    const { data, errors } = await graph.as(persona, `{ complaints(first: 100) { nodes { id } totalCount } complaintAggregate { count } }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ complaints: { totalCount: n }, complaintAggregate: [{ count: n }] });
    expect((data as { complaints: { nodes: unknown[] } }).complaints.nodes).toHaveLength(n);
  });

  const LOOKUPS = `query ($id: ID!, $no: String!, $refs: [_Any!]!) { complaint(id: $id) { id } complaintByNo(complaintNo: $no) { id }
    _entities(representations: $refs) { ... on Complaint { id } } }`;
  const lookUp = (persona: Persona, n: number, no: string) =>
    graph.as(persona, LOOKUPS, {
      id: idOf(1000 + n),
      no,
      refs: [
        { __typename: 'Complaint', id: idOf(1000 + n) },
        { __typename: 'Complaint', complaintNo: no },
      ],
    });
  it.for<[Persona, boolean]>([
    ['national', true],
    ['handler', true],
    ['centre', true],
    ['custodian', true],
    ['holder', true],
    ['otherCentre', false],
    ['elsewhere', false],
    ['county', false],
    ['stranger', false],
    ['police', false],
    ['supervisor', false],
    ['public', false],
  ])('%s looks one up by every key: %s', async ([persona, seen]) => {
    const { data, errors } = await lookUp(persona, 61, 'ARC-440300-2013-000061');
    const one = seen ? { id: idOf(1061) } : null;
    expect([data, errors]).toEqual([{ complaint: one, complaintByNo: one, _entities: [one, one] }, []]);
  });
  it('a hidden one answers as an unknown one', async () => {
    const [hidden, unknown] = [await lookUp('otherCentre', 61, 'ARC-440300-2013-000061'), await lookUp('otherCentre', 999, 'ARC-1')];
    expect([hidden.data, hidden.errors, hidden.statements.length]).toEqual([unknown.data, unknown.errors, unknown.statements.length]);
  });
  it('what is no id finds nothing', async () => {
    expect((await graph.as('national', `{ complaint(id: "1' or true") { id } identityDisclosure(id: "x") { id } }`)).data).toEqual({
      complaint: null,
      identityDisclosure: null,
    });
  });
});

describe('what of a complaint is shown', () => {
  const show = (persona: Persona, n: number) =>
    graph.as(
      persona,
      `{ complaint(id: "${idOf(1000 + n)}") { personToken case { id } overdue permittedActions jurisdiction { code } centre { id } referrals { agency { id } referredOn returnedOn reason } } }`,
    );
  it.for<[Persona, string | null]>([
    ['centre', 'token'],
    ['custodian', 'token'],
    ['handler', null],
    ['national', null],
    ['analyst', null],
  ])('the pseudonym to %s: %s', async ([persona, personToken]) => {
    expect((await show(persona, 1)).data).toMatchObject({ complaint: { personToken } });
  });
  it.for<[Persona, boolean, string[]]>([
    ['handler', true, ['ACKNOWLEDGE', 'RETURN', 'DOCKET']],
    ['national', true, []],
    ['analyst', true, []],
    ['centre', false, []],
    ['custodian', false, []],
    ['holder', false, []],
  ])('the case to %s: %s', async ([persona, shown, permittedActions]) => {
    const { data } = await show(persona, 61);
    expect(data).toEqual({
      complaint: {
        personToken: null,
        case: shown ? { id: idOf(9) } : null,
        overdue: true,
        permittedActions,
        jurisdiction: { code: '440304' },
        centre: { id: VIEWERS.centre.office },
        referrals: [
          { agency: { id: NANSHAN }, referredOn: '2013-07-02', returnedOn: '2013-07-03', reason: '管辖' },
          { agency: { id: SHENZHEN }, referredOn: '2013-07-04', returnedOn: null, reason: null },
        ],
      },
    });
  });
  it('lateness of what is due today, and of what is closed', async () => {
    for (const n of [62, 63]) expect((await show('national', n)).data).toMatchObject({ complaint: { overdue: false } });
  });
});
