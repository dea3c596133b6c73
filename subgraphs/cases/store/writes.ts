import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { forecastDue } from '#law/talent.ts';
import { isId } from '#platform/batch.ts';
import { oneOf } from '#platform/conditions.ts';
import type { Db } from '#platform/db.ts';
import { isDivision } from '#platform/divisions.ts';
import { publishedOffice, type PublishedOffice } from '#platform/offices.ts';
import { changeRow, lockRow } from '#platform/row-lock.ts';
import { caseFile as c, caseHandler as h, casePatent, caseStep, deadline, party, type CaseRow } from '../tables.ts';
import type { Assignment } from '../lifecycle/assignment.ts';
import type { CaseRecord } from '../lifecycle/record.ts';
import type { OfficerFacts } from '../lifecycle/team.ts';

/** An officer with one certificate, as personnel publishes them for an act. */
export interface OfficerLine extends Record<string, unknown> {
  readonly officer_id: string;
  readonly name: string;
  readonly agency_id: string;
  readonly joined_on: string;
  readonly left_on: string | null;
  readonly certificate_id: string | null;
  readonly number: string;
  readonly area: string;
  readonly issued_on: string;
  readonly expires_on: string;
  readonly verification_due_on: string;
  readonly status: OfficerFacts['certificates'][number]['status'];
  readonly status_from: string;
  readonly lapses: OfficerFacts['certificates'][number]['lapses'];
  readonly certificate_agency_id: string;
}

/** A complaint as complaints publishes it: what was extracted of it, never who told it. */
export interface PublishedComplaint extends Record<string, unknown> {
  readonly agencyId: string | null;
  readonly status: string;
  readonly jurisdiction: string;
  readonly accused: string;
  readonly patentNumber: string | null;
  readonly registeredOn: string;
  /** day on which it was last referred to the office that has it */
  readonly referredOn: string | null;
}

const withId = <Row extends object>(row: Row): Row & { readonly id: string } => ({ ...row, id: uuidv7() });

/** What docketing and concluding read and write, in their own transaction. */
export function caseWrites(db: Db, writable: SQL | undefined, handlersWritable: SQL | undefined) {
  return {
    /** officers with their certificates, locked until the act is done: nothing revoked in between gets through (R15.1) */
    officersForAction: async (ids: readonly string[]): Promise<readonly OfficerFacts[]> => {
      const known = ids.filter(isId);
      if (known.length === 0) return [];
      const lines = await db.execute<OfficerLine>(sql`select * from personnel.certificates_for_action(${sql.param(known)}::uuid[])`);
      return [...Map.groupBy(lines, (line) => line.officer_id).values()].map(officerOf);
    },
    /** the acting office, as institutions publishes it */
    office: (id: string): Promise<PublishedOffice | null> => publishedOffice(db, id),
    divisionKnown: (code: string): Promise<boolean> => isDivision(db, code),
    /** a complaint, as complaints publishes it under this viewer's claims */
    complaint: async (id: string): Promise<PublishedComplaint | null> => {
      if (!isId(id)) return null;
      const [row] = await db.execute<PublishedComplaint>(
        sql`select agency_id as "agencyId", status, jurisdiction, accused, patent_number as "patentNumber", registered_on as "registeredOn",
              referred_on as "referredOn" from complaints.published_complaint where id = ${id}`,
      );
      return row ?? null;
    },
    /** the next number of the office's series; the row stays locked until the case is written, so no number is lost */
    nextNumber: async (agencyId: string, kind: string, year: number): Promise<number> => {
      const [row] = await db.execute<{ last: number }>(
        sql`insert into cases.case_number as n (agency_id, kind, year, last) values (${agencyId}, ${kind}, ${year}, 1)
            on conflict (agency_id, kind, year) do update set last = n.last + 1 returning last`,
      );
      return row?.last ?? 0;
    },
    /** the case with its team, and the alert on whoever is served for its patent: nobody here learns whether there is one (R12.5) */
    insert: async ({ row, handlers, steps, clocks, parties, patents }: CaseRecord): Promise<void> => {
      const { id, patentNumber, docketedOn: on } = row;
      await db.insert(c).values(row);
      await db.insert(h).values([...handlers]);
      if (steps.length > 0) await db.insert(caseStep).values(steps.map(withId));
      await db.insert(deadline).values(clocks.map(withId));
      if (parties.length > 0) await db.insert(party).values(parties.map(withId));
      await db.insert(casePatent).values(patents.map(withId));
      await db.execute(sql`select institutions.raise_talent_alert(${patentNumber}, ${id}, null, ${on}, ${forecastDue(on)})`);
    },
    /** the case, locked for a change by this viewer; null when it is not the viewer's to change */
    lock: (id: string): Promise<CaseRow | null> => lockRow(db, c, c.id, id, writable),
    update: (id: string, values: Partial<typeof c.$inferInsert>): Promise<void> => changeRow(db, c, c.id, id, values, writable),
    /** who handles it now */
    presentHandlers: async (caseId: string): Promise<readonly { officerId: string; lead: boolean }[]> =>
      db
        .select({ officerId: h.officerId, lead: h.lead })
        .from(h)
        .where(and(eq(h.caseId, caseId), isNull(h.relievedOn))),
    /** the new team: who leaves is marked, who comes is added, one leads */
    assign: async ({ id: caseId, agencyId, jurisdiction }: CaseRow, officePlace: string, to: Assignment, on: string): Promise<void> => {
      const present = and(eq(h.caseId, caseId), isNull(h.relievedOn), eq(h.agencyId, agencyId), handlersWritable);
      await db
        .update(h)
        .set({ relievedOn: on, lead: false, reason: to.reason })
        .where(and(present, oneOf(h.officerId, to.relieved)));
      await db
        .update(h)
        .set({ lead: sql`${h.officerId} = ${to.lead}` })
        .where(present);
      if (to.added.length === 0) return;
      const place = { caseId, agencyId, jurisdiction, officePlace };
      const rows = to.added.map((handler) => ({
        ...place,
        ...handler,
        lead: handler.officerId === to.lead,
        entitled: true,
        assignedOn: on,
        reason: to.conflictReason,
      }));
      // relieved and assigned again on one day: one line
      const again = {
        relievedOn: null,
        reason: to.reason,
        lead: sql`excluded.lead`,
        certificateId: sql`excluded.certificate_id`,
        certificateNumber: sql`excluded.certificate_number`,
      };
      await db
        .insert(h)
        .values(rows)
        .onConflictDoUpdate({ target: [h.caseId, h.officerId, h.assignedOn], set: again });
    },
    /** moves the complaint that a case came from; false when it does not wait for this step of the acting office */
    moveComplaint: async (
      complaintId: string,
      caseId: string | null,
      reached: 'ACKNOWLEDGED' | 'DOCKETED' | 'NOT_DOCKETED' | 'RESULT_RECEIVED',
      on: string,
      nextDue: string | null,
    ): Promise<boolean> => {
      const [row] = await db.execute<{ moved: boolean }>(
        sql`select complaints.follow_case(${complaintId}, ${caseId}, ${reached}, ${on}, ${nextDue}, ${uuidv7()}) as moved`,
      );
      return row?.moved ?? false;
    },
  };
}

/** The facts about one officer, from a line for each certificate. */
export function officerOf(lines: readonly OfficerLine[]): OfficerFacts {
  const [first] = lines as [OfficerLine];
  const certificates = lines.flatMap(({ certificate_id: id, number, area, status, ...line }) =>
    id === null
      ? []
      : [
          {
            id,
            number,
            area,
            status,
            agencyId: line.certificate_agency_id,
            statusFrom: line.status_from,
            lapses: line.lapses,
            issuedOn: line.issued_on,
            expiresOn: line.expires_on,
            verificationDueOn: line.verification_due_on,
          },
        ],
  );
  return {
    id: first.officer_id,
    name: first.name,
    agencyId: first.agency_id,
    joinedOn: first.joined_on,
    leftOn: first.left_on,
    certificates,
  };
}
