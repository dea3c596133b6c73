import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { parsePatentNumber } from '#law/patent-number.ts';
import { appendEvent } from '#platform/events.ts';
import { inTurn } from '#platform/turns.ts';
import type { FilingFacts } from '../lifecycle/filing.ts';
import type { ReceiveFacts, Received } from '../lifecycle/intake-new.ts';
import type { FileRequestInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';
import { receiveFacts } from './intake-acts.ts';

/**
 * What the rule asks about a request that is filed online: any office takes one, for the places of its division. The same login files
 * one after the other, so that two tries at once are one request.
 */
export async function filingFacts(acting: Acting, office: ReceiveFacts['office'], input: FileRequestInput): Promise<FilingFacts> {
  const { store, db, viewer, today } = acting;
  const { kind, patentNumber, respondent, jurisdiction } = input;
  await inTurn(db, 'filing', viewer.subject);
  const patent = parsePatentNumber(patentNumber)?.canonical ?? '';
  const same = { kind, patentNumber: patent, respondent: respondent.trim(), agencyId: office.id };
  const facts = await receiveFacts(acting, office, jurisdiction, today);
  return { ...facts, placeReached: true, pending: await store.intakes.isPending(same) };
}

/** The intake at the office, and the grant by which its petitioner reads it: lock two writes both, for who may write nothing itself. */
export async function fileAt({ db, viewer }: Acting, { agencyId, jurisdiction, dueOn, ...matter }: Received): Promise<string> {
  const id = uuidv7();
  const [row] = await db.execute<{ filed: boolean }>(
    sql`select cases.file_request(${id}, ${agencyId}, ${jurisdiction}, ${JSON.stringify(matter)}::jsonb, ${dueOn ?? null}) as filed`,
  );
  // lock two knows the same rule: what lock one let through and it does not is a fault, not a refusal
  if (!row?.filed) throw new Error('The request could not be filed.');
  await appendEvent(db, viewer, { what: 'CASE_RECEIVE', entityType: 'case', entityId: id, jurisdiction });
  return id;
}
