import { createHash } from 'node:crypto';
import {
  consistencyOf,
  differences,
  INTERNAL_PAPERS,
  ARCHIVE_CONTENTS,
  papersNeeded,
  RETENTION_YEARS,
  type ArchivePaper,
  type Listed,
} from '#law/archive-contents.ts';
import { addMonths } from '#law/dates.ts';
import { chained, merkleRoot } from '#platform/merkle.ts';
import { archiveFile, archiveItem, archiveSupplement, consistencyCheck, internalItem, paperVolume } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import { createRandom, type Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Answers } from './answers.ts';
import type { Case } from './cases.ts';
import type { Ground } from './ground.ts';

/** One file in so many lists its papers one by one; the others were scanned as one volume. */
const LISTED_ONE_IN = 12;
/** Of the listed ones, so many were compared with their paper volume once more after the seal, and so many got a supplement. */
const COMPARED = 0.6;
const SUPPLEMENTED = 0.03;
const NO_SEAL = '0'.repeat(64);

type Item = RowOf<typeof archiveItem>;
interface Listing {
  readonly main: readonly Item[];
  readonly internal: readonly Item[];
}

/** Who writes the sealed files: as cases come in the order of their docket days, every seal before that day is settled. */
export interface Archives {
  readonly file: (made: Case) => void;
  readonly finish: () => void;
}

/** The sealed files of the world (R17.2, R17.4): each chained to its office's seal before it, a few of them not as their paper volume is. */
export function createArchives({ seed, staff, last }: Ground, sink: Sink, answers: Answers): Archives {
  const random = createRandom(seed, 'archives');
  const waiting = new Map<number, Case[]>();
  const chains = new Map<string, { no: number; hash: string }>();
  let sealedBefore = 0;
  let seen = 0;

  const file = (made: Case): void => {
    const step = made.course.find(({ status }) => status === 'ARCHIVED');
    if (sealedBefore === 0) sealedBefore = made.docketed;
    sealBefore(made.docketed);
    if (!step) return;
    const others = waiting.get(step.day) ?? [];
    others.push(made);
    waiting.set(step.day, others);
  };

  // seals of one office are chained in the order of their days, which is not that of docketing
  const sealBefore = (day: number): void => {
    for (; sealedBefore < day; sealedBefore += 1) {
      for (const made of waiting.get(sealedBefore) ?? []) seal(made, sealedBefore);
      waiting.delete(sealedBefore);
    }
  };

  const seal = (made: Case, day: number): void => {
    seen += 1;
    const lists = seen % LISTED_ONE_IN === 1;
    const { main, internal } = lists ? papersOf(made, day, random) : scanOf(made, day, random);
    for (const item of main) sink.write(archiveItem, item);
    for (const item of internal) sink.write(internalItem, item);
    const roots = { mainRoot: rootOf(main), internalRoot: rootOf(internal) };
    const before = chains.get(made.row.agencyId) ?? { no: 0, hash: NO_SEAL };
    const next = { no: before.no + 1, hash: chained(before.hash, roots.mainRoot, roots.internalRoot) };
    chains.set(made.row.agencyId, next);
    const sealedOn = dateOf(day);
    const kept = { sealedBy: 'archive desk', retainUntil: addMonths(sealedOn, RETENTION_YEARS * 12), legalHold: false };
    const id = uuidAt(noonOf(day), random);
    sink.write(archiveFile, { id, ...placeOf(made), sealedOn, ...roots, chainNo: next.no, chainHash: next.hash, ...kept });
    if (!lists) return;
    compare(made, main, main, day);
    const later = day + random.between(20, 90);
    if (later <= last && random.chance(COMPARED)) compareAgain(made, main, later);
    if (random.chance(SUPPLEMENTED)) supplement(made, main, roots.internalRoot, day);
  };

  const compareAgain = (made: Case, main: readonly Item[], day: number): void => {
    const wrong = answers.due('VOLUME_MISMATCH');
    compare(made, main, wrong ? otherwise(main, random) : main, day);
    if (wrong) answers.plant('VOLUME_MISMATCH', made.row.id);
  };

  const compare = (made: Case, electronic: readonly Listed[], shelf: readonly Listed[], day: number): void => {
    const papers = listOf(shelf);
    const found = differences(listOf(electronic), papers);
    const shelfmark = { location: '档案室', boxNo: `${made.row.docketedOn.slice(0, 4)}-${random.between(1, 60)}` };
    sink.write(paperVolume, { id: uuidAt(noonOf(day), random), ...placeOf(made), recordedOn: dateOf(day), ...shelfmark, papers });
    const pages = { electronicPages: pagesOf(electronic), paperPages: pagesOf(papers) };
    const checkedBy = (staff.get(made.row.agencyId) ?? []).slice(0, 2).map(({ row }) => row.id);
    const check = { checkedOn: dateOf(day), checkedBy, ...pages, differences: found, result: consistencyOf(found) };
    sink.write(consistencyCheck, { id: uuidAt(noonOf(day) + 1, random), ...placeOf(made), ...check });
  };

  const supplement = (made: Case, main: readonly Item[], internalRoot: string, day: number): void => {
    const id = uuidAt(noonOf(day) + 2, random);
    const item = { ...itemOf(made, 'DELIVERY_RECEIPTS', main.length + 1, day, random), title: '补充送达回证', supplementId: id };
    sink.write(archiveItem, item);
    const added = { addedOn: dateOf(day), addedBy: 'archive desk', reason: '补充邮寄送达回证' };
    sink.write(archiveSupplement, { id, ...placeOf(made), ...added, mainRoot: rootOf([...main, item]), internalRoot });
  };

  return { file, finish: () => sealBefore(last + 1) };
}

const rootOf = (items: readonly Pick<Item, 'sha256'>[]): string => merkleRoot(items.map(({ sha256 }) => sha256));
const listOf = (papers: readonly Listed[]): readonly Listed[] => papers.map(({ title, pages }) => ({ title, pages }));
const pagesOf = (papers: readonly Listed[]): number => papers.reduce((sum, { pages }) => sum + pages, 0);
const placeOf = ({ row }: Case) => ({ caseId: row.id, agencyId: row.agencyId, jurisdiction: row.jurisdiction });

function itemOf(made: Case, paper: ArchivePaper, position: number, day: number, random: Random): Item {
  const on = dateOf(day);
  const sha256 = createHash('sha256').update(`${made.row.id}/${paper}/${position}`).digest('hex');
  const title = ARCHIVE_CONTENTS[paper][1];
  const pages = random.between(1, 12);
  return {
    id: uuidAt(noonOf(day), random),
    ...placeOf(made),
    position,
    paper,
    title,
    pages,
    sha256,
    madeOn: made.row.docketedOn,
    addedOn: on,
    supplementId: null,
  };
}

function papersOf(made: Case, day: number, random: Random): Listing {
  const needed = papersNeeded(made.row.kind, made.row.disposition);
  const [main, internal] = [
    needed.filter((paper) => !INTERNAL_PAPERS.includes(paper)),
    needed.filter((paper) => INTERNAL_PAPERS.includes(paper)),
  ];
  const items = (papers: readonly ArchivePaper[]) => papers.map((paper, index) => itemOf(made, paper, index + 1, day, random));
  return { main: items(main), internal: items(internal) };
}

const scanOf = (made: Case, day: number, random: Random): Listing => ({
  main: [{ ...itemOf(made, 'OTHER', 1, day, random), title: '正卷全卷扫描件', pages: random.between(20, 90) }],
  internal: [],
});

/** A list that is not as the files are: a paper lost, one too many, or other pages. */
function otherwise(papers: readonly Listed[], random: Random): readonly Listed[] {
  switch (random.below(3)) {
    case 0:
      return papers.slice(1);
    case 1:
      return [...papers, { title: '未扫描的附件', pages: 3 }];
    default:
      return papers.map(({ title, pages }, index) => ({ title, pages: index === 0 ? pages + 1 : pages }));
  }
}
