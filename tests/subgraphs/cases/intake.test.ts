import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseStep, delegation, intake } from '../../../subgraphs/cases/tables.ts';
import { complaint } from '../../../subgraphs/complaints/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { at, complaintAt, createGround, officeId, TODAY } from './ground.ts';
import { codesOf, INTAKE_TABLES, layIntake, requesting, sending } from './intake-ground.ts';

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

describe('receiving a request (annexes A1, A2)', () => {
  it('begins its course and its clock', async () => {
    const { intake: made, userErrors, warnings } = await send('receiveRequest', requesting(), CLERK);
    expect([userErrors, warnings]).toEqual([[], []]);
    expect(made).toMatchObject({
      kind: 'INFRINGEMENT',
      status: 'RECEIVED',
      version: 1,
      dueless: { rule: 'I1', dueOn: '2014-01-17', state: 'RUNNING' },
    });
    const query = `query ($id: ID!) { intake(id: $id) { title petitioner respondent standing claims subject channel receivedOn publicStatus { text textZh }
      course { from to takenOn } parties { side kind name } permittedActions case { id } patent { number type } agency { id } jurisdiction { code } possibleDuplicates { reason } } }`;
    const { data } = await graph.ask(cases, at('shenzhen', 'OFFICE'), query, { id: made?.['id'] });
    expect((data as { intake: unknown }).intake).toMatchObject({
      petitioner: '广东某专利权人',
      standing: 'PATENTEE',
      subject: null,
      channel: 'DIRECT',
      receivedOn: TODAY,
      case: null,
      possibleDuplicates: [],
      publicStatus: { text: 'Received', textZh: '已收到' },
      course: [{ from: null, to: 'RECEIVED', takenOn: TODAY }],
      parties: [
        { side: 'PETITIONER', kind: 'OTHER', name: '广东某专利权人' },
        { side: 'RESPONDENT', kind: 'OTHER', name: '深圳某灯饰厂' },
      ],
      permittedActions: ['REQUEST_CORRECTION', 'DOCKET', 'REFUSE'],
    });
  });

  it('takes a mediation with its subject, and one of yesterday with a reason', async () => {
    const late = { on: '2014-01-09', lateReason: '窗口系统故障' };
    const { intake: made, userErrors } = await send('receiveRequest', requesting({ ...mediation, ...late }), CLERK);
    expect([userErrors, made?.['status']]).toEqual([[], 'RECEIVED']);
    const [step] = await graph.rows.select().from(caseStep);
    expect([step?.takenOn, step?.lateReason]).toEqual(['2014-01-09', '窗口系统故障']);
  });

  const REFUSED: readonly [why: string, change: Record<string, unknown>, codes: string[], path?: string][] = [
    ['a counterfeit, which is a clue', { kind: 'COUNTERFEIT' }, ['INVALID_VALUE'], 'kind'],
    ['a mediation without subject', { ...mediation, subject: null }, ['INVALID_VALUE'], 'subject'],
    ['an infringement with a subject', { subject: 'DAMAGES' }, ['INVALID_VALUE'], 'subject'],
    ['an infringement by a mere party', { standing: 'PARTY' }, ['INVALID_VALUE'], 'standing'],
    ['a petitioner of one letter', { petitioner: '甲' }, ['INVALID_VALUE'], 'petitioner'],
    ['a respondent without a name', { respondent: ' ' }, ['INVALID_VALUE'], 'respondent'],
    ['an endless title', { title: '灯'.repeat(201) }, ['INVALID_VALUE'], 'title'],
    ['no claims', { claims: '' }, ['INVALID_VALUE'], 'claims'],
    ['no legal basis', { legalBasis: [] }, ['INVALID_VALUE'], 'legalBasis'],
    ['a wrong patent number', { patentNumber: 'ZL201020000001.0X' }, ['INVALID_VALUE'], 'patentNumber'],
    ['a place nobody knows', { jurisdiction: '449999' }, ['INVALID_VALUE'], 'jurisdiction'],
    ['a place elsewhere', { jurisdiction: '440100' }, ['NO_JURISDICTION'], 'jurisdiction'],
    ['tomorrow', { on: '2014-01-11' }, ['WRONG_DATE'], 'on'],
    ['yesterday without a reason', { on: '2014-01-09' }, ['REASON_REQUIRED'], 'lateReason'],
  ];
  it.for(REFUSED)('refuses %s', async ([, change, codes, path]) => {
    const sent = await send('receiveRequest', requesting({ idempotencyKey: 'k', ...change }), CLERK);
    expect([sent.intake, codesOf(sent), sent.userErrors[0]?.path.at(-1)]).toEqual([null, codes, path]);
    for (const { message, messageZh } of sent.userErrors) expect([message !== '', /\p{Script=Han}/u.test(messageZh)]).toEqual([true, true]);
    expect(await graph.rows.select().from(intake)).toEqual([]);
  });

  it('is for the clerks and the head of an office', async () => {
    const strangers = [
      PUBLIC_VIEWER,
      viewerOf({ subject: 'a', role: 'ANALYST', area: 'CN' }),
      viewerOf({ subject: 'c', role: 'CENTRE', office: idOf(90), area: '4403' }),
    ];
    for (const viewer of strangers)
      expect(codesOf(await send('receiveRequest', requesting({ title: '' }), viewer))).toEqual(['NOT_PERMITTED']);
    expect(codesOf(await send('receiveRequest', requesting(), at('shenzhen', 'OFFICE')))).toEqual([]);
  });

  it('of an infringement is for no county, unless the authority has delegated it', async () => {
    expect(codesOf(await send('receiveRequest', requesting(), at('nanshan')))).toEqual(['NO_JURISDICTION']);
    const grant = { delegateId: officeId('nanshan'), kinds: ['INFRINGEMENT' as const], legalBasis: '地方条例', docNo: '深知〔2014〕1号' };
    await graph.rows
      .insert(delegation)
      .values({ id: idOf(600), agencyId: officeId('shenzhen'), jurisdiction: '440305', validFrom: '2014-01-01', ...grant });
    expect(codesOf(await send('receiveRequest', requesting(), at('nanshan')))).toEqual([]);
  });

  it('repeats safely with a key', async () => {
    const first = await send('receiveRequest', requesting({ idempotencyKey: 'once' }), CLERK);
    expect(await send('receiveRequest', requesting({ idempotencyKey: 'once' }), CLERK)).toEqual(first);
    expect(await graph.rows.select().from(intake)).toHaveLength(1);
  });

  it('warns of the same patent and respondent here', async () => {
    await send('receiveRequest', requesting(), CLERK);
    const { warnings } = await send('receiveRequest', requesting(), CLERK);
    expect(warnings).toMatchObject([{ reason: 'SAME_HERE', agency: { id: officeId('shenzhen') }, case: null, docketedOn: null }]);
  });
});

describe('registering a clue (annex A3)', () => {
  it('of the office itself has five working days, one of a complaint ten', async () => {
    await graph.rows.insert(complaint).values(complaintAt(301, { status: 'TRANSFERRED' }));
    const own = await send('registerClue', clue(), CLERK);
    const told = await send('registerClue', clue({ complaintId: idOf(301) }), CLERK);
    expect([own.intake?.['dueless'], told.intake?.['dueless']]).toMatchObject([
      { rule: 'C1', dueOn: '2014-01-17' },
      { rule: 'C2', dueOn: '2014-01-24' },
    ]);
    const [after] = await graph.rows.select().from(complaint);
    expect([after?.status, after?.caseId]).toEqual(['ACKNOWLEDGED', null]);
  });

  it('becomes of one complaint one clue, whoever is faster', async () => {
    await graph.rows.insert(complaint).values(complaintAt(301));
    const sent = await Promise.all(Array.from({ length: 5 }, () => send('registerClue', clue({ complaintId: idOf(301) }), CLERK)));
    expect(sent.flatMap(codesOf)).toEqual(Array.from({ length: 4 }, () => 'ALREADY_DOCKETED'));
  });

  it.for([
    ['unknown', { complaintId: idOf(399) }, ['NOT_FOUND']],
    ['of another office', { complaintId: idOf(302) }, ['ALREADY_DOCKETED']],
    ['not yet referred', { complaintId: idOf(303) }, ['ALREADY_DOCKETED']],
    ['about another place', { complaintId: idOf(301), jurisdiction: '440304' }, ['NO_JURISDICTION']],
  ] as const)('refuses a complaint %s', async ([, change, codes]) => {
    const waiting = complaintAt(303, { status: 'REGISTERED', agencyId: null });
    await graph.rows.insert(complaint).values([complaintAt(301), complaintAt(302, { agencyId: officeId('nanshan') }), waiting]);
    expect(codesOf(await send('registerClue', clue(change), CLERK))).toEqual([...codes]);
    expect(await graph.rows.select().from(intake)).toEqual([]);
  });

  it('that is declined tells the complaint so', async () => {
    await graph.rows.insert(complaint).values(complaintAt(301));
    const { intake: made } = await send('registerClue', clue({ complaintId: idOf(301) }), CLERK);
    const why = { reason: 'NO_COUNTERFEIT', text: '经核查标注合法' };
    const { intake: ended } = await send('declineDocketing', { intakeId: made?.['id'], version: 1, on: TODAY, ...why });
    expect(ended).toMatchObject({ status: 'NOT_DOCKETED', decidedOn: TODAY, refusalReason: 'NO_COUNTERFEIT', dueless: { state: 'MET' } });
    expect((await graph.rows.select().from(complaint))[0]).toMatchObject({ status: 'NOT_DOCKETED', nextDueOn: '2014-01-17', caseId: null });
  });
});

describe('a mediation before it is served (annex A2)', () => {
  it.for(['RECEIVED', 'SERVED', 'AWAITING_CONSENT'] as const)(
    'in %s is declined by the head, also when it was withdrawn',
    async (status) => {
      for (const reason of ['OUT_OF_SCOPE', 'WITHDRAWN']) {
        const intakeId = await layIntake(graph, { kind: 'MEDIATION', status });
        const input = { intakeId, version: 1, on: TODAY, reason, text: '请求人书面撤回' };
        expect(codesOf(await send('declineDocketing', input, CLERK))).toEqual(['NOT_PERMITTED']);
        expect((await send('declineDocketing', input)).intake).toMatchObject({ status: 'NOT_DOCKETED', refusalReason: reason });
      }
    },
  );

  it.for(['RECEIVED', 'SERVED'] as const)('in %s has no answer of the respondent yet', async (status) => {
    const intakeId = await layIntake(graph, { kind: 'MEDIATION', status });
    for (const answer of ['YES', 'NO', 'SILENT'])
      for (const viewer of [CLERK, at('shenzhen', 'OFFICE')])
        expect(codesOf(await send('recordConsent', { intakeId, version: 1, on: TODAY, answer }, viewer))).toEqual(['WRONG_STATE']);
  });
});

describe('correcting (annex A1)', () => {
  const asked = { defects: '缺少专利登记簿副本', correctionDueOn: '2014-01-20' };
  it('stops the clock of the office, which counts anew from the correction', async () => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT', receivedOn: '2013-12-30' });
    const late = { lateReason: '补录', version: 1, intakeId, on: '2014-01-03' };
    const first = await send('requestCorrection', { ...late, ...asked }, CLERK);
    expect(first.intake).toMatchObject({ status: 'CORRECTION_REQUESTED', dueless: { rule: 'I1', state: 'MET' } });
    const then = await send('recordCorrection', { intakeId, version: 2, on: TODAY }, CLERK);
    expect(then.intake).toMatchObject({ status: 'CORRECTED', version: 3, dueless: { rule: 'I1', dueOn: '2014-01-17', state: 'RUNNING' } });
    const rows = await graph.rows.select().from(intake);
    expect(rows[0]).toMatchObject({
      correctedOn: TODAY,
      correctionDueOn: '2014-01-20',
      defects: '缺少专利登记簿副本',
      dueOn: '2014-01-17',
    });
  });

  it.for([
    ['without defects', { defects: ' ' }, ['INVALID_VALUE']],
    ['by a day that has passed', { correctionDueOn: TODAY }, ['WRONG_DATE']],
    ['before it was received', { on: '2014-01-03', lateReason: '补录' }, ['WRONG_DATE']],
    ['on an old version', { version: 7 }, ['CONFLICT']],
    ['of what is no id', { intakeId: 'x' }, ['NOT_FOUND']],
  ] as const)('is refused %s', async ([, change, codes]) => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    expect(codesOf(await send('requestCorrection', { intakeId, version: 1, on: TODAY, ...asked, ...change }, CLERK))).toEqual([...codes]);
  });
});

describe('asking the other side of a mediation (annex A2)', () => {
  const served = { kind: 'MEDIATION', status: 'AWAITING_CONSENT', receivedOn: '2013-12-20' } as const;
  it('goes from the request to the answer, and the docketing clock counts from the consent', async () => {
    const intakeId = await layIntake(graph, { kind: 'MEDIATION' });
    await send('serveMediationRequest', { intakeId, version: 1, on: '2014-01-07', lateReason: '补录' }, CLERK);
    const waits = await send('awaitConsent', { intakeId, version: 2, on: '2014-01-08', servedOn: '2014-01-08', lateReason: '补录' }, CLERK);
    expect(waits.intake).toMatchObject({ status: 'AWAITING_CONSENT', dueless: { rule: 'M0', dueOn: '2014-01-23', state: 'RUNNING' } });
    const yes = await send('recordConsent', { intakeId, version: 3, on: TODAY, answer: 'YES' }, CLERK);
    expect(yes.intake).toMatchObject({
      status: 'AWAITING_CONSENT',
      version: 4,
      dueless: { rule: 'M1', dueOn: '2014-01-17', state: 'RUNNING' },
    });
    expect(codesOf(await send('recordConsent', { intakeId, version: 4, on: TODAY, answer: 'NO' }, CLERK))).toEqual(['WRONG_STATE']);
    const steps = await graph.rows.select().from(caseStep).orderBy(asc(caseStep.takenOn), asc(caseStep.recordedAt));
    expect(steps.map(({ act, toStatus }) => [act, toStatus])).toEqual([
      ['RECEIVE', 'RECEIVED'],
      ['SERVE_MEDIATION_REQUEST', 'SERVED'],
      ['AWAIT_CONSENT', 'AWAITING_CONSENT'],
      ['CONSENT', 'AWAITING_CONSENT'],
    ]);
  });

  it.for([
    ['NO', '2014-01-05', 'RESPONDENT_REFUSED', 'MET'],
    ['SILENT', '2013-12-25', 'RESPONDENT_SILENT', 'BREACHED'],
  ] as const)('%s ends it', async ([answer, servedOn, reason, state]) => {
    const intakeId = await layIntake(graph, { ...served, servedOn });
    const { intake: ended, userErrors } = await send('recordConsent', { intakeId, version: 1, on: TODAY, answer }, CLERK);
    expect([userErrors, ended]).toMatchObject([
      [],
      { status: 'NOT_DOCKETED', refusalReason: reason, decidedOn: TODAY, dueless: { rule: 'M0', state } },
    ]);
  });

  it('silence needs all of the fifteen days', async () => {
    // fifteen days from Thursday the 26th of December end on Friday the 10th of January
    const intakeId = await layIntake(graph, { ...served, servedOn: '2013-12-26' });
    expect(codesOf(await send('recordConsent', { intakeId, version: 1, on: TODAY, answer: 'SILENT' }, CLERK))).toEqual(['WRONG_DATE']);
    expect(codesOf(await send('awaitConsent', { intakeId, version: 1, on: TODAY, servedOn: '2014-01-11' }, CLERK))).toEqual([
      'WRONG_STATE',
    ]);
  });

  it('nobody got the request before it was sent', async () => {
    const intakeId = await layIntake(graph, { kind: 'MEDIATION', status: 'SERVED' });
    for (const servedOn of ['2014-01-11', '2014-01-05'])
      expect(codesOf(await send('awaitConsent', { intakeId, version: 1, on: TODAY, servedOn }, CLERK))).toEqual(['INVALID_VALUE']);
  });
});

describe('refusing with a reason (R2.3)', () => {
  it('counts from the last day to correct, where nothing came', async () => {
    const facts = { correctionAskedOn: '2013-12-20', correctionDueOn: '2014-01-08', defects: '缺少身份证明' };
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT', status: 'CORRECTION_REQUESTED', receivedOn: '2013-12-18', ...facts });
    const { intake: ended } = await send('refuseRequest', { intakeId, version: 1, on: TODAY, reason: 'NOT_CORRECTED', text: '逾期未补正' });
    // refused in time is refused and served in time (A1): until then the clock runs
    expect(ended).toMatchObject({ status: 'REFUSED', refusalText: '逾期未补正', dueless: { dueOn: '2014-01-15', state: 'RUNNING' } });
  });

  it.for([
    ['a reason of another kind', { reason: 'NO_COUNTERFEIT', text: '不属于' }, ['INVALID_VALUE']],
    ['no words', { reason: 'NO_STANDING', text: ' ' }, ['INVALID_VALUE']],
  ] as const)('needs more than %s', async ([, why, codes]) => {
    const intakeId = await layIntake(graph, { kind: 'INFRINGEMENT' });
    expect(codesOf(await send('refuseRequest', { intakeId, version: 1, on: TODAY, ...why }))).toEqual([...codes]);
  });
});
