import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { forecastDue } from '#law/talent.ts';
import type { Term } from '#law/terms.ts';
import type { Db } from '#platform/db.ts';
import { isDivision } from '#platform/divisions.ts';
import { publishedBody, type PublishedBody } from '#platform/offices.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { inTurn } from '#platform/turns.ts';
import { complaint as c, identity, referral as r, step, type ComplaintRow, type StepFacts } from '../tables.ts';
import type { Sealed } from './seal.ts';

export type NewComplaint = Omit<typeof c.$inferInsert, 'version'>;
type Answer = Pick<typeof r.$inferInsert, 'acknowledgedOn' | 'returnedOn' | 'reason'>;

/** What registering, referring and answering read and write, in their own transaction. */
export function complaintWrites(db: Db, writable: SQL | undefined, referralWritable: SQL | undefined) {
  return {
    /** an enforcement office or a centre, as institutions publishes it */
    office: (id: string | null, kind: 'AGENCY' | 'CENTRE'): Promise<PublishedBody | null> => publishedBody(db, id, kind),
    /** when a centre was in the sequence of assistance centres, as institutions publishes it */
    sequenceTerms: async (centreId: string): Promise<readonly Term[]> =>
      db.execute<{ validFrom: string; validTo: string | null }>(
        sql`select valid_from::text as "validFrom", valid_to::text as "validTo" from institutions.published_membership
            where member_id = ${centreId} and programme = 'ASSISTANCE_CENTRES'`,
      ),
    divisionKnown: (code: string): Promise<boolean> => isDivision(db, code),
    /** the next number of the centre's year; others wait until this transaction ends, so that none is lost or given twice */
    nextNumber: async (centreCode: string, year: string): Promise<string> => {
      const series = `${centreCode}-${year}-`;
      await inTurn(db, 'complaint_no', series);
      const [row] = await db.execute<{ last: string | null }>(
        sql`select max(complaint_no) as last from ${c} where complaint_no >= ${series} and complaint_no < ${`${series}:`}`,
      );
      const last = Number((row?.last ?? '').slice(series.length));
      return series + String(last + 1).padStart(6, '0');
    },
    /** the complaint with its first step, unless anonymous the sealed identity, and the alert on whoever is served for its patent (R12.5) */
    insert: async (values: NewComplaint, sealed: Sealed | null): Promise<void> => {
      const { id, patentNumber, registeredOn: on } = values;
      await db.insert(c).values(values);
      await addStep(values.id, { status: values.status, on: values.registeredOn });
      if (sealed) await db.insert(identity).values({ complaintId: values.id, centreId: values.centreId, ...sealed });
      if (patentNumber != null)
        await db.execute(sql`select institutions.raise_talent_alert(${patentNumber}, null, ${id}, ${on}, ${forecastDue(on)})`);
    },
    /** the complaint, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<ComplaintRow | null> => lockRow(db, c, c.id, id, writable),
    /** what the complaint becomes on that day, and the public step */
    move: async (id: string, values: Partial<NewComplaint> & Pick<ComplaintRow, 'status'>, on: string): Promise<void> => {
      await changeRow(db, c, c.id, id, values, writable);
      await addStep(id, { status: values.status, on });
    },
    refer: async ({ id, centreId, jurisdiction }: ComplaintRow, agencyId: string, referredOn: string): Promise<void> => {
      await db.insert(r).values({ id: uuidv7(), complaintId: id, centreId, jurisdiction, agencyId, referredOn });
    },
    /** what the office says to the referral that lies with it */
    answer: async ({ id, agencyId }: ComplaintRow, answer: Answer): Promise<void> => {
      await db
        .update(r)
        .set(answer)
        .where(and(eq(r.complaintId, id), eq(r.agencyId, agencyId ?? id), isNull(r.returnedOn), referralWritable));
    },
  };

  async function addStep(complaintId: string, facts: StepFacts): Promise<void> {
    await db.insert(step).values({ id: uuidv7(), complaintId, ...facts });
  }
}
