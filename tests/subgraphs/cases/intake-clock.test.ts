import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cases } from '../../../subgraphs/cases/index.ts';
import { intakeDeadline, waitsUntil, type IntakeTiming } from '../../../subgraphs/cases/lifecycle/intake-clock.ts';
import type { OwnGraph } from '../../support/graph.ts';
import { at, createGround, TODAY } from './ground.ts';
import { INTAKE_TABLES, layIntake, requesting, sending } from './intake-ground.ts';

const mediation = (more: Partial<IntakeTiming> = {}): IntakeTiming => ({
  kind: 'MEDIATION',
  channel: 'DIRECT',
  receivedOn: '2014-01-02',
  ...more,
});

describe('clocks of a mediation before it is docketed (domain §2.4)', () => {
  it('none runs before the respondent got the request', () => {
    for (const status of ['RECEIVED', 'SERVED'] as const) {
      expect(intakeDeadline(mediation({ status }), TODAY)).toBeNull();
      expect(waitsUntil(mediation({ status }))).toBeNull();
    }
    // what is declined before that was never late
    expect(intakeDeadline(mediation({ status: 'NOT_DOCKETED', decidedOn: TODAY }), TODAY)).toBeNull();
  });

  it('M0 counts from the day on which the respondent got it, M1 from the consent alone', () => {
    const waits = mediation({ status: 'AWAITING_CONSENT', servedOn: '2014-01-06' });
    expect(intakeDeadline(waits, TODAY)).toMatchObject({ rule: 'M0', startedOn: '2014-01-06', dueOn: '2014-01-21', state: 'RUNNING' });
    const agreed = intakeDeadline({ ...waits, consented: true, consentOn: '2014-01-08' }, TODAY);
    expect(agreed).toMatchObject({ rule: 'M1', startedOn: '2014-01-08', dueOn: '2014-01-15' });
    expect(agreed?.explain).toMatch(/^Consented by the respondent on 2014-01-08/);
    expect(agreed?.explainZh).toMatch(/^2014-01-08被请求人同意调解/);
  });

  it('an answer ends M0, the head’s decision makes it fall away, and no later day is due', () => {
    const waits = mediation({ status: 'AWAITING_CONSENT', servedOn: '2014-01-06' });
    const silent = { ...waits, status: 'NOT_DOCKETED', consented: false, consentOn: '2014-01-22', decidedOn: '2014-01-22' } as const;
    expect(intakeDeadline(silent, '2014-02-28')).toMatchObject({ rule: 'M0', state: 'BREACHED' });
    // the respondent was late, not the office
    expect(waitsUntil(silent)).toBeNull();
    const declined = { ...waits, status: 'NOT_DOCKETED', decidedOn: '2014-01-08' } as const;
    expect(intakeDeadline(declined, '2014-02-28')).toMatchObject({ rule: 'M0', state: 'WAIVED' });
    expect(waitsUntil(declined)).toBeNull();
  });
});

describe('what a docketing clock says that it counts from', () => {
  const request: IntakeTiming = { kind: 'INFRINGEMENT', channel: 'DIRECT', receivedOn: '2014-01-02', status: 'CORRECTED' };
  it.for([
    ['receipt', { status: 'RECEIVED' }, 'Received on 2014-01-02', '2014-01-02收到'],
    ['the correction', { correctedOn: '2014-01-06' }, 'Corrected on 2014-01-06', '2014-01-06补正'],
    [
      'the end of the time to correct',
      { status: 'REFUSED', correctionAskedOn: '2014-01-03', correctionDueOn: '2014-01-07', decidedOn: '2014-01-09' },
      'Time to correct ended on 2014-01-07',
      '2014-01-07补正期限届满',
    ],
  ] as const)('%s', ([, more, en, zh]) => {
    const clock = intakeDeadline({ ...request, ...more }, TODAY);
    expect([clock?.explain.startsWith(en), clock?.explainZh.startsWith(zh)]).toEqual([true, true]);
  });
  it('discovery, for a clue of the office’s own', () => {
    const clock = intakeDeadline({ kind: 'COUNTERFEIT', channel: 'OWN_DISCOVERY', receivedOn: '2014-01-02' }, TODAY);
    expect([clock?.rule, clock?.explain.slice(0, 13), clock?.explainZh.slice(0, 12)]).toEqual(['C1', 'Discovered on', '2014-01-02发现']);
  });
});

describe('lists by the last day', () => {
  let graph: OwnGraph;
  beforeAll(async () => void (graph = await createGround()));
  beforeEach(() => graph.rows.execute(INTAKE_TABLES));
  afterAll(() => graph.end());

  it('a mediation that waits for nothing comes after all others, on every page, and is never overdue', async () => {
    const unserved = [
      await layIntake(graph, { kind: 'MEDIATION', receivedOn: '2013-12-02' }),
      await layIntake(graph, { kind: 'MEDIATION', status: 'SERVED', receivedOn: '2013-12-03' }),
    ];
    const served = { status: 'AWAITING_CONSENT', servedOn: '2014-01-07' } as const;
    const waits = await layIntake(graph, { kind: 'MEDIATION', ...served });
    const late = await layIntake(graph, { kind: 'INFRINGEMENT', receivedOn: '2013-12-02' });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) { intakes(orderBy: DUE_ASC, first: 1, after: $after) { nodes { id deadline { rule } } pageInfo { hasNextPage endCursor } } }`;
      const { data, errors } = await graph.ask(cases, at('shenzhen', 'OFFICE'), query, { after });
      expect(errors).toEqual([]);
      const { intakes } = data as { intakes: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      seen.push(...intakes.nodes.map(({ id }) => id));
      after = intakes.pageInfo.hasNextPage ? intakes.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([late, waits, ...unserved.toSorted()]);
    const lists = `{ intakes(filter: { overdueOn: "${TODAY}" }) { nodes { id } } myDuties(dueWithin: 90) { intake { id } } }`;
    const { data } = await graph.ask(cases, at('shenzhen', 'OFFICE'), lists);
    expect(data).toEqual({ intakes: { nodes: [{ id: late }] }, myDuties: [{ intake: { id: late } }] });
  });

  it('receiving a mediation starts no clock, consent does', async () => {
    const send = sending(graph);
    const { intake } = await send('receiveRequest', requesting({ kind: 'MEDIATION', standing: 'PARTY', subject: 'OWNERSHIP' }));
    expect(intake).toMatchObject({ status: 'RECEIVED', dueless: null });
  });
});
