import { and, eq, isNull, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { parsePatentNumber } from '#law/patent-number.ts';
import { predicate } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { inTurn } from '#platform/turns.ts';
import type { ReceiveFacts, Received } from '../lifecycle/intake-new.ts';
import { intake as i } from '../tables.ts';
import type { FileRequestInput } from '../types.generated.ts';
import type { Acting } from './acts.ts';
import { columnsOf } from './columns.ts';
import { receiveFacts } from './intake-acts.ts';

type Office = ReceiveFacts['office'];

/** What the rule asks about a request that is filed online: any office takes one, for the places of its division. */
export async function filingFacts(acting: Acting, office: Office, input: FileRequestInput): Promise<ReceiveFacts & { pending: boolean }> {
  const facts = await receiveFacts(acting, office, input.jurisdiction, acting.today);
  return { ...facts, placeReached: true, pending: await isPending(acting, office, input) };
}

/** The same login files one after the other, so that two tries at once are one request. */
async function isPending({ db, viewer }: Acting, office: Office, { kind, patentNumber, respondent }: FileRequestInput): Promise<boolean> {
  await inTurn(db, 'filing', viewer.subject);
  const patent = parsePatentNumber(patentNumber)?.canonical ?? '';
  const same = and(eq(i.kind, kind), eq(i.patentNumber, patent), eq(i.respondent, respondent.trim()), eq(i.agencyId, office.id));
  const seen = predicate(viewer, 'intake', columnsOf(i, i.id));
  return (
    (
      await db
        .select({ id: i.id })
        .from(i)
        .where(and(same, isNull(i.decidedOn), seen))
        .limit(1)
    ).length > 0
  );
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
