import type { InstrumentKind, InstrumentStatus, LegislationStage } from '#law/instruments.ts';
import { legalInstrument, legislationProject } from '../../subgraphs/institutions/tables.ts';
import { dateOf, dayOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom, type Random } from '../random.ts';
import type { Sink } from '../sink.ts';
import { instrumentsOn, PROJECTS, type InstrumentFacts } from './instruments.ts';
import type { Ground } from './ground.ts';

/** What these rows make true: a query must find it again. */
interface LegislationAnswers {
  /** provinces with a patent ordinance of their own in force on that day */
  provincesWithOrdinance(day: string): readonly string[];
}

/** Instruments with their versions, and projects at every stage (R0.1, R0.3, R1.1). */
export function writeLegislation(ground: Ground, sink: Sink): LegislationAnswers {
  const random = createRandom(ground.seed, 'legislation');
  const made = new Map<string, string>();
  const instruments = instrumentsOn(ground.today);
  for (const facts of instruments) made.set(facts.docNo, writeInstrument(ground, sink, random, facts, made));
  for (const [seat, title, level, stage, listed, docNo] of PROJECTS) {
    const office = ground.officeAt.get(seat);
    if (!office) continue;
    const steps = STAGES.indexOf(stage);
    const began = dayOf(listed);
    const from = Math.min(ground.last, began + steps * random.between(60, 150));
    sink.write(legislationProject, {
      id: uuidAt(noonOf(began), random),
      title,
      level,
      stage,
      agencyId: office.row.id,
      listedOn: listed,
      stageFrom: dateOf(steps === 0 ? began : from),
      instrumentId: docNo === null ? null : (made.get(docNo) ?? null),
      version: steps + 1,
      jurisdiction: seat,
    });
  }
  return {
    provincesWithOrdinance: (day) => [
      ...new Set(
        instruments
          .filter(({ kind, from, to }) => kind === 'LOCAL_REGULATION' && from !== null && from <= day && (to === null || day < to))
          .map(({ seat }) => seat)
          .toSorted(),
      ),
    ],
  };
}

const STAGES: readonly LegislationStage[] = ['LISTED', 'DRAFTING', 'CONSULTATION', 'DELIBERATION', 'PROMULGATED', 'IN_FORCE'];
/** How many steps lead to each state: the version of the row. */
const STEPS: Readonly<Record<InstrumentStatus, number>> = { DRAFT: 1, CONSULTATION: 2, ADOPTED: 3, IN_FORCE: 4, AMENDED: 5, REPEALED: 5 };
const BASIS: Readonly<Record<InstrumentKind, readonly string[]>> = {
  LAW: ['宪法'],
  ADMINISTRATIVE_REGULATION: ['专利法'],
  LOCAL_REGULATION: ['专利法', '专利法实施细则'],
  DEPARTMENT_RULE: ['专利法', '专利法实施细则'],
  LOCAL_GOVERNMENT_RULE: ['专利法', '专利法实施细则'],
  NORMATIVE_DOCUMENT: ['国家知识产权战略纲要'],
  COLLABORATION_RULE: ['专利行政执法办法'],
};

function writeInstrument(
  { officeAt, today }: Ground,
  sink: Sink,
  random: Random,
  { docNo, title, kind, issuer, seat, status, promulgated, from, to, previous, articles }: InstrumentFacts,
  made: ReadonlyMap<string, string>,
): string {
  const office = officeAt.get(seat);
  if (!office) throw new Error(`No office keeps the record of ${title}.`);
  const id = uuidAt(noonOf(dayOf(promulgated ?? from ?? today)), random);
  sink.write(legalInstrument, {
    id,
    docNo,
    title,
    kind,
    agencyId: office.row.id,
    issuer,
    status,
    promulgatedOn: promulgated,
    effectiveFrom: from,
    repealedOn: to,
    basis: [...BASIS[kind]],
    articles: [...articles],
    previousId: previous === null ? null : (made.get(previous) ?? null),
    version: STEPS[status],
    jurisdiction: seat,
  });
  return id;
}
