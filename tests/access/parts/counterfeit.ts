import { uuidv7 } from 'uuidv7';
import { makePatentNumber } from '#law/patent-number.ts';
import { counterfeitFinding, evidenceItem, fieldInspection, measure, penalty, penaltyPayment } from '../../../subgraphs/cases/tables.ts';
import type { Attempt } from '../attempts.ts';
import { below, holds, isOffice, list, OFFICES, secondedTo, sum, supervises } from '../kit.ts';
import type { Part } from '../parts.ts';
import type { Probe, Target } from '../probes.ts';
import type { Asker, Grant, Row } from '../reference.ts';

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffff09';
const NUMBER = makePatentNumber({ year: 2009, type: 'DESIGN', serial: 77_001 });
const DAY = '2014-01-08';
/** Offices above the case, the analyst, the supervisor seconded to the office; parties and partners get papers alone. */
const INSIDE = [...OFFICES, 'analyst', 'supervisor:4403'];
const HANDLERS = ['handler:4403'];
const HEADS = ['city:4403'];

function inside(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (asker.role === 'ANALYST') return below(asker, row);
  if (isOffice(asker)) return below(asker, row) || supervises(asker, row, grants, today);
  return asker.role === 'SUPERVISOR' && (holds(asker, row, grants, today) || secondedTo(asker, row, grants, today));
}

const facts = '在产品包装上标注已失效的专利号';
const onCase = (may: readonly string[], own: Readonly<Record<string, unknown>> = {}): Attempt => ({
  may,
  on: 'measures',
  input: ({ laid }: Target) => ({ caseId: laid['counterfeitId'], version: 1, on: '2014-01-10', ...own }),
});
const onMeasure = (may: readonly string[], own: Readonly<Record<string, unknown>> = {}): Attempt => ({
  may,
  on: 'measures',
  input: ({ laid }: Target) => ({ caseId: laid['counterfeitId'], measureId: laid['measureId'], version: 1, on: '2014-01-10', ...own }),
});
const everybody = (ask: string): Probe => ({ sees: 'everybody', ask: () => ask, shows: (answer) => answer !== null });

/** Investigations and penalties: annex A3, R1.2, R9.8, R16.5. */
export const counterfeit: Part = {
  lay: async (root, { agencyId, officerId, place }) => {
    const [counterfeitId, measureId, inspectionId] = [uuidv7(), uuidv7(), uuidv7()];
    const officers = [officerId, uuidv7()];
    const named = {
      case_no: '粤深测假字〔2014〕1号',
      kind: 'COUNTERFEIT',
      title: '假冒专利案',
      respondent: '某商铺',
      channel: 'OWN_DISCOVERY',
    };
    const days = { received_on: '2014-01-02', docketed_on: '2014-01-03', due_on: '2014-02-10', legal_basis: ['PATENT_LAW'] };
    const about = { patent_number: NUMBER, patent_type: 'DESIGN', threshold_met: true, gains_yuan: 150_000 };
    await root`insert into cases."case" ${root({ id: counterfeitId, status: 'INVESTIGATING', agency_id: agencyId, jurisdiction: place, ...named, ...days, ...about })}`;
    const at = { case_id: counterfeitId, agency_id: agencyId, jurisdiction: place };
    const where = { at_place: '某仓库', officers };
    await root`insert into cases.field_inspection ${root({ id: inspectionId, inspected_on: DAY, certificate_shown: true, findings: facts, products: ['灯具'], ...where, ...at })}`;
    const wanted = {
      kind: 'SEIZE',
      status: 'PROPOSED',
      items: ['灯具'],
      at_place: '某仓库',
      reason: '有证据',
      legal_basis: '专利法 §64',
      proposed_on: DAY,
    };
    await root`insert into cases.measure ${root({ id: measureId, ...wanted, ...at })}`;
    const file = {
      kind: 'ELECTRONIC',
      title: '录像',
      source: 'COLLECTED',
      taken_on: DAY,
      sha256: 'a'.repeat(64),
      media_type: 'video/mp4',
      bytes: 10,
    };
    await root`insert into cases.evidence_item ${root({ id: uuidv7(), ...file, ...where, ...at })}`;
    await root`insert into cases.counterfeit_finding ${root({ id: uuidv7(), closed_on: DAY, act: 'MARKING', facts, officers, ...at })}`;
    const told = {
      noticed_on: DAY,
      facts,
      reasons: facts,
      basis: '专利法 §63',
      rights: '陈述、申辩',
      proposed_fine_yuan: 100,
      confiscated_yuan: 0,
      hearing_right: false,
    };
    await root`insert into cases.penalty ${root({ id: uuidv7(), ...told, ...at })}`;
    await root`insert into cases.penalty_payment ${root({ id: uuidv7(), paid_on: DAY, yuan: 1, receipt_no: 'TEST-1', ...at })}`;
    return { counterfeitId, measureId, counterfeitPatent: NUMBER };
  },
  nowhere: { counterfeitId: UNKNOWN, measureId: UNKNOWN, counterfeitPatent: NUMBER },
  probes: {
    enforcementMeasures: everybody('enforcementMeasures(caseKind: COUNTERFEIT) { kind }'),
    evidenceLimits: everybody('evidenceLimits { mostBytes }'),
    measures: list('measures', ({ place }) => `under: "${place}", proposedFrom: "${DAY}", kind: [SEIZE]`, INSIDE),
    measureAggregate: sum('measureAggregate', ({ place }) => `under: "${place}", proposedFrom: "${DAY}", kind: [SEIZE]`, INSIDE),
    measureUse: {
      sees: INSIDE,
      ask: () => `measureUse(filter: { patentNumber: "${NUMBER}" }) { kind taken cases }`,
      shows: (answer) => (answer as { cases: number }[]).some((use) => use.cases > 0),
    },
    untransferredThresholdCases: list('untransferredThresholdCases', () => `patentNumber: "${NUMBER}"`, INSIDE),
  },
  attempts: {
    openInvestigation: onCase(HANDLERS),
    recordFieldInspection: onCase(HANDLERS, { officers: [], certificateShown: true, atPlace: '某仓库', findings: facts }),
    closeInvestigation: onCase(HANDLERS, { act: 'MARKING', facts }),
    // one actor by law (annex A3): the handlers tell the party and hold the hearing, the head decides
    noticePenalty: onCase(HANDLERS, {
      facts,
      reasons: facts,
      basis: '专利法 §63',
      rights: '陈述、申辩',
      proposedFineYuan: 0,
    }),
    requestPenaltyHearing: onCase([...HANDLERS, ...HEADS]),
    waivePenaltyHearing: onCase([...HANDLERS, ...HEADS], { reason: '当事人放弃' }),
    recordPenaltyHearing: onCase(HANDLERS, { chair: UNKNOWN, toldOn: DAY, summary: facts }),
    decidePenalty: onCase(HEADS, { actedOn: DAY, fineYuan: 0, collective: false, reason: facts }),
    servePenalty: onCase(HANDLERS, { delivery: 'DIRECT' }),
    executePenalty: onCase([...HANDLERS, ...HEADS], { reason: '当事人已改正' }),
    recordPayment: onCase([...HANDLERS, ...HEADS], { yuan: 1, receiptNo: 'TEST-2' }),
    proposeMeasure: onCase(HANDLERS, { kind: 'SEIZE', items: ['灯具'], atPlace: '某仓库', reason: '有证据' }),
    approveMeasure: onMeasure(HEADS),
    refuseMeasure: onMeasure(HEADS, { refusal: '证据不足' }),
    takeMeasure: onMeasure(HANDLERS, { certificateShown: true }),
    extendMeasure: onMeasure(HEADS, { reason: '案情复杂' }),
    releaseMeasure: onMeasure(HEADS, { end: 'RELEASED', reason: '已查清' }),
    addEvidence: onCase(HANDLERS, {
      kind: 'ELECTRONIC',
      title: '网页截图',
      source: 'COLLECTED',
      atPlace: '某仓库',
      sha256: 'b'.repeat(64),
      mediaType: 'image/png',
      bytes: 10,
    }),
  },
  entities: {},
  tables: {
    fieldInspection: { table: fieldInspection, role: 'cases_app', mayRead: inside },
    measure: { table: measure, role: 'cases_app', mayRead: inside },
    evidenceItem: { table: evidenceItem, role: 'cases_app', mayRead: inside },
    counterfeitFinding: { table: counterfeitFinding, role: 'cases_app', mayRead: inside },
    penalty: { table: penalty, role: 'cases_app', mayRead: inside },
    penaltyPayment: { table: penaltyPayment, role: 'cases_app', mayRead: inside },
  },
  counted: [
    'cases.field_inspection',
    'cases.measure',
    'cases.evidence_item',
    'cases.counterfeit_finding',
    'cases.penalty',
    'cases.penalty_payment',
    'cases.case_step',
    'cases.deadline',
  ],
};
