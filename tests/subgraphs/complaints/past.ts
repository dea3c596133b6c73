import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { grant } from '#platform/tables.ts';
import { complaint, referral } from '../../../subgraphs/complaints/tables.ts';
import { idOf } from '../../support/graph.ts';
import { grantOf, GUANGZHOU_CENTRE, NANSHAN, pastComplaint, SHENZHEN, SHENZHEN_CENTRE } from './ground.ts';

/** How many complaints of the year before lie in the whole country. */
export const N = 63;

/** 60 in 440305; 61 in 440304; 62 in 440100 of the other centre; 63 in 330000. One right holder is a party of 61. */
export async function layPast(rows: PostgresJsDatabase): Promise<void> {
  await rows.insert(complaint).values([
    pastComplaint(1, { kind: 'COMPLAINT', subjectRight: 'TRADEMARK', personToken: 'token', identityMode: 'REAL_NAME' }),
    ...Array.from({ length: 59 }, (_, index) => pastComplaint(index + 2)),
    pastComplaint(61, {
      jurisdiction: '440304',
      status: 'TRANSFERRED',
      agencyId: SHENZHEN,
      nextDueOn: '2014-01-09',
      caseId: idOf(9),
      registeredOn: '2013-07-01',
    }),
    pastComplaint(62, {
      jurisdiction: '440100',
      centreId: GUANGZHOU_CENTRE,
      complaintNo: 'ARC-440100-2013-000001',
      status: 'RETURNED',
      bounceCount: 2,
      nextDueOn: '2014-01-10',
      registeredOn: '2013-08-01',
    }),
    pastComplaint(N, {
      jurisdiction: '330000',
      centreId: idOf(23),
      complaintNo: 'ARC-330000-2013-000001',
      status: 'CLOSED',
      closedOn: '2014-01-08',
      nextDueOn: '2014-01-07',
      registeredOn: '2013-09-01',
    }),
  ]);
  await rows.insert(referral).values([
    {
      id: idOf(2001),
      complaintId: idOf(1061),
      centreId: SHENZHEN_CENTRE,
      agencyId: NANSHAN,
      referredOn: '2013-07-02',
      returnedOn: '2013-07-03',
      reason: '管辖',
      jurisdiction: '440304',
    },
    {
      id: idOf(2002),
      complaintId: idOf(1061),
      centreId: SHENZHEN_CENTRE,
      agencyId: SHENZHEN,
      referredOn: '2013-07-04',
      jurisdiction: '440304',
    },
  ]);
  await rows
    .insert(grant)
    .values([grantOf(1, idOf(1061), 'rightholder:1'), { ...grantOf(2, idOf(1001), 'rightholder:1'), validTo: '2014-01-10' }]);
}
