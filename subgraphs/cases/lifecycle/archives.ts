import {
  consistencyOf,
  differences,
  INTERNAL_PAPERS,
  papersNeeded,
  RETENTION_YEARS,
  type Consistency,
  type Difference,
  type Listed,
} from '#law/archive-contents.ts';
import { addMonths } from '#law/dates.ts';
import { hashOf } from '#law/files.ts';
import { MEASURES } from '#law/measures.ts';
import { OTHERS_CLOCKS } from '#law/others-clocks.ts';
import type { Disposition } from '#law/penalties.ts';
import { accept, refuse, type Outcome, type Refusal } from '#platform/outcome.ts';
import { fits } from '#platform/text.ts';
import type { DeadlineRow, MeasureRow } from '../tables.ts';
import type { ArchivePaperInput } from '../types.generated.ts';
import { because } from './archive-refusals.ts';
import { withMore } from './alone.ts';
import { hashRefusals } from './file-refusals.ts';
import { actReasons, stepReasons, type ActFacts, type ActInput } from './guards.ts';
import type { Taken } from './taken.ts';

/** A file as the rules see it. */
export interface FileFacts {
  readonly disposition: Disposition | null;
  readonly items: readonly {
    readonly paper: string;
    readonly title: string;
    readonly pages: number;
    readonly sha256: string;
    readonly addedOn: string;
    readonly internal: boolean;
  }[];
  /** the newest list of the paper volume */
  readonly volume: readonly Listed[] | null;
  /** the newest comparison */
  readonly checked: { readonly result: Consistency; readonly checkedOn: string; readonly electronicPages: number } | null;
  /** whether the paper volume was listed again after the newest comparison */
  readonly listedSince: boolean;
}

const pagesOf = (items: readonly { readonly pages: number }[]): number => items.reduce((sum, { pages }) => sum + pages, 0);
const main = ({ items }: FileFacts) => items.filter(({ internal }) => !internal);

/** Why papers may not enter a file: form, hash, volume, doubles (R17.2). */
export function paperReasons(papers: readonly ArchivePaperInput[], { items }: Pick<FileFacts, 'items'>, today: string): Refusal[] {
  if (papers.length === 0 || papers.length > 100) return [because('INVALID_VALUE', 'papers')];
  const known = new Set(items.map(({ sha256 }) => sha256));
  return papers.flatMap(({ title, pages, sha256, paper, volume, madeOn }, index) => {
    const at = ['papers', String(index)];
    const hash = hashOf(sha256);
    const double = known.has(hash);
    known.add(hash);
    return [
      ...(fits(title, 2, 200) ? [] : [because('INVALID_VALUE', ...at, 'title')]),
      ...(pages >= 1 && pages <= 10_000 ? [] : [because('INVALID_VALUE', ...at, 'pages')]),
      ...hashRefusals(sha256, ...at, 'sha256'),
      ...(double ? [because('DOUBLE', ...at, 'sha256')] : []),
      ...(INTERNAL_PAPERS.includes(paper) && volume === 'MAIN' ? [because('WRONG_VOLUME', ...at, 'volume')] : []),
      ...(madeOn > today ? [because('IN_THE_FUTURE', ...at, 'madeOn')] : []),
    ];
  });
}

/** Papers go into a file while it is not sealed, in whatever state the case is. */
export function addPapers(
  input: ActInput & { readonly papers: readonly ArchivePaperInput[] },
  facts: ActFacts,
  file: FileFacts,
): Outcome<Taken> {
  const refusals = withMore(
    actReasons(input, facts, { open: [facts.status], by: ['CLERK', 'HANDLER'], officers: 'NONE' }),
    facts.status === 'ARCHIVED' ? [because('SEALED')] : [],
    paperReasons(input.papers, file, facts.today),
  );
  return refusals.length > 0 ? refuse(...refusals) : accept(still('ADD_PAPERS', input, facts));
}

export interface Sealed extends Taken {
  readonly retainUntil: string;
}

/** What the office has still to do on a case. */
export interface Duties {
  readonly clocks: readonly Pick<DeadlineRow, 'rule' | 'doneOn' | 'waived'>[];
  readonly measures: readonly Pick<MeasureRow, 'kind' | 'status'>[];
}

/** No act follows a seal: the clocks of the office must have ended, and nothing may be kept of the party's. */
const openDuties = ({ clocks, measures }: Duties): Refusal[] => {
  const owed = clocks.filter(
    ({ rule, doneOn, waived }) => rule !== 'A-ARCHIVE' && doneOn === null && !waived && !OTHERS_CLOCKS.some((other) => other === rule),
  );
  const kept = measures.some(({ kind, status }) => MEASURES[kind].clock !== null && (status === 'TAKEN' || status === 'EXTENDED'));
  return [
    ...[...new Set(owed.map(({ rule }) => rule))].map((rule) => because('OPEN_DUTIES', 'deadlines', rule)),
    ...(kept ? [because('GOODS_KEPT', 'measures')] : []),
  ];
};

/** 归档 (A1, R17.2): by somebody who did not handle the case, nothing left to do, the list complete, paper and files compared and consistent (R17.4). */
export function seal(input: ActInput, facts: ActFacts, file: FileFacts, duties: Duties): Outcome<Sealed> {
  const step = stepReasons(input, facts, 'ARCHIVED', { officers: 'NONE' });
  if (step.length > 0) return refuse(...step);
  const has = new Set(file.items.map(({ paper }) => paper));
  const missing = papersNeeded(facts.kind, file.disposition).filter((paper) => !has.has(paper));
  const refusals = [...openDuties(duties), ...missing.map((paper) => because('PAPERS_MISSING', 'papers', paper)), ...comparedReasons(file)];
  if (refusals.length > 0) return refuse(...refusals);
  const { on, lateReason } = input;
  const retainUntil = addMonths(on, RETENTION_YEARS * 12);
  return accept({ act: 'SEAL', to: 'ARCHIVED', on, lateReason, officers: [], meets: [{ rule: 'A-ARCHIVE', on }], retainUntil });
}

/** The last comparison is consistent, and nothing came after it. */
function comparedReasons(file: FileFacts): Refusal[] {
  if (!file.volume) return [because('NO_PAPER_VOLUME')];
  const { checked, listedSince } = file;
  const present = !listedSince && checked?.result === 'CONSISTENT' && checked.electronicPages === pagesOf(main(file));
  return present ? [] : [because('NOT_COMPARED')];
}

export type Supplemented = Taken & { readonly why: string };

/** 补充归档: after the seal papers are only added, with a reason; the seal stays as it was (R17.2). */
export function supplement(
  input: ActInput & { readonly papers: readonly ArchivePaperInput[]; readonly reason: string },
  facts: ActFacts,
  file: FileFacts,
): Outcome<Supplemented> {
  const refusals = withMore(actReasons(input, facts, { open: [facts.status], by: ['ARCHIVIST'], officers: 'NONE' }), [
    ...sealedReasons(facts),
    ...(fits(input.reason, 2, 500) ? [] : [because('INVALID_VALUE', 'reason')]),
    ...paperReasons(input.papers, file, facts.today),
  ]);
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...still('SUPPLEMENT', input, facts), why: input.reason.trim() });
}

/** A paper volume is listed as it stands on the shelf. */
export function listVolume(
  input: ActInput & { readonly location: string; readonly boxNo: string; readonly papers: readonly Listed[] },
  facts: ActFacts,
): Outcome<Taken> {
  const refusals = withMore(actReasons(input, facts, { open: [facts.status], by: ['CLERK', 'ARCHIVIST'], officers: 'NONE' }), [
    ...(fits(input.location, 2, 200) ? [] : [because('INVALID_VALUE', 'location')]),
    ...(fits(input.boxNo, 1, 50) ? [] : [because('INVALID_VALUE', 'boxNo')]),
    ...(input.papers.length > 0 && input.papers.length <= 1000 && input.papers.every(({ title, pages }) => fits(title, 2, 200) && pages > 0)
      ? []
      : [because('INVALID_VALUE', 'papers')]),
  ]);
  return refusals.length > 0 ? refuse(...refusals) : accept(still('LIST_PAPER_VOLUME', input, facts));
}

export interface Compared extends Taken {
  readonly result: Consistency;
  readonly differences: readonly Difference[];
  readonly electronicPages: number;
  readonly paperPages: number;
}

/** 纸电核对 (R17.4): two people of the office compare the main volume with the newest paper list, item by item and page by page. */
export function compare(
  input: ActInput & { readonly checkedBy: readonly string[] },
  facts: ActFacts,
  file: FileFacts,
  serving: readonly string[],
): Outcome<Compared> {
  const refusals = actReasons(input, facts, { open: [facts.status], by: ['CLERK', 'ARCHIVIST'], officers: 'NONE' });
  if (refusals.length > 0) return refuse(...refusals);
  const people = new Set(input.checkedBy);
  if (people.size < 2 || ![...people].every((id) => serving.includes(id))) return refuse(because('TWO_CHECKERS', 'checkedBy'));
  if (!file.volume) return refuse(because('NO_PAPER_VOLUME'));
  const found = differences(main(file), file.volume);
  const pages = { electronicPages: pagesOf(main(file)), paperPages: pagesOf(file.volume) };
  return accept({ ...still('COMPARE_VOLUMES', input, facts), ...pages, differences: found, result: consistencyOf(found) });
}

/** A legal hold: while a suit or an order stands nothing of the file may be deleted. By the head of the office. */
export function hold(input: ActInput & { readonly reason: string }, facts: ActFacts): Outcome<Taken & { readonly why: string }> {
  const refusals = withMore(actReasons(input, facts, { open: [facts.status], by: ['HEAD'], officers: 'NONE' }), [
    ...sealedReasons(facts),
    ...(fits(input.reason, 2, 500) ? [] : [because('INVALID_VALUE', 'reason')]),
  ]);
  return refusals.length > 0 ? refuse(...refusals) : accept({ ...still('LEGAL_HOLD', input, facts), why: input.reason.trim() });
}

const sealedReasons = ({ status }: ActFacts): Refusal[] => (status === 'ARCHIVED' ? [] : [because('NOT_SEALED')]);

const still = (act: string, { on, lateReason }: ActInput, { status }: ActFacts): Taken => ({
  act,
  to: status,
  on,
  lateReason,
  officers: [],
});
