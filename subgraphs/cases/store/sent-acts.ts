import { reaches, type Resource } from '#platform/access.ts';
import { appendEvent } from '#platform/events.ts';
import { perform, userErrors, type Repeatable } from '#platform/mutation.ts';
import { accept, refuse, type Outcome } from '#platform/outcome.ts';
import type { Context } from '#platform/subgraph.ts';
import { becauseOf } from '../lifecycle/cooperation-refusals.ts';
import type { Store } from '../store.ts';
import type { AssistRequestRow, CaseReferralRow, CourtMediationRow, JudicialConfirmationRow, PoliceTransferRow } from '../tables.ts';
import type { Acting } from './acts.ts';

type Errors = ReturnType<typeof userErrors>;

/** A row that was sent, with what lock one compares and what its place in the audit trail is. */
interface Sent {
  readonly id: string;
  readonly agencyId: string;
  readonly jurisdiction: string;
  readonly receiverId?: string | null;
  readonly partnerId?: string;
  readonly procuratorateId?: string | null;
  readonly toJurisdiction?: string | null;
}

export interface SentTable<Row extends Sent> {
  readonly resource: Resource;
  /** name of the row in events, such as assist_request */
  readonly entity: string;
  readonly rows: (store: Store) => {
    readonly lock: (id: string) => Promise<Row | null>;
    readonly byId: { readonly load: (id: string) => Promise<Row | null> };
    readonly change: (id: string, values: Partial<Row>) => Promise<void>;
  };
}

/** Whether lock one lets the viewer change the row; lock two may still hold it, where what was answered stays. */
const mayChange = <Row extends Sent>({ viewer }: Acting, { resource }: SentTable<Row>, row: Row): boolean =>
  reaches(viewer, resource, 'write', {
    place: row.jurisdiction,
    office: row.agencyId,
    receiver: row.receiverId ?? row.partnerId ?? null,
    copy: row.procuratorateId ?? null,
    destination: row.toJurisdiction ?? null,
  });

/** The row, locked, or as it is seen by who may change it in another state; a refusal for everybody else. */
export async function lockSent<Row extends Sent>(acting: Acting, table: SentTable<Row>, id: string): Promise<Outcome<Row>> {
  const rows = table.rows(acting.store);
  const locked = await rows.lock(id);
  if (locked) return accept(locked);
  const seen = await rows.byId.load(id);
  if (!seen) return refuse(becauseOf('NOT_FOUND'));
  return mayChange(acting, table, seen) ? accept(seen) : refuse(becauseOf('NOT_PERMITTED'));
}

/**
 * One step of something that was sent, by either end: lock it, decide by its rule, change it, append the event. It touches no case:
 * whoever received it does not see one.
 */
export async function sentAct<Row extends Sent>(
  context: Context<Store>,
  field: string,
  input: Repeatable,
  table: SentTable<Row>,
  id: string,
  decide: (row: Row, acting: Acting) => Outcome<Partial<Row>> | Promise<Outcome<Partial<Row>>>,
): Promise<{ row: Row | null; userErrors: Errors }> {
  const { viewer, store } = context;
  const outcome = await perform(context, field, input, async (writes, today, db) => {
    const acting = { store: writes, viewer, today, db };
    const found = await lockSent(acting, table, id);
    if (!found.ok) return found;
    const decided = await decide(found.value, acting);
    if (!decided.ok) return decided;
    await table.rows(writes).change(found.value.id, decided.value);
    const happening = { entityType: table.entity, entityId: found.value.id, jurisdiction: found.value.jurisdiction };
    await appendEvent(db, viewer, { what: wordOf(table.entity, decided.value), ...happening });
    return accept({ id: found.value.id });
  });
  return { row: outcome.ok ? await table.rows(store).byId.load(outcome.value.id) : null, userErrors: userErrors(outcome) };
}

const wordOf = (entity: string, step: object): string => `${entity}_${'status' in step ? String(step.status) : 'CHANGED'}`.toUpperCase();

export const ASSIST: SentTable<AssistRequestRow> = {
  resource: 'assistRequest',
  entity: 'assist_request',
  rows: ({ cooperation }) => cooperation.assist,
};
export const TRANSFER: SentTable<PoliceTransferRow> = {
  resource: 'policeTransfer',
  entity: 'police_transfer',
  rows: ({ cooperation }) => cooperation.transfers,
};
export const REFERRAL: SentTable<CaseReferralRow> = {
  resource: 'caseReferral',
  entity: 'case_referral',
  rows: ({ cooperation }) => cooperation.referrals,
};
export const CONFIRMATION: SentTable<JudicialConfirmationRow> = {
  resource: 'judicialConfirmation',
  entity: 'judicial_confirmation',
  rows: ({ cooperation }) => cooperation.confirmations,
};
export const COURT_MEDIATION: SentTable<CourtMediationRow> = {
  resource: 'courtMediation',
  entity: 'court_mediation',
  rows: ({ cooperation }) => cooperation.courtMediations,
};
