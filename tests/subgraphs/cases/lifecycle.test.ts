import { describe, expect, it } from 'vitest';
import { docket, type DocketFacts } from '../../../subgraphs/cases/lifecycle.ts';
import { recordOf } from '../../../subgraphs/cases/lifecycle/record.ts';
import { because, type CaseRefusal } from '../../../subgraphs/cases/lifecycle/refusals.ts';
import type { OfficerFacts } from '../../../subgraphs/cases/lifecycle/team.ts';
import type { DocketCaseInput } from '../../../subgraphs/cases/types.generated.ts';
import { PATENT } from './ground.ts';

const TODAY = '2014-01-10';
const card = {
  id: 'card',
  number: 'C1',
  area: '440300',
  agencyId: 'office',
  issuedOn: '2010-01-01',
  expiresOn: '2015-12-31',
  verificationDueOn: '2014-12-31',
  status: 'VALID',
  statusFrom: '2010-01-01',
  lapses: [],
} as const;
const officer = (id: string, change: Partial<OfficerFacts> = {}): OfficerFacts => ({
  id,
  name: `officer ${id}`,
  agencyId: 'office',
  joinedOn: '2010-01-01',
  leftOn: null,
  certificates: [card],
  ...change,
});
const OFFICERS = ['a', 'b', 'c'].map((id) => officer(id));
const docketFacts = (change: Partial<DocketFacts> = {}): DocketFacts => ({
  today: TODAY,
  office: { id: 'office', jurisdiction: '440300' },
  officers: OFFICERS,
  placeKnown: true,
  placeReached: true,
  complaint: null,
  authority: { authorityId: null, delegated: false },
  head: null,
  ...change,
});
const docketInput = (change: Partial<DocketCaseInput> = {}): DocketCaseInput => ({
  kind: 'INFRINGEMENT',
  title: '灯具侵权',
  jurisdiction: '440305',
  petitioner: '甲公司',
  respondent: '乙公司',
  patentNumber: PATENT.slice(2).replace('.', ''),
  legalBasis: ['PATENT_LAW'],
  receivedOn: TODAY,
  handlers: ['a', 'b', 'c'],
  ...change,
});
const COUNTERFEIT = { kind: 'COUNTERFEIT', petitioner: null, handlers: ['a', 'b'] } as const;
const COUNTY = { office: { id: 'office', jurisdiction: '440305' } };
const COMPLAINT = { agencyId: 'office', status: 'TRANSFERRED', jurisdiction: '440305' };

const codesOf = (outcome: { readonly ok: true } | { readonly ok: false; readonly refusals: readonly { code: string }[] }) =>
  outcome.ok ? [] : outcome.refusals.map(({ code }) => code);
const team = (change: Partial<OfficerFacts>) => ({ officers: [officer('a'), officer('b'), officer('c', change)] });
const cardWith = (change: Partial<(typeof OFFICERS)[number]['certificates'][number]>) => team({ certificates: [{ ...card, ...change }] });

type Row = readonly [why: string, codes: readonly CaseRefusal[], input?: Partial<DocketCaseInput>, facts?: Partial<DocketFacts>];
const DOCKETING: readonly Row[] = [
  ['an infringement by a panel of three', []],
  ['a counterfeit by two', [], COUNTERFEIT],
  ['a mediation by one', [], { kind: 'MEDIATION', handlers: ['a'] }],
  ['a mediation by none', ['INVALID_VALUE'], { kind: 'MEDIATION', handlers: [] }],
  ['a counterfeit by one', ['NEED_TWO_OFFICERS'], { ...COUNTERFEIT, handlers: ['a'] }],
  ['a counterfeit by one named twice', ['NEED_TWO_OFFICERS'], { ...COUNTERFEIT, handlers: ['a', 'a'] }],
  ['an infringement by two', ['NEED_ODD_PANEL'], { handlers: ['a', 'b'] }],
  ['an infringement without petitioner', ['INVALID_VALUE'], { petitioner: null }],
  ['a petitioner of one letter', ['INVALID_VALUE'], { petitioner: '甲' }],
  ['a counterfeit with a blank petitioner', ['INVALID_VALUE'], { ...COUNTERFEIT, petitioner: ' ' }],
  ['a counterfeit of its own with who asked for it', [], { ...COUNTERFEIT, petitioner: '甲公司' }],
  [
    'a counterfeit that names who reported it',
    ['INVALID_VALUE'],
    { ...COUNTERFEIT, complaintId: 'x', petitioner: '举报人张三' },
    { complaint: COMPLAINT },
  ],
  ['a counterfeit out of a report', [], { ...COUNTERFEIT, complaintId: 'x' }, { complaint: COMPLAINT }],
  ['a title of 200', [], { title: '灯'.repeat(200) }],
  ['a title of 201', ['INVALID_VALUE'], { title: '灯'.repeat(201) }],
  ['a respondent of one letter', ['INVALID_VALUE'], { respondent: '乙' }],
  ['no legal basis', ['INVALID_VALUE'], { legalBasis: [] }],
  ['no patent', ['INVALID_VALUE'], { patentNumber: 'ZL1' }],
  ['received tomorrow', ['WRONG_DATE'], { receivedOn: '2014-01-11' }],
  ['a place nobody knows', ['INVALID_VALUE'], {}, { placeKnown: false }],
  ['a place out of the person’s area', ['NO_JURISDICTION'], {}, { placeReached: false }],
  ['a place next door', ['NO_JURISDICTION'], {}, { office: { id: 'office', jurisdiction: '440304' } }],
  ['an infringement at a county office', ['NO_JURISDICTION'], {}, { office: { id: 'office', jurisdiction: '440305' } }],
  ['an infringement delegated to a county office', [], {}, { ...COUNTY, authority: { authorityId: 'city', delegated: true } }],
  ['a panel with the head who dockets', ['SEPARATION_OF_DUTIES'], {}, { head: 'b' }],
  ['a head who is not on the panel', [], {}, { head: 'x' }],
  ['signed by a leader', [], { approvedBy: '王局长' }],
  ['signed by one letter', ['INVALID_VALUE'], { approvedBy: '王' }],
  ['a mediation at a county office', [], { kind: 'MEDIATION' }, { office: { id: 'office', jurisdiction: '440305' } }],
  ['an infringement at the national office', [], {}, { office: { id: 'office', jurisdiction: '000000' } }],
  ['an unknown officer', ['NOT_FOUND'], { handlers: ['a', 'b', 'x'] }],
  ['an officer of another office', ['NOT_OF_THIS_OFFICE'], {}, team({ agencyId: 'other' })],
  ['an officer who joins tomorrow', ['NOT_OF_THIS_OFFICE'], {}, team({ joinedOn: '2014-01-11' })],
  ['an officer on the last day', [], {}, team({ leftOn: TODAY })],
  ['an officer who left yesterday', ['NOT_OF_THIS_OFFICE'], {}, team({ leftOn: '2014-01-09' })],
  ['no certificate', ['CERT_MISSING'], {}, team({ certificates: [] })],
  ['a certificate on its last day', [], {}, cardWith({ expiresOn: TODAY })],
  ['a certificate that ended yesterday', ['CERT_EXPIRED'], {}, cardWith({ expiresOn: '2014-01-09' })],
  ['a certificate of tomorrow', ['CERT_EXPIRED'], {}, cardWith({ issuedOn: '2014-01-11' })],
  ['verified until today', [], {}, cardWith({ verificationDueOn: TODAY })],
  ['verified until yesterday', ['CERT_UNVERIFIED'], {}, cardWith({ verificationDueOn: '2014-01-09' })],
  ['revoked today', ['CERT_NOT_IN_FORCE'], {}, cardWith({ status: 'REVOKED', statusFrom: TODAY })],
  ['revoked tomorrow', [], {}, cardWith({ status: 'REVOKED', statusFrom: '2014-01-11' })],
  ['a certificate for another city', ['OUTSIDE_AREA'], {}, cardWith({ area: '440100' })],
  ['a replaced certificate beside a valid one', [], {}, team({ certificates: [{ ...card, id: 'old', status: 'REPLACED' }, card] })],
  ['an unknown complaint', ['NOT_FOUND'], { complaintId: 'x' }],
  ['a transferred complaint', [], { complaintId: 'x' }, { complaint: COMPLAINT }],
  ['an acknowledged complaint', [], { complaintId: 'x' }, { complaint: { ...COMPLAINT, status: 'ACKNOWLEDGED' } }],
  ['a docketed complaint', ['ALREADY_DOCKETED'], { complaintId: 'x' }, { complaint: { ...COMPLAINT, status: 'DOCKETED' } }],
  ['a returned complaint', ['ALREADY_DOCKETED'], { complaintId: 'x' }, { complaint: { ...COMPLAINT, status: 'RETURNED', agencyId: null } }],
  ['another office’s complaint', ['ALREADY_DOCKETED'], { complaintId: 'x' }, { complaint: { ...COMPLAINT, agencyId: 'other' } }],
  ['a complaint about another place', ['NO_JURISDICTION'], { complaintId: 'x' }, { complaint: { ...COMPLAINT, jurisdiction: '440304' } }],
];

describe('docketing (立案)', () => {
  it.for(DOCKETING)('%s: %j', ([, codes, input, facts]) => {
    expect(codesOf(docket(docketInput(input), docketFacts(facts)))).toEqual(codes);
  });

  it('settles number, kind of patent, channel, clock and team', () => {
    const outcome = docket(docketInput(), docketFacts());
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        patentNumber: PATENT,
        patentType: 'UTILITY_MODEL',
        channel: 'DIRECT',
        docketedOn: TODAY,
        handlers: [{ officerId: 'a', certificateId: 'card' }, {}, {}],
      },
    });
  });

  it.for([
    [{ complaintId: 'x' }, 'CENTRE_REFERRAL'],
    [{ complaintId: 'x', channel: 'E_COMMERCE' }, 'E_COMMERCE'],
    [{ channel: 'OWN_DISCOVERY' }, 'OWN_DISCOVERY'],
  ] as const)('%j comes by %s', ([input, channel]) => {
    expect(docket(docketInput(input), docketFacts({ complaint: COMPLAINT }))).toMatchObject({ ok: true, value: { channel } });
  });

  it('is put on record with its number; the first officer leads', () => {
    const outcome = docket(docketInput(), docketFacts());
    if (!outcome.ok) throw new Error('refused');
    const office = { id: 'office', jurisdiction: '440300', place: '深圳市' };
    const { row, handlers } = recordOf(docketInput(), { id: 'case', office, docketed: outcome.value, sequence: 17, by: 'head' });
    expect(row).toMatchObject({
      id: 'case',
      caseNo: '粤深知执字〔2014〕17号',
      status: 'DOCKETED',
      agencyId: 'office',
      originComplaintId: null,
    });
    expect(Object.keys(row)).not.toContain('handlers');
    expect(handlers.map(({ lead, caseId, officePlace, jurisdiction }) => [lead, caseId, officePlace, jurisdiction])).toEqual(
      [true, false, false].map((lead) => [lead, 'case', '440300', '440305']),
    );
  });
});

describe('every reason of refusal', () => {
  const used = new Set<string>(DOCKETING.flatMap(([, codes]) => codes));
  const ALL = [
    'NOT_FOUND',
    'NOT_PERMITTED',
    'WRONG_DATE',
    'INVALID_VALUE',
    'NEED_TWO_OFFICERS',
    'NEED_ODD_PANEL',
    'CERT_MISSING',
    'CERT_EXPIRED',
    'CERT_UNVERIFIED',
    'CERT_NOT_IN_FORCE',
    'OUTSIDE_AREA',
    'NOT_OF_THIS_OFFICE',
    'NO_JURISDICTION',
    'ALREADY_DOCKETED',
    'SEPARATION_OF_DUTIES',
  ] as const satisfies readonly CaseRefusal[];
  // who may act at all is decided where the case is loaded: docketCase.test.ts, concludeCase.test.ts
  it('but NOT_PERMITTED stands in a table above', () => expect([...used, 'NOT_PERMITTED'].toSorted()).toEqual(ALL.toSorted()));
  it.for(ALL)('%s speaks both languages', (code) => {
    const { message, messageZh, path } = because(code, 'title');
    expect([/^[A-Z].*\.$/.test(message), /^[^a-z]*\p{Script=Han}.*。$/u.test(messageZh), path]).toEqual([true, true, ['input', 'title']]);
  });
  it('without a place in the input has no path', () => expect(because('WRONG_STATE').path).toEqual([]));
});
