import type { CaseKind } from '#law/case-kind.ts';
import { formatCaseNumber } from '#law/case-number.ts';
import { conclusionDue } from '#law/clocks.ts';
import { officePrefix } from '#law/office-prefix.ts';
import { ruleSetOn } from '#law/rule-sets.ts';
import { teamReason } from '#law/teams.ts';
import { caseFile, caseHandler, caseNumber } from '../../subgraphs/cases/tables.ts';
import { dateOf, dayOf, monthOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers, Fault } from './answers.ts';
import { createArchives } from './archives.ts';
import { writeParties } from './case-parties.ts';
import { createCasePatents } from './case-patents.ts';
import { writeSideSteps, writeSteps } from './case-steps.ts';
import type { CourseStep, IntakeStep } from './case-acts.ts';
import type { Complaints } from './complaints.ts';
import { createCooperation } from './cooperation.ts';
import { createCaseCourses } from './courses.ts';
import { writeEvent } from './events.ts';
import { createExclusions, type Exclusion } from './exclusions.ts';
import { createDisputes } from './disputes.ts';
import { createExhibitions } from './exhibitions.ts';
import { createFindings } from './findings.ts';
import { writeDeadlines } from './deadlines.ts';
import { makeGeography } from './geography.ts';
import { writeGrants } from './grants.ts';
import type { Ground } from './ground.ts';
import { createGuards } from './guards.ts';
import type { Office } from './offices.ts';
import { channelOf, durationOf, endingOf, fineOf, legalBasisOf, titleOf } from './outcomes.ts';
import { createInvestigations } from './investigations.ts';
import { createParties, type Patent } from './parties.ts';
import { createPenalties } from './penalties.ts';
import type { Tally } from './reports.ts';
import { writeRelations } from './service.ts';
import { createSuits } from './suits.ts';
import { superviseSome } from './supervision.ts';
import type { Touch } from './talent.ts';
import { withdrawalActs, withdrawalOf } from './withdrawals.ts';
import { pickExpired, pickTeam, teamSize, unlawfulSize, type Member } from './team.ts';

/** A case as other parts of the world see it. */
export interface Case {
  readonly row: RowOf<typeof caseFile>;
  readonly office: Office;
  readonly patent: Patent;
  /** the officers on it, the leader first */
  readonly members: readonly Member[];
  readonly received: number;
  readonly docketed: number;
  readonly due: number;
  /** null while open on the world's day */
  readonly concluded: number | null;
  /** its steps before docketing */
  readonly receipt: readonly IntakeStep[];
  /** its steps from docketing on; the last one is its state */
  readonly course: readonly CourseStep[];
}

/** A quarter of the counterfeits came from an assistance centre. */
const FROM_CENTRE = 0.25;
/** Of the late ones, some are not concluded at all. */
const NEVER = 0.2;
const SUSPENDED = 0.05;
/** Shenzhen, the city of the personas: its police get at least one case in the smallest world. */
export const PERSONAS = '440300';

/** Makes the cases of the world, in the order of their docket days, each with its handlers, grants, supervision, origin and events. */
export function createCases(ground: Ground, sink: Sink, answers: Answers, complaints: Complaints, tally: Tally, touch: Touch) {
  const { calendar, seed, last } = ground;
  const random = createRandom(seed, 'cases');
  const geography = makeGeography(ground);
  const parties = createParties(createRandom(seed, 'parties'));
  const supervise = superviseSome(ground, sink, answers);
  const cooperation = createCooperation(ground, sink, answers);
  const grant = writeGrants(ground, sink, answers, cooperation.make);
  const relate = writeRelations(ground, sink);
  const archives = createArchives(ground, sink, answers);
  const dispute = createDisputes(ground, sink);
  const tell = createCaseCourses(ground, answers, PERSONAS);
  const findings = createFindings(seed);
  const record = writeSteps(createRandom(seed, 'case steps'), sink);
  const beside = writeSideSteps(createRandom(seed, 'side steps'), sink);
  const clock = writeDeadlines(ground, sink);
  const exclusions = createExclusions(ground, sink);
  const sue = createSuits(ground, sink, answers);
  const investigate = createInvestigations(ground, sink);
  const punish = createPenalties(ground, sink);
  const guard = createGuards(ground, sink);
  const exhibit = createExhibitions(ground, sink);
  const name = writeParties(createRandom(seed, 'case parties'), sink);
  const patents = createCasePatents(ground, sink);
  const nameOf = new Map(ground.divisions.map(({ code, name }) => [code, name]));
  const series = new Map<string, { agencyId: string; kind: CaseKind; year: number; last: number }>();
  const dueDays = new Map<string, number>();
  let counterfeits = 0;
  let referred = 0;
  let handedOver = false;

  const nextNumber = (office: Office, kind: CaseKind, year: number): string => {
    const key = `${office.place}/${kind}/${year}`;
    const one = series.get(key) ?? { agencyId: office.row.id, kind, year, last: 0 };
    one.last += 1;
    series.set(key, one);
    return formatCaseNumber({
      prefix: officePrefix({ code: office.place, name: nameOf.get(office.place) ?? '' }),
      kind,
      year,
      sequence: one.last,
    });
  };

  const dueOf = (kind: CaseKind, day: number): number => {
    const key = kind + day;
    const due = dueDays.get(key) ?? dayOf(conclusionDue({ kind, docketedOn: dateOf(day) }));
    dueDays.set(key, due);
    return due;
  };

  /** the day of conclusion, in time unless lateness was asked for */
  const conclusionOf = (kind: CaseKind, day: number, due: number, late: boolean): number | null => {
    if (late) {
      const day = calendar.shift(due, random.between(1, 25));
      return day > last || random.chance(NEVER) ? null : day;
    }
    const duration = durationOf(kind, random);
    const planned = day + duration <= due ? day + duration : random.between(day + Math.ceil((due - day) / 2), due);
    const concluded = Math.max(day, calendar.floor(planned));
    return concluded > last ? null : concluded;
  };

  /** @param sound whether the case carries another fault already, so that its team must be lawful */
  const teamOf = (
    kind: CaseKind,
    office: Office,
    place: string,
    day: number,
    sound: boolean,
  ): { readonly members: readonly Member[]; readonly fault: Fault | null } => {
    const staff = ground.staff.get(office.row.id) ?? [];
    const uncertified = answers.due('UNCERTIFIED_HANDLER') && !sound;
    const unlawful = answers.due('UNLAWFUL_TEAM') && !sound;
    const expired = uncertified ? pickExpired(staff, day, place) : null;
    const size = unlawful && !expired ? unlawfulSize(kind, random) : null;
    const members = pickTeam(staff, size ?? teamSize(kind, random), day, place, random);
    if (size !== null) return { members, fault: teamReason(kind, members.length) ? 'UNLAWFUL_TEAM' : null };
    // a panel of five needs five: where there are fewer, three decide
    const lawful = kind === 'INFRINGEMENT' && members.length % 2 === 0 ? members.slice(0, 3) : members;
    return expired ? { members: [...lawful.slice(0, -1), expired], fault: 'UNCERTIFIED_HANDLER' } : { members: lawful, fault: null };
  };

  const make = (kind: CaseKind, day: number): void => {
    const province = geography.province(kind);
    const office = geography.office(province.code, kind);
    const place = random.chance(0.1) && office.level === 'PREFECTURE' ? office.place : random.pick(office.counties);
    const docketedOn = dateOf(day);
    const year = Number(docketedOn.slice(0, 4));
    const patent = parties.patent(kind, year, province);
    const respondent = parties.accused(patent, ground.cityOf(place));
    const due = dueOf(kind, day);
    const late = answers.due('LATE_CONCLUSION') && due < last;
    const { members, fault } = teamOf(kind, office, place, day, late);
    const concluded = conclusionOf(kind, day, due, late);
    const first = kind === 'COUNTERFEIT' && office.place === PERSONAS && concluded !== null && !handedOver;
    const disposition = concluded === null ? null : first ? 'TRANSFERRED_TO_POLICE' : endingOf(kind, random);
    handedOver ||= disposition === 'TRANSFERRED_TO_POLICE' && office.place === PERSONAS;
    counterfeits += kind === 'COUNTERFEIT' ? 1 : 0;
    const fromCentre = kind === 'COUNTERFEIT' && referred < Math.floor(counterfeits * FROM_CENTRE);
    referred += fromCentre ? 1 : 0;
    const channel = fromCentre ? 'CENTRE_REFERRAL' : channelOf(kind, random);
    const id = uuidAt(noonOf(day) + random.below(14_000_000), random);
    const origin = fromCentre
      ? complaints.leadingTo({
          id,
          office,
          place,
          accused: respondent,
          product: patent.product,
          patentNumber: patent.number,
          docketed: day,
          concluded,
        })
      : null;
    // a draw that once chose the state of an open case; it keeps its place, so that what is drawn after it stays the same
    const still = !random.chance(0.3) && random.chance(SUSPENDED) && kind === 'INFRINGEMENT' && due >= last;
    const caseNo = nextNumber(office, kind, year);
    const { title, subject } = titleOf(kind, patent, random);
    const legalBasis = legalBasisOf(kind, channel, place, random);
    const received = origin?.received ?? calendar.shift(day, -random.between(0, 5));
    const fineYuan = disposition === null || concluded === null ? null : fineOf(disposition, concluded, random);
    const suspended = still && concluded === null;
    const told = tell({ kind, seat: office.place, received, docketed: day, due, concluded, disposition, fineYuan, suspended });
    const { status, extension, faults, receipt, course } = told;
    const settled = late || suspended || extension !== null;
    const exclusion = exclusions.of({ kind, docketed: day, due, concluded, course, settled });
    const dueNow = exclusion?.due ?? extension?.due ?? due;
    const untransferred = told.disposition === 'PENALISED' && answers.due('THRESHOLD_NOT_TRANSFERRED');
    const row: Case['row'] = {
      id,
      caseNo,
      kind,
      status,
      title,
      agencyId: office.row.id,
      petitioner: kind === 'COUNTERFEIT' ? null : patent.holder,
      respondent,
      patentNumber: patent.number,
      patentType: patent.type,
      channel,
      legalBasis,
      receivedOn: dateOf(received),
      docketedOn,
      dueOn: dateOf(dueNow),
      concludedOn: concluded === null ? null : dateOf(concluded),
      disposition: told.disposition,
      fineYuan,
      originComplaintId: origin?.id ?? null,
      procedure: findings.procedure({ kind, channel, patentType: patent.type }),
      subject,
      extendedOn: extension ? dateOf(extension.on) : null,
      // a county acts in the name of the authority that delegates (办法 §6)
      authorityId: office.level === 'COUNTY' ? ground.authorityOf(office.place).row.id : null,
      ...findings.of({ kind, status, disposition: told.disposition, fineYuan, untransferred }),
      version: concluded === null ? 1 : 2,
      jurisdiction: place,
    };
    write({ row, office, patent, members, received, docketed: day, due: dueNow, concluded, receipt, course }, exclusion);
    for (const one of faults) answers.plant(one, id);
    if (untransferred) answers.plant('THRESHOLD_NOT_TRANSFERRED', id);
    if (late) answers.plant('LATE_CONCLUSION', id);
    if (fault) answers.plant(fault, id);
  };

  const write = (made: Case, exclusion: Exclusion | null): void => {
    const { row, office, members, docketed, concluded } = made;
    sink.write(caseFile, row);
    for (const [index, { officer, certificate, entitled }] of members.entries()) {
      sink.write(caseHandler, {
        caseId: row.id,
        officerId: officer.row.id,
        certificateId: certificate.id,
        agencyId: office.row.id,
        officePlace: office.place,
        name: officer.row.name,
        certificateNumber: certificate.number,
        lead: index === 0,
        entitled,
        assignedOn: row.docketedOn,
        relievedOn: null,
        reason: null,
        jurisdiction: row.jurisdiction,
      });
    }
    record(
      row,
      [...made.receipt, ...made.course],
      members.map(({ officer }) => officer.row.id),
    );
    const suits = sue(made);
    const withdrawal = withdrawalOf(ground, made, suits);
    clock(made, { suits, applied: grant(made) });
    exclusions.write(made, exclusion);
    beside(made, [...investigate(made), ...guard(made), ...withdrawalActs(withdrawal)]);
    punish(made);
    exhibit(made);
    name(row, docketed);
    patents(made);
    const entity = { entityType: 'case', entityId: row.id, role: 'HANDLER', officeId: office.row.id, jurisdiction: row.jurisdiction };
    writeEvent(sink, random, { ...entity, what: 'CASE_DOCKETED', day: docketed });
    if (concluded !== null) writeEvent(sink, random, { ...entity, what: 'CASE_CONCLUDED', day: concluded });
    tally.docketed(office, row.kind, monthOf(docketed));
    if (concluded !== null) tally.concluded(office, row.kind, monthOf(concluded));
    supervise(made);
    relate(made);
    archives.file(made);
    dispute(made, withdrawal);
    touch({ kind: 'case', id: row.id, patentNumber: row.patentNumber, place: row.jurisdiction, office: office.row.id, day: docketed });
    answers.count({
      kind: row.kind,
      year: row.docketedOn.slice(0, 4),
      province: `${row.jurisdiction.slice(0, 2)}0000`,
      status: `${row.kind}/${row.status}`,
      ruleSet: ruleSetOn(row.docketedOn).id,
    });
    if (office.place === PERSONAS) answers.sample('cases', { id: row.id, key: row.caseNo, kind: row.kind, patentNumber: row.patentNumber });
  };

  return {
    make,
    finish: (): void => {
      archives.finish();
      cooperation.finish();
      for (const one of series.values()) sink.write(caseNumber, one);
    },
  };
}
