import { and, eq, sql } from 'drizzle-orm';
import { parseCaseNumber } from '#law/case-number.ts';
import { officePrefix } from '#law/office-prefix.ts';
import { reaches } from '#platform/access.ts';
import { oneOf } from '#platform/conditions.ts';
import type { PublishedOffice } from '#platform/offices.ts';
import { levelOfCode } from '#platform/reach.ts';
import type { ImportCells } from '../lifecycle/import-cells.ts';
import type { RowFacts } from '../lifecycle/import-rows.ts';
import type { DelegationTerm } from '../lifecycle/import-team.ts';
import { listOf } from '../lifecycle/import-words.ts';
import { delegation as d, importedCase as i } from '../tables.ts';
import type { Acting } from './acts.ts';
import { officerOf, type OfficerLine } from './writes.ts';

/** A line of an import with what it would be known by. */
export interface Sent {
  readonly line: number;
  readonly hash: string;
  readonly cells: ImportCells;
  readonly caseNo: string | null;
}

const present = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((value) => value !== null))];

/** What of the world decides on these rows: a handful of statements, however many rows. */
export async function rowFacts(acting: Acting, office: PublishedOffice, sent: readonly Sent[]): Promise<Omit<RowFacts, 'repeated'>> {
  const { db, viewer, today, store } = acting;
  const cells = sent.map((each) => each.cells);
  const codes = present(cells.map(({ jurisdiction }) => jurisdiction));
  const cards = present(cells.flatMap(({ handlers }) => listOf(handlers ?? '')));
  const numbers = present(sent.map(({ caseNo }) => caseNo));
  const [divisions, taken, holders, before, delegations, authority] = await Promise.all([
    db.execute<{ code: string }>(sql`select code from platform.jurisdiction where code = any(${sql.param(codes)}::text[])`),
    db.execute<{ number: string }>(sql`select cases.numbers_taken(${sql.param(numbers)}::text[]) as number`),
    db.execute<OfficerLine>(sql`select * from personnel.cards_by_number(${sql.param(cards)}::text[])`),
    db
      .select({ key: i.key, hash: i.hash })
      .from(i)
      .where(and(eq(i.agencyId, office.id), oneOf(i.key, present(cells.map(({ key }) => key))))),
    delegationsTo(acting, office),
    store.delegations.authorityOf(office, 'COUNTERFEIT', today),
  ]);
  const known = new Set(divisions.map(({ code }) => code));
  const given = new Set(taken.map(({ number }) => number));
  const officers = new Map(holders.map((line) => [line.number, officerOf([line])]));
  const imported = new Map(before.map(({ key, hash }) => [key, hash]));
  return {
    today,
    office,
    prefix: officePrefix({ code: office.jurisdiction, name: office.place }),
    divisionKnown: (code) => known.has(code),
    reached: (place) => reaches(viewer, 'case', 'write', { place, office: office.id }),
    delegations,
    authorityId: authority.delegated ? null : authority.authorityId,
    holderOf: (number) => officers.get(number),
    numberTaken: (caseNo) => given.has(caseNo),
    importedAs: (key) => imported.get(key),
  };
}

/** Only a county holds what it holds by delegation. */
async function delegationsTo({ db }: Acting, { id, jurisdiction }: PublishedOffice): Promise<readonly DelegationTerm[]> {
  if (levelOfCode(jurisdiction) !== 'COUNTY') return [];
  return db
    .select({ authorityId: d.agencyId, kinds: d.kinds, validFrom: d.validFrom, validTo: d.validTo })
    .from(d)
    .where(eq(d.delegateId, id));
}

/** The number by which other lines would repeat this one; null when it cannot be read. */
export const canonicalOf = ({ caseNo }: ImportCells): string | null => parseCaseNumber(caseNo ?? '')?.canonical ?? null;
