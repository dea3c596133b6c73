import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#platform/viewer.ts';
import { intake } from '../../../subgraphs/cases/tables.ts';
import { complaint } from '../../../subgraphs/complaints/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, complaintAt, createGround, officeId, TODAY } from './ground.ts';
import { accepting, codesOf, INTAKE_TABLES, requesting, sending } from './intake-ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => void (await graph.rows.execute(INTAKE_TABLES)));

const send = (field: string, input: Record<string, unknown>, viewer?: Viewer) => sending(graph)(field, input, viewer);
const CLERK = at('shenzhen');
const clue = (change: Readonly<Record<string, unknown>> = {}) => {
  const { kind: _, petitioner: __, standing: ___, claims: ____, ...common } = requesting();
  return { ...common, facts: '柜台标注未授权的专利号', ...change };
};
const mediation = { kind: 'MEDIATION', subject: 'REMUNERATION', standing: 'PARTY' };

describe('a request out of a complaint (R18.3)', () => {
  const asked = (change: Readonly<Record<string, unknown>> = {}) => requesting({ complaintId: idOf(301), ...change });
  const receive = async (change?: Readonly<Record<string, unknown>>) => {
    const { intake: made, userErrors } = await send('receiveRequest', asked(change), CLERK);
    expect(userErrors).toEqual([]);
    return String(made?.['id']);
  };
  const told = async () => (await graph.rows.select().from(complaint))[0];
  beforeEach(async () => void (await graph.rows.insert(complaint).values(complaintAt(301, { status: 'TRANSFERRED' }))));

  it('takes the complaint, which is docketed with it', async () => {
    const intakeId = await receive();
    expect((await graph.rows.select().from(intake))[0]).toMatchObject({ originComplaintId: idOf(301), channel: 'CENTRE_REFERRAL' });
    expect(await told()).toMatchObject({ status: 'ACKNOWLEDGED', caseId: null });
    expect(codesOf(await send('docketRequest', { intakeId, ...accepting('INFRINGEMENT') }))).toEqual([]);
    expect(await told()).toMatchObject({ status: 'DOCKETED', caseId: intakeId });
  });

  it('is one request, and no clue beside it', async () => {
    await receive();
    const again = await send('receiveRequest', asked(), CLERK);
    const other = await send('registerClue', clue({ complaintId: idOf(301) }), CLERK);
    expect([codesOf(again), codesOf(other)]).toEqual([['ALREADY_DOCKETED'], ['ALREADY_DOCKETED']]);
  });

  it('that is refused tells the complaint so', async () => {
    const intakeId = await receive();
    const why = { reason: 'NO_STANDING', text: '举报人不是利害关系人' };
    expect(codesOf(await send('refuseRequest', { intakeId, version: 1, on: TODAY, ...why }))).toEqual([]);
    expect(await told()).toMatchObject({ status: 'NOT_DOCKETED', caseId: null });
  });

  it('for a mediation that the respondent does not want tells the complaint so', async () => {
    const intakeId = await receive(mediation);
    for (const [version, field, more] of [
      [1, 'serveMediationRequest', {}],
      [2, 'awaitConsent', { servedOn: TODAY }],
      [3, 'recordConsent', { answer: 'NO' }],
    ] as const)
      expect(codesOf(await send(field, { intakeId, version, on: TODAY, ...more }, CLERK))).toEqual([]);
    expect(await told()).toMatchObject({ status: 'NOT_DOCKETED', caseId: null });
  });

  it.for([
    ['unknown', { complaintId: idOf(399) }, ['NOT_FOUND']],
    ['of another office', { complaintId: idOf(302) }, ['ALREADY_DOCKETED']],
    ['about another place', { jurisdiction: '440304' }, ['NO_JURISDICTION']],
  ] as const)('is refused for a complaint %s', async ([, change, codes]) => {
    await graph.rows.insert(complaint).values(complaintAt(302, { agencyId: officeId('nanshan') }));
    expect(codesOf(await send('receiveRequest', asked(change), CLERK))).toEqual([...codes]);
    expect(await graph.rows.select().from(intake)).toEqual([]);
  });
});
