import { CASE_KINDS } from '#law/case-kind.ts';
import { event, grant, jurisdiction } from '#platform/tables.ts';
import {
  archiveFile,
  archiveItem,
  archiveSupplement,
  caseDocument,
  caseFile,
  caseHandler,
  caseLink,
  caseNumber,
  casePatent,
  caseStep,
  consistencyCheck,
  deadline,
  decision,
  delegation,
  excludedPeriod,
  exhibition,
  exhibitionCase,
  exhibitionOfficer,
  intake,
  internalItem,
  internalRecord,
  invalidation,
  jurisdictionDispute,
  litigation,
  mediationSession,
  oralHearing,
  paperVolume,
  party,
  assistRequest,
  policeTransfer,
  caseReferral,
  jointOperation,
  judicialConfirmation,
  courtMediation,
  publishedDecision,
  recusal,
  counterfeitFinding,
  evidenceItem,
  fieldInspection,
  measure,
  penalty,
  penaltyPayment,
} from '../../subgraphs/cases/tables.ts';
import { complaint, identity, referral, step } from '../../subgraphs/complaints/tables.ts';
import {
  agency,
  agencyUnit,
  agencyVersion,
  assistanceCentre,
  collaborationAgreement,
  contactActivity,
  disputeForecast,
  equipment,
  jurisdictionVersion,
  keyContactBase,
  legalInstrument,
  legislationProject,
  partnerAgency,
  profilePatent,
  programmeMembership,
  serviceAction,
  talentProfile,
  venue,
} from '../../subgraphs/institutions/tables.ts';
import { statReport, supervisedCase } from '../../subgraphs/oversight/tables.ts';
import {
  certificate,
  certificateApplication,
  commendation,
  declaredRelation,
  enrolment,
  fieldPost,
  insignia,
  officer,
  officerService,
  safetyIncident,
  secondment,
  seminar,
  study,
  trainingClass,
} from '../../subgraphs/personnel/tables.ts';
import { apportion, yearFigures } from '../figures.ts';
import type { Sink } from '../sink.ts';
import { createAnswers, type Answers } from './answers.ts';
import { writeCapacity } from './capacity.ts';
import { createCases, PERSONAS } from './cases.ts';
import { writeCommendations } from './commendations.ts';
import { countingClocks } from './counted.ts';
import { createComplaints, type Seal } from './complaints.ts';
import { writeContacts } from './contacts.ts';
import { eraOf, USUAL_DAY } from './era.ts';
import { writeField } from './field.ts';
import { makeGround, type Ground } from './ground.ts';
import { writeDelegations } from './guards.ts';
import { writeHistory } from './history.ts';
import { createIntakes } from './intakes.ts';
import { writeLegislation } from './legislation.ts';
import { writeProgrammes } from './programmes.ts';
import { createTally, writeReports } from './reports.ts';
import { writeSecondments } from './secondments.ts';
import { writeService } from './service.ts';
import { schedule } from './schedule.ts';
import { writeStudies } from './studies.ts';
import { createTalent } from './talent.ts';
import { writeTraining } from './training.ts';

/** Every table that a world fills. `identity` holds random nonces, so its bytes differ each time. */
export const WORLD_TABLES = [
  jurisdiction,
  agency,
  assistanceCentre,
  partnerAgency,
  agencyVersion,
  jurisdictionVersion,
  programmeMembership,
  agencyUnit,
  venue,
  equipment,
  keyContactBase,
  contactActivity,
  collaborationAgreement,
  legalInstrument,
  legislationProject,
  officer,
  officerService,
  declaredRelation,
  secondment,
  certificate,
  trainingClass,
  enrolment,
  certificateApplication,
  study,
  seminar,
  fieldPost,
  insignia,
  safetyIncident,
  commendation,
  caseFile,
  caseHandler,
  caseNumber,
  casePatent,
  intake,
  caseStep,
  deadline,
  excludedPeriod,
  invalidation,
  litigation,
  recusal,
  delegation,
  jurisdictionDispute,
  exhibition,
  exhibitionOfficer,
  exhibitionCase,
  caseLink,
  party,
  assistRequest,
  policeTransfer,
  caseReferral,
  jointOperation,
  judicialConfirmation,
  courtMediation,
  caseDocument,
  oralHearing,
  mediationSession,
  internalRecord,
  decision,
  publishedDecision,
  archiveFile,
  archiveItem,
  internalItem,
  archiveSupplement,
  paperVolume,
  consistencyCheck,
  fieldInspection,
  measure,
  evidenceItem,
  counterfeitFinding,
  penalty,
  penaltyPayment,
  complaint,
  referral,
  step,
  identity,
  statReport,
  supervisedCase,
  grant,
  talentProfile,
  profilePatent,
  serviceAction,
  disputeForecast,
  event,
] as const;

/** Complaints for each case: 60,000 for 28,000 (requirement section 3.4). */
const COMPLAINTS_PER_CASE = 2.15;
const REFERRED_COUNTERFEITS = 0.25;

export interface WorldOptions {
  readonly seed: number;
  readonly cases: number;
  /** the day of the world, YYYY-MM-DD; the usual one when left out */
  readonly today?: string | undefined;
  readonly seal: Seal;
  /** called after each day of the world, with the cases made so far */
  readonly onProgress?: ((made: number) => void) | undefined;
  /** ends the work between two days of the world, with the signal's reason */
  readonly signal?: AbortSignal | undefined;
}

/** Writes a whole world into a sink, day by day, so that memory does not grow with it. The same options give the same rows. */
export async function generate({ seed, cases, today = USUAL_DAY, seal, onProgress, signal }: WorldOptions, into: Sink): Promise<Answers> {
  const ground = makeGround(seed, cases, eraOf(today));
  const answers = createAnswers();
  const sink = countingClocks(into, answers);
  for (const row of ground.divisions) sink.write(jurisdiction, row);
  for (const { row } of ground.offices) sink.write(agency, row);
  for (const { row } of ground.centres) sink.write(assistanceCentre, row);
  for (const row of ground.partners) sink.write(partnerAgency, row);
  writeHistory(ground, sink);
  writeProgrammes(ground, sink);
  writeContacts(ground, sink);
  writeLegislation(ground, sink);
  writeCapacity(ground, sink, answers);
  writeDelegations(ground, sink);
  for (const { row, certificates } of ground.officers) {
    sink.write(officer, row);
    for (const one of certificates) sink.write(certificate, one);
    if (row.jurisdiction === '440300')
      answers.sample('officers', { id: row.id, key: row.staffNumber, certificate: certificates.at(-1)?.number ?? null });
  }
  writeTraining(ground, sink, answers);
  writeStudies(ground, sink);
  writeService(ground, sink);
  writeSecondments(ground, sink);
  writeField(ground, sink);
  writeCommendations(ground, sink);
  await sink.settle();

  const tally = createTally();
  const talent = createTalent(ground, sink, answers);
  const complaints = createComplaints(ground, sink, answers, seal, talent.touch);
  const made = createCases(ground, sink, answers, complaints, tally, talent.touch);
  const received = createIntakes(ground, sink, answers, PERSONAS);
  let count = 0;
  for (const plan of schedule(ground, unlinked(ground))) {
    signal?.throwIfAborted();
    for (const kind of CASE_KINDS) {
      for (let i = 0; i < plan.cases[kind]; i += 1) made.make(kind, plan.day);
      count += plan.cases[kind];
      received.make(plan.day, plan.cases[kind]);
    }
    for (let i = 0; i < plan.complaints; i += 1) complaints.make(plan.day);
    await sink.settle();
    onProgress?.(count);
  }
  made.finish();
  received.finish();
  talent.finish();
  writeReports(ground, tally, sink, answers);
  await sink.settle();
  return answers;
}

/** All complaints but those that lead to a case. */
function unlinked({ cases, years }: Ground): number {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const figures = yearFigures(years);
  const [counterfeits = 0] = apportion(cases, [
    sum(figures.map((year) => year.COUNTERFEIT)),
    sum(figures.map((year) => year.INFRINGEMENT + year.MEDIATION)),
  ]);
  return Math.round(cases * COMPLAINTS_PER_CASE) - Math.floor(counterfeits * REFERRED_COUNTERFEITS);
}
