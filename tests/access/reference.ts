import type { Resource } from '#platform/access.ts';
import { below, holds, isOffice, personnel, published, secondedTo, toldOf } from './kit.ts';
import { PARTS } from './parts.ts';

/**
 * Who may read what, written a second time and by hand from the access matrix (requirement section 1.19), in plain memory
 * and without the product's rules: the yardstick for both locks.
 */
export interface Asker {
  readonly role: string;
  /** 'CN', '44', '4403', '440305', or null */
  readonly area: string | null;
  readonly office: string | null;
  readonly subject: string;
}
export interface Row {
  readonly place: string;
  readonly key: string;
  /** office or centre that owns the row */
  readonly office: string | null;
  /** office that it was handed to, officer whom it is about, whether it is public: where a table has them */
  readonly receiver: string | null;
  readonly person: string | null;
  readonly published: boolean | null;
  /** whether parties are told of it, where a table tells: a paper that was served, an act that reaches them */
  readonly shared: boolean | null;
  /** where it goes, and which office got a copy, where a table has them */
  readonly destination: string | null;
  readonly copy: string | null;
  /** what an event is about */
  readonly about: string | null;
  /** the officers who handle its case now */
  readonly team: readonly string[];
}
export interface Grant {
  readonly kind: string;
  readonly grantee: string;
  readonly objectId: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** A case and everything on it: offices above it, the national analyst, and whoever holds a grant on it. */
function caseFile(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (asker.role === 'ANALYST') return below(asker, row);
  if (isOffice(asker)) return below(asker, row) || holds(asker, row, grants, today);
  if (asker.role === 'SUPERVISOR' && secondedTo(asker, row, grants, today)) return true;
  return ['SUPERVISOR', 'PARTNER', 'RIGHT_HOLDER'].includes(asker.role) && holds(asker, row, grants, today);
}
function complaint(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (isOffice(asker) || asker.role === 'ANALYST') return below(asker, row);
  if (asker.role === 'CENTRE' || asker.role === 'CUSTODIAN') return asker.office !== null && row.office === asker.office;
  return asker.role === 'RIGHT_HOLDER' && holds(asker, row, grants, today);
}
function reporting(asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean {
  if (isOffice(asker) || asker.role === 'ANALYST') return below(asker, row);
  return asker.role === 'SUPERVISOR' && holds(asker, row, grants, today);
}
const event = (asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean =>
  (row.about === 'case' || row.about === 'complaint') && onMatter(asker, row, grants, today);
const onMatter = (asker: Asker, row: Row, grants: readonly Grant[], today: string): boolean =>
  toldOf(asker, row, grants, today) || (asker.role === 'CENTRE' && asker.office !== null && row.office === asker.office);

const OWN = {
  agency: published,
  assistanceCentre: published,
  partnerAgency: published,
  officer: personnel,
  certificate: personnel,
  case: caseFile,
  caseHandler: caseFile,
  complaint,
  referral: complaint,
  statReport: reporting,
  supervisedCase: reporting,
  event,
} as const;
export type Kind = Exclude<Resource, 'jurisdiction'>;
export const MAY_READ = Object.assign(
  {},
  OWN,
  ...PARTS.flatMap(({ tables }) => Object.entries(tables).map(([kind, { mayRead }]) => ({ [kind]: mayRead }))),
) as Readonly<Record<Kind, (asker: Asker, row: Row, grants: readonly Grant[], today: string) => boolean>>;
