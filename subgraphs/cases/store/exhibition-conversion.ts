import { uuidv7 } from 'uuidv7';
import { dayOf } from '#law/instants.ts';
import { waitsUntil } from '../lifecycle/intake-clock.ts';
import { partiesOf } from '../lifecycle/record.ts';
import type { ExhibitionCaseRow, IntakeRow } from '../tables.ts';
import type { Acting } from './acts.ts';
import { placeOf } from './steps.ts';

/** What makes an ordinary request of a complaint at a show. */
export interface Conversion {
  readonly id: string;
  readonly standing: NonNullable<IntakeRow['standing']>;
  readonly at: string;
  readonly lateReason?: string | null | undefined;
}

/** 收案 out of a show: received on the day of the conversion, with the complaint's own words, parties and patent. */
export async function receiveFromShow(
  { store, viewer }: Acting,
  row: ExhibitionCaseRow,
  { id, standing, at, lateReason }: Conversion,
): Promise<void> {
  const receivedOn = dayOf(at);
  const { petitioner, exhibitor: respondent, patentNumber, patentType, claims, agencyId, jurisdiction } = row;
  const matter = { kind: 'INFRINGEMENT', channel: 'EXHIBITION', status: 'RECEIVED' } as const;
  const title = `展会专利侵权纠纷(${row.booth}展位)`;
  const named = {
    title,
    petitioner,
    respondent,
    standing,
    patentNumber,
    patentType,
    claims,
    legalBasis: ['PATENT_LAW', 'EXHIBITION_MEASURES'],
  };
  await store.intakes.insert({ id, ...matter, ...named, receivedOn, dueOn: waitsUntil({ ...matter, receivedOn }), agencyId, jurisdiction });
  const place = placeOf({ id, agencyId, jurisdiction });
  await store.parties.add(partiesOf({ petitioner, respondent }).map((each) => ({ id: uuidv7(), ...place, ...each })));
  const step = { act: 'RECEIVE', fromStatus: null, toStatus: 'RECEIVED', takenOn: receivedOn, officers: [] };
  await store.steps.record({ id: uuidv7(), ...place, ...step, recordedBy: viewer.subject, lateReason: lateReason ?? null });
}
