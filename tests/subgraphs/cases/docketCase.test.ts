import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, viewerOf, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { caseFile, caseHandler } from '../../../subgraphs/cases/tables.ts';
import { complaint, referral, step } from '../../../subgraphs/complaints/tables.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { ACCEPTED, at, cardId, complaintAt, createGround, docketing, officeId, officerId, PATENT, PROOF, TODAY } from './ground.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const EMPTIED = sql`truncate cases."case", cases.case_handler, cases.case_number, cases.case_step, cases.deadline, cases.party, platform.event, platform.idempotency_key, complaints.complaint, complaints.referral, complaints.step`;
beforeEach(async () => {
  await graph.rows.execute(EMPTIED);
  await graph.rows.insert(complaint).values(complaintAt(301));
});

const DOCKET = `mutation ($input: DocketCaseInput!) { docketCase(input: $input) {
  case { id caseNo kind status channel patent { number type } handlers { name certificateNumber lead assignedOn officer { id } certificate { id } }
    deadlines { rule dueOn state } history { what whatZh } originComplaint { id } permittedActions version docketedOn }
  userErrors { code message messageZh path rule } } }`;
interface Made extends Readonly<Record<string, unknown>> {
  readonly deadlines: readonly { readonly dueOn: string; readonly state: string }[];
}
interface Payload {
  readonly case: Made | null;
  readonly userErrors: readonly { code: string; path: string[]; message: string; messageZh: string; rule: string | null }[];
}
const docket = async (input: Record<string, unknown>, viewer: Viewer = at('shenzhen')): Promise<Payload> => {
  const { data, errors } = await graph.ask(cases, viewer, DOCKET, { input });
  expect(errors).toEqual([]);
  return (data as { docketCase: Payload }).docketCase;
};
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);

const WRITTEN = sql`select (select count(*) from cases."case")::int as cases, (select count(*) from cases.case_handler)::int as handlers,
  (select coalesce(sum(last), 0) from cases.case_number)::int as numbers, (select count(*) from platform.event)::int as events,
  (select count(*) from platform.idempotency_key)::int as keys, (select count(*) from complaints.step)::int as steps,
  (select count(*) from complaints.complaint where case_id is not null)::int as linked`;
const written = async () => ({ ...(await graph.rows.execute(WRITTEN))[0] });
const NOTHING = { cases: 0, handlers: 0, numbers: 0, events: 0, keys: 0, steps: 0, linked: 0 };

describe('docketing a case', () => {
  it('gives it a number, its team and its clock', async () => {
    const { case: made, userErrors } = await docket(docketing());
    expect(userErrors).toEqual([]);
    expect(made).toMatchObject({
      caseNo: '粤深知假字〔2014〕1号',
      kind: 'COUNTERFEIT',
      status: 'DOCKETED',
      channel: 'DIRECT',
      patent: { number: PATENT, type: 'UTILITY_MODEL' },
      handlers: [
        {
          name: 'first',
          certificateNumber: 'C001',
          lead: true,
          assignedOn: TODAY,
          officer: { id: officerId('first') },
          certificate: { id: cardId('first') },
        },
        { name: 'second', certificateNumber: 'C002', lead: false, officer: { id: officerId('second') } },
      ],
      history: [{ what: 'Docketed', whatZh: '立案' }],
      originComplaint: null,
      permittedActions: expect.arrayContaining(['ASSIGN_HANDLERS']),
      version: 1,
      docketedOn: TODAY,
    });
    const [docketed, concluding] = made?.deadlines ?? [];
    expect([docketed?.state, concluding?.state]).toEqual(['MET', 'RUNNING']);
    expect(await written()).toEqual({ ...NOTHING, cases: 1, handlers: 2, numbers: 1, events: 1 });
    const [row] = await graph.rows.select().from(caseFile);
    expect([row?.dueOn, row?.agencyId]).toEqual([concluding?.dueOn, officeId('shenzhen')]);
  });

  it('counts each kind in a series of its own', async () => {
    const made = [await docket(docketing()), await docket(docketing(panel())), await docket(docketing())];
    expect(made.map((payload) => payload.case?.['caseNo'])).toEqual([
      '粤深知假字〔2014〕1号',
      '粤深知执字〔2014〕1号',
      '粤深知假字〔2014〕2号',
    ]);
  });

  it('takes the complaint along, and acknowledges its referral', async () => {
    const { centreId, jurisdiction } = complaintAt(301);
    const referred = { centreId, jurisdiction, complaintId: idOf(301), agencyId: officeId('shenzhen'), referredOn: '2014-01-06' };
    await graph.rows.insert(referral).values([
      { ...referred, id: idOf(351), returnedOn: '2014-01-07', reason: '不属于本局管辖' },
      { ...referred, id: idOf(352) },
    ]);
    const { case: made } = await docket(docketing({ complaintId: idOf(301) }));
    expect(made).toMatchObject({ channel: 'CENTRE_REFERRAL', originComplaint: { id: idOf(301) } });
    const acknowledged = await graph.rows.select({ on: referral.acknowledgedOn }).from(referral).orderBy(referral.id);
    expect(acknowledged).toEqual([{ on: null }, { on: TODAY }]);
    const [moved] = await graph.rows.select().from(complaint);
    expect([moved?.status, moved?.caseId, moved?.nextDueOn, moved?.version]).toEqual(['DOCKETED', made?.['id'], null, 2]);
    expect(await graph.rows.select({ status: step.status, on: step.on }).from(step)).toEqual([{ status: 'DOCKETED', on: TODAY }]);
  });

  it('takes a county office for a counterfeit in its county', async () => {
    const { case: made } = await docket(docketing({ handlers: [officerId('nanshan'), officerId('nanshanToo')] }), at('nanshan'));
    expect(made?.['caseNo']).toBe('粤南山区知假字〔2014〕1号');
  });

  it('names an officer once', async () => {
    const { userErrors } = await docket(docketing({ handlers: [officerId('first'), officerId('first')] }));
    expect(userErrors.map(({ code }) => code)).toEqual(['NEED_TWO_OFFICERS']);
  });
});

const three = (other: Parameters<typeof officerId>[0]) => ({ handlers: [officerId('first'), officerId('second'), officerId(other)] });
const panel = () => ({ kind: 'INFRINGEMENT', petitioner: '专利权人', ...three('third') });
const mediation = { kind: 'MEDIATION', petitioner: '专利权人', handlers: [officerId('first')] };
const nanshan = { handlers: [officerId('nanshan'), officerId('nanshanToo'), officerId('nanshanThree')], petitioner: '专利权人' };
const centre = viewerOf({ subject: 'c', role: 'CENTRE', office: idOf(90), area: '4403' });
const analyst = viewerOf({ subject: 'a', role: 'ANALYST', office: officeId('nation'), area: 'CN' });
const narrow = viewerOf({ subject: 'n', role: 'HANDLER', office: officeId('shenzhen'), area: '440304' });
const REFUSED: readonly [why: string, change: Record<string, unknown>, codes: string[], viewer?: Viewer][] = [
  ['for the public', {}, ['NOT_PERMITTED'], PUBLIC_VIEWER],
  ['by the head who is put on it', {}, ['SEPARATION_OF_DUTIES'], { ...at('shenzhen', 'OFFICE'), subject: officerId('first') }],
  ['by a handler for whom no head signed', { approvedBy: null }, ['NOT_APPROVED']],
  ['after the last day without a reason', { receivedOn: '2013-11-01' }, ['REASON_REQUIRED']],
  ['late for a reason of one letter', { receivedOn: '2013-11-01', lateReason: '忙' }, ['REASON_REQUIRED']],
  ['of infringement without the five criteria', { ...panel(), acceptance: null }, ['INCOMPLETE']],
  ['of infringement that a court has', { ...panel(), acceptance: { ...ACCEPTED, noCourtSuit: false } }, ['INCOMPLETE']],
  ['of infringement without proof of the patent', { ...panel(), patentProof: null }, ['INCOMPLETE']],
  ['of infringement with a proof of tomorrow', { ...panel(), patentProof: { ...PROOF, on: '2014-01-11' } }, ['WRONG_DATE']],
  ['of a mediation without the five criteria', { ...mediation, acceptance: null }, ['INCOMPLETE']],
  ['of a mediation without consent', { ...mediation, consentOn: null }, ['NOT_APPROVED']],
  ['of a mediation with consent before the request', { ...mediation, consentOn: '2014-01-05' }, ['INVALID_VALUE']],
  ['of a mediation with consent tomorrow', { ...mediation, consentOn: '2014-01-11' }, ['INVALID_VALUE']],
  ['of a mediation of damages without the decision', { ...mediation, subject: 'DAMAGES' }, ['INCOMPLETE']],
  ['of a mediation of the fee before grant', { ...mediation, subject: 'PROVISIONAL_FEE' }, ['INCOMPLETE']],
  ['of a counterfeit with a consent', { consentOn: TODAY }, ['INVALID_VALUE']],
  ['signed by a name of one letter', { approvedBy: '王' }, ['INVALID_VALUE']],
  ['for a centre', {}, ['NOT_PERMITTED'], centre],
  ['for an analyst, however wrong the input', { title: '', handlers: [] }, ['NOT_PERMITTED'], analyst],
  ['for a handler without an office', {}, ['NOT_PERMITTED'], viewerOf({ subject: 'x', role: 'HANDLER', area: '44' })],
  [
    'for a handler whose office is a centre',
    {},
    ['NOT_PERMITTED'],
    viewerOf({ subject: 'x', role: 'HANDLER', office: idOf(90), area: '44' }),
  ],
  ['outside the division of the office', { jurisdiction: '440100' }, ['NO_JURISDICTION', 'OUTSIDE_AREA', 'OUTSIDE_AREA']],
  ['outside the area of the person', { handlers: [officerId('nation')] }, ['NO_JURISDICTION', 'NOT_FOUND', 'NEED_TWO_OFFICERS'], narrow],
  ['of infringement for a county office', { ...nanshan, kind: 'INFRINGEMENT' }, ['NO_JURISDICTION'], at('nanshan')],
  ['in an unknown place', { jurisdiction: '449999' }, ['INVALID_VALUE', 'OUTSIDE_AREA', 'OUTSIDE_AREA']],
  ['without a petitioner where one is needed', { ...three('third'), kind: 'INFRINGEMENT' }, ['INVALID_VALUE']],
  ['with a blank subject', { title: '  灯 ' }, ['INVALID_VALUE']],
  ['with an endless respondent', { respondent: '某'.repeat(201) }, ['INVALID_VALUE']],
  ['without legal basis', { legalBasis: [] }, ['INVALID_VALUE']],
  ['with a wrong check digit', { patentNumber: PATENT.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) }, ['INVALID_VALUE']],
  ['received tomorrow', { receivedOn: '2014-01-11' }, ['WRONG_DATE']],
  ['by nobody', { handlers: [] }, ['INVALID_VALUE']],
  ['of a counterfeit by one', { handlers: [officerId('first')] }, ['NEED_TWO_OFFICERS']],
  ['of infringement by two', { kind: 'INFRINGEMENT', petitioner: '专利权人' }, ['NEED_ODD_PANEL']],
  [
    'of infringement by four',
    {
      ...three('third'),
      kind: 'INFRINGEMENT',
      petitioner: '专利权人',
      handlers: ['first', 'second', 'third', 'fourth'].map((n) => officerId(n as 'first')),
    },
    ['NEED_ODD_PANEL'],
  ],
  ['by an officer without certificate', three('uncertified'), ['CERT_MISSING']],
  ['under an expired certificate', three('expired'), ['CERT_EXPIRED']],
  ['under an unverified certificate', three('unverified'), ['CERT_UNVERIFIED']],
  ['under a certificate revoked today', three('revoked'), ['CERT_NOT_IN_FORCE']],
  ['under a certificate for elsewhere', three('elsewhere'), ['OUTSIDE_AREA']],
  ['by an officer who left yesterday', three('left'), ['NOT_OF_THIS_OFFICE']],
  ['by an officer of an office below', three('nanshan'), ['NOT_OF_THIS_OFFICE']],
  ['by an officer out of reach', three('guangzhou'), ['NOT_FOUND']],
  ['by what is no id', { handlers: [officerId('first'), 'x'] }, ['NOT_FOUND']],
  ['from an unknown complaint', { complaintId: idOf(399) }, ['NOT_FOUND']],
  ['from what is no complaint', { complaintId: 'x' }, ['NOT_FOUND']],
  ['from a complaint out of reach', { complaintId: idOf(302) }, ['NOT_FOUND']],
  ['from a complaint of another office', { complaintId: idOf(303) }, ['ALREADY_DOCKETED']],
  ['from a complaint not yet referred', { complaintId: idOf(304) }, ['ALREADY_DOCKETED']],
  ['from a complaint about another place', { complaintId: idOf(301), jurisdiction: '440304' }, ['NO_JURISDICTION']],
];

describe('docketing is refused, and nothing is written,', () => {
  it.for(REFUSED)('%s', async ([, change, expected, viewer]) => {
    await graph.rows
      .insert(complaint)
      .values([
        complaintAt(302, { jurisdiction: '440100', agencyId: officeId('shenzhen') }),
        complaintAt(303, { agencyId: officeId('nanshan') }),
        complaintAt(304, { status: 'REGISTERED', agencyId: null }),
      ]);
    const payload = await docket(docketing({ idempotencyKey: 'k', ...change }), viewer);
    expect([payload.case, codes(payload)]).toEqual([null, expected]);
    for (const { message, messageZh } of payload.userErrors)
      expect([message !== '', /\p{Script=Han}/u.test(messageZh)]).toEqual([true, true]);
    expect(await written()).toEqual(NOTHING);
  });

  it('for all reasons at once, each with its place in the input', async () => {
    const { userErrors } = await docket(docketing({ title: '', receivedOn: '2015-01-01', handlers: [officerId('expired')] }));
    expect(userErrors.map(({ code, path, rule }) => [code, path, rule])).toEqual([
      ['INVALID_VALUE', ['input', 'title'], null],
      ['CERT_EXPIRED', ['input', 'handlers', officerId('expired')], 'R15.1'],
      ['WRONG_DATE', ['input', 'receivedOn'], null],
      ['NEED_TWO_OFFICERS', ['input', 'handlers'], '专利行政执法办法'],
    ]);
  });

  it('a second time from one complaint', async () => {
    const input = docketing({ complaintId: idOf(301) });
    await docket(input);
    const after = await written();
    expect(codes(await docket(input))).toEqual(['ALREADY_DOCKETED']);
    expect(await written()).toEqual(after);
  });
});

describe('an idempotency key', () => {
  it('gives the first case again', async () => {
    const input = docketing({ idempotencyKey: 'once', complaintId: idOf(301) });
    const first = await docket(input);
    expect(await docket(input)).toEqual(first);
    expect(await written()).toEqual({ cases: 1, handlers: 2, numbers: 1, events: 1, keys: 1, steps: 1, linked: 1 });
  });

  it('is refused for another input, and for the other mutation', async () => {
    const { case: made } = await docket(docketing({ idempotencyKey: 'once' }));
    expect(codes(await docket(docketing({ idempotencyKey: 'once', title: '另一案' })))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const query = `mutation ($input: ConcludeCaseInput!) { concludeCase(input: $input) { userErrors { code } } }`;
    const input = { idempotencyKey: 'once', caseId: made?.['id'], version: 1, concludedOn: TODAY, disposition: 'EXEMPTED' };
    const { data } = await graph.ask(cases, at('shenzhen'), query, { input });
    expect(data).toEqual({ concludeCase: { userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } });
    expect(await written()).toMatchObject({ cases: 1, events: 1, keys: 1 });
  });

  it('belongs to one person', async () => {
    const other = { ...at('shenzhen'), subject: 'another handler' };
    const one = await docket(docketing({ idempotencyKey: 'same' }));
    const two = await docket(docketing({ idempotencyKey: 'same' }), other);
    expect(one.case?.['id']).not.toBe(two.case?.['id']);
  });

  it.for(['', 'k'.repeat(101)])('has 1 to 100 characters, not %j', async (idempotencyKey) => {
    expect(codes(await docket(docketing({ idempotencyKey })))).toEqual(['INVALID_VALUE']);
    expect(await written()).toEqual(NOTHING);
  });

  it('may be used again after a refusal', async () => {
    expect(codes(await docket(docketing({ idempotencyKey: 'again', title: '' })))).toEqual(['INVALID_VALUE']);
    expect(codes(await docket(docketing({ idempotencyKey: 'again' })))).toEqual([]);
  });
});

describe('at the same time', () => {
  it('40 requests with one key make one case', async () => {
    const input = docketing({ idempotencyKey: 'storm', complaintId: idOf(301) });
    const payloads = await Promise.all(Array.from({ length: 40 }, () => docket(input)));
    expect(new Set(payloads.map((payload) => payload.case?.['id'])).size).toBe(1);
    expect(payloads.flatMap(codes)).toEqual([]);
    expect(await written()).toEqual({ cases: 1, handlers: 2, numbers: 1, events: 1, keys: 1, steps: 1, linked: 1 });
  });

  it('30 requests without key make 30 cases with numbers 1 to 30', async () => {
    const payloads = await Promise.all(Array.from({ length: 30 }, () => docket(docketing())));
    const numbers = payloads.map((payload) => Number(/〕(\d+)号/.exec(String(payload.case?.['caseNo']))?.[1]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(await written()).toMatchObject({ cases: 30, handlers: 60, numbers: 30, events: 30 });
  });

  it('two who docket one complaint: one case, one told that it is docketed', async () => {
    for (let round = 0; round < 10; round += 1) {
      await graph.rows.execute(EMPTIED);
      await graph.rows.insert(complaint).values(complaintAt(301));
      const input = docketing({ complaintId: idOf(301) });
      const payloads = await Promise.all([docket(input), docket(input), docket(input)]);
      expect(payloads.map(codes).toSorted()).toEqual([[], ['ALREADY_DOCKETED'], ['ALREADY_DOCKETED']]);
      expect(await written()).toMatchObject({ cases: 1, numbers: 1, events: 1, steps: 1, linked: 1 });
    }
  });

  it('the order of handlers is the order on the case', async () => {
    const { case: made } = await docket(docketing({ handlers: [officerId('second'), officerId('first')] }));
    const rows = await graph.rows
      .select()
      .from(caseHandler)
      .where(eq(caseHandler.caseId, String(made?.['id'])))
      .orderBy(asc(caseHandler.name));
    expect(rows.map(({ name, lead }) => [name, lead])).toEqual([
      ['first', false],
      ['second', true],
    ]);
  });
});
