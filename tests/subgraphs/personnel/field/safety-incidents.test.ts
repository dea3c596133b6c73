import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safetyIncident } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import {
  codes,
  createGround,
  GUANG,
  GUANGZHOU,
  LEFT,
  NAN,
  NANSHAN,
  paths,
  SHENZHEN,
  speaksBoth,
  ZHANG,
  ZHE,
  ZHEJIANG,
  type Ground,
  type Persona,
} from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FIELDS = 'safetyIncident { id officer { id } occurredOn kind injured facts measures }';
const FACTS = { occurredOn: '2014-01-09', kind: 'ASSAULT', injured: true, facts: '在现场检查时遭到推搡' };
const report = (persona: Persona, more: Readonly<Record<string, unknown>> = {}) =>
  graph.act(persona, 'reportSafetyIncident', FIELDS, { officerId: ZHANG, ...FACTS, ...more });

describe('reporting an incident on duty (R16.5)', () => {
  it('is for the own office', async () => {
    const { row, userErrors } = await report('city', { measures: '送医并报警' });
    expect([row, userErrors]).toEqual([{ id: row?.['id'], officer: { id: ZHANG }, ...FACTS, measures: '送医并报警' }, []]);
    expect(await graph.eventsOf(row?.['id'])).toEqual([
      { what: 'SAFETY_INCIDENT_REPORTED', payload: { kind: 'ASSAULT' }, jurisdiction: '440300' },
    ]);
  });

  it('of who has left since, on a day of service', async () => {
    expect((await report('city', { officerId: LEFT, occurredOn: '2013-06-30' })).row).toMatchObject({ officer: { id: LEFT } });
  });

  it.for<[string, Readonly<Record<string, unknown>>, string[], string[]]>([
    ['of tomorrow', { occurredOn: '2014-01-11' }, ['WRONG_DATE'], ['occurredOn']],
    ['before the service', { occurredOn: '2004-04-30' }, ['NOT_OF_THIS_OFFICE'], ['occurredOn']],
    ['after the service', { officerId: LEFT, occurredOn: '2013-07-01' }, ['NOT_OF_THIS_OFFICE'], ['occurredOn']],
    ['that says nothing', { facts: ' ', measures: '' }, ['INVALID_VALUE', 'INVALID_VALUE'], ['facts', 'measures']],
    [
      'that says too much',
      { facts: '字'.repeat(2001), measures: '字'.repeat(2001) },
      ['INVALID_VALUE', 'INVALID_VALUE'],
      ['facts', 'measures'],
    ],
    ['of a county officer', { officerId: NAN }, ['NOT_PERMITTED'], ['officerId']],
    ['of an officer elsewhere', { officerId: GUANG }, ['NOT_FOUND'], ['officerId']],
    ['of nobody', { officerId: 'x' }, ['NOT_FOUND'], ['officerId']],
  ])('one %s is refused', async ([, more, wanted, where]) => {
    const answer = await report('city', more);
    expect([answer.row, codes(answer), paths(answer), speaksBoth(answer)]).toEqual([null, wanted, where, true]);
  });

  it.for<[Persona, string]>([
    ['national', 'NOT_PERMITTED'],
    ['province', 'NOT_PERMITTED'],
    ['handler', 'NOT_PERMITTED'],
    ['otherCity', 'NOT_FOUND'],
    ['analyst', 'NOT_PERMITTED'],
    ['police', 'NOT_PERMITTED'],
    ['public', 'NOT_PERMITTED'],
  ])('by %s: %s', async ([persona, code]) => {
    expect(codes(await report(persona))).toEqual([code]);
  });

  it('a repeat with the same key is one incident', async () => {
    expect(await report('city', { idempotencyKey: 's' })).toEqual(await report('city', { idempotencyKey: 's' }));
  });
});

describe('who sees incidents', () => {
  beforeAll(async () => {
    const row = (
      n: number,
      officerId: string,
      agencyId: string,
      jurisdiction: string,
      more: Partial<typeof safetyIncident.$inferInsert> = {},
    ) => ({
      id: idOf(1e3 + n),
      officerId,
      agencyId,
      jurisdiction,
      occurredOn: `2012-0${n}-01`,
      kind: 'THREAT' as const,
      injured: false,
      facts: '被当事人威胁',
      ...more,
    });
    await graph.rows.delete(safetyIncident);
    await graph.rows
      .insert(safetyIncident)
      .values([
        row(1, ZHANG, SHENZHEN, '440300'),
        row(2, ZHANG, SHENZHEN, '440300', { occurredOn: '2013-02-01', kind: 'ASSAULT', injured: true }),
        row(3, NAN, NANSHAN, '440305', { kind: 'ACCIDENT', injured: true }),
        row(4, GUANG, GUANGZHOU, '440100'),
        row(5, ZHE, ZHEJIANG, '330000'),
      ]);
  });

  it.for<[Persona, number]>([
    ['national', 5],
    ['province', 4],
    ['city', 2], // its own only, not those of its counties
    ['county', 1],
    ['otherCity', 1],
    ['elsewhere', 1],
    ['handler', 2], // the person's own
    ['colleague', 0],
    ['analyst', 0],
    ['supervisor', 0],
    ['centre', 0],
    ['police', 0],
    ['public', 0],
  ])('%s counts %i', async ([persona, n]) => {
    expect(await graph.as(persona, '{ safetyIncidentAggregate { count } }')).toMatchObject({
      data: { safetyIncidentAggregate: [{ count: n }] },
      errors: [],
    });
  });

  it('counted by groups and filtered', async () => {
    const ask = async (args: string) =>
      (await graph.as('national', `{ safetyIncidentAggregate(${args}) { jurisdiction { code } kind year injured count } }`)).data;
    const cell = (count: number, cell: object) => ({ jurisdiction: null, kind: null, year: null, injured: null, ...cell, count });
    const cells = (...list: unknown[]) => ({ safetyIncidentAggregate: list });
    expect(await ask('groupBy: [PROVINCE]')).toEqual(
      cells(cell(1, { jurisdiction: { code: '330000' } }), cell(4, { jurisdiction: { code: '440000' } })),
    );
    expect(await ask('groupBy: [YEAR, INJURED]')).toEqual(
      cells(cell(3, { year: 2012, injured: false }), cell(1, { year: 2012, injured: true }), cell(1, { year: 2013, injured: true })),
    );
    expect(await ask('groupBy: [KIND], filter: { under: "440300" }')).toEqual(
      cells(cell(1, { kind: 'ACCIDENT' }), cell(1, { kind: 'ASSAULT' }), cell(1, { kind: 'THREAT' })),
    );
    expect(await ask('filter: { injured: true, occurredFrom: "2012-03-01", occurredTo: "2012-03-01" }')).toEqual(cells(cell(1, {})));
    expect(await ask('filter: { kind: [ASSAULT, ACCIDENT] }')).toEqual(cells(cell(2, {})));
  });

  it.for<[Persona, unknown]>([
    ['city', [{ kind: 'ASSAULT' }, { kind: 'THREAT' }]],
    ['province', [{ kind: 'ASSAULT' }, { kind: 'THREAT' }]],
    ['handler', [{ kind: 'ASSAULT' }, { kind: 'THREAT' }]],
    ['colleague', null],
  ])("%s reads an officer's incidents, newest first", async ([persona, safetyIncidents]) => {
    expect((await graph.as(persona, `{ officer(id: "${ZHANG}") { safetyIncidents { kind } } }`)).data).toEqual({
      officer: { safetyIncidents },
    });
  });
});
