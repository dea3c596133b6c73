import { PROVINCE_ABBREVIATIONS } from '#law/office-prefix.ts';
import { supervisedCase } from '../../subgraphs/oversight/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom } from '../random.ts';
import type { Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Case } from './cases.ts';
import { writeGrant } from './grants.ts';
import type { Ground } from './ground.ts';

/** One case in so many is listed. */
const ONE_IN = 300;
const NATIONAL = 0.25;
/** A listed case takes long enough for the listing to matter. */
const LEAST_DAYS = 20;
/** After the case ends the supervisor still reads the result for this many days. */
const AFTERWARDS = 30;
const REASONS = ['涉案金额较大', '跨省侵权', '群体侵权', '反复侵权', '涉及重大项目', '社会影响较大', '涉外专利权人'];

/** Lists some infringement and counterfeit cases for supervision by the province or the nation (R4.1, R4.2); mediations never. */
export function superviseSome({ seed, calendar, last, offices, officeAt }: Ground, sink: Sink, answers: Answers): (made: Case) => void {
  const random = createRandom(seed, 'supervision');
  const nation = offices.find(({ level }) => level === 'NATION');
  const numbers = new Map<string, number>();
  let seen = 0;
  let listed = 0;
  return ({ row, office, docketed, due, concluded }) => {
    seen += 1;
    if (row.kind === 'MEDIATION' || listed >= seen / ONE_IN + 0.5) return;
    const end = concluded ?? last;
    if (end - docketed < LEAST_DAYS) return;
    const province = officeAt.get(`${row.jurisdiction.slice(0, 2)}0000`);
    const national = random.chance(NATIONAL) || province === office;
    const supervisor = national ? nation : province;
    if (!supervisor) return;
    listed += 1;
    const on = calendar.shift(docketed, random.between(2, 8));
    const sign = national ? '国' : (PROVINCE_ABBREVIATIONS[row.jurisdiction.slice(0, 2)] ?? '');
    const key = `${sign}知督字〔${dateOf(on).slice(0, 4)}〕`;
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    const progress = random.chance(0.2) ? null : calendar.floor(random.between(on, Math.max(on, end)));
    const supervisionNo = `${key}${number}号`;
    const id = uuidAt(noonOf(on), random);
    sink.write(supervisedCase, {
      id,
      supervisionNo,
      caseId: row.id,
      level: national ? 'NATIONAL' : 'PROVINCIAL',
      supervisorId: supervisor.row.id,
      reason: random.pick(REASONS),
      listedOn: dateOf(on),
      // never later than the law's own limit (R4.4)
      dueOn: dateOf(Math.max(due, on)),
      lastProgressOn: progress === null || progress < on ? null : dateOf(progress),
      status: concluded !== null ? 'LIFTED' : progress === null ? 'LISTED' : 'IN_PROGRESS',
      jurisdiction: row.jurisdiction,
    });
    writeGrant(
      sink,
      uuidAt(noonOf(on), random),
      'SUPERVISION',
      supervisor.row.id,
      row.id,
      on,
      concluded === null ? null : concluded + AFTERWARDS,
    );
    answers.sample('supervised', { id, key: supervisionNo, caseId: row.id });
  };
}
