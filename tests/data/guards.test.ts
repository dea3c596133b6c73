import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXHIBITION_STATUSES } from '#law/exhibition-course.ts';
import { loadWorld } from '../../data/world.ts';
import { createEmpty, seal, type Empty } from './worlds.ts';

let empty: Empty;
beforeAll(async () => {
  empty = await createEmpty();
  await loadWorld(empty.connection, { seed: 1, cases: 600, seal });
}, 120_000);
afterAll(() => empty.drop());
const count = async (from: string): Promise<number> => Number((await empty.sql.unsafe(`select count(*) as n from ${from}`))[0]?.['n']);

test('every county office acts by delegation of an authority over it, one of them on infringements, too', async () => {
  const counties = await count(`institutions.agency where level = 'COUNTY'`);
  expect(counties).toBeGreaterThan(5);
  expect(await count(`cases.delegation`)).toBe(counties);
  expect(await count(`cases.delegation where 'INFRINGEMENT' = any(kinds)`)).toBe(1);
  const over = `cases.delegation d join institutions.agency a on a.id = d.agency_id join institutions.agency c on c.id = d.delegate_id
    where d.jurisdiction <> c.jurisdiction or c.level <> 'COUNTY' or not starts_with(c.jurisdiction, regexp_replace(a.jurisdiction, '(00){1,2}$', ''))`;
  expect(await count(over)).toBe(0);
  const seals = `cases."case" c join institutions.agency a on a.id = c.agency_id left join cases.delegation d on d.delegate_id = a.id
    where c.authority_id is distinct from d.agency_id`;
  expect(await count(seals)).toBe(0);
});

test('requests for recusal of every kind fit the case, its team and its days', async () => {
  for (const state of ['granted', 'not granted', 'withdrawn_on is not null', 'decided_on is null and withdrawn_on is null']) {
    expect([state, await count(`cases.recusal where ${state}`)]).toEqual([state, expect.any(Number)]);
    expect(await count(`cases.recusal where ${state}`)).toBeGreaterThan(0);
  }
  const days = `cases.recusal r join cases."case" c on c.id = r.case_id where r.agency_id <> c.agency_id or r.jurisdiction <> c.jurisdiction
    or r.requested_on < c.docketed_on or r.requested_on > platform.today() or coalesce(r.decided_on, r.withdrawn_on) > coalesce(c.concluded_on, platform.today())
    or coalesce(r.decided_on, r.withdrawn_on) < r.requested_on or (r.decided_on is null and r.withdrawn_on is null and c.concluded_on is not null)`;
  expect(await count(days)).toBe(0);
  const handler = (relieved: string) =>
    `exists (select from cases.case_handler h where h.case_id = r.case_id and h.officer_id = r.officer_id and ${relieved})`;
  expect(
    await count(
      `cases.recusal r where r.granted and (not ${handler('h.relieved_on = r.decided_on')} or ${handler('h.relieved_on is null')})`,
    ),
  ).toBe(0);
  expect(await count(`cases.recusal r where r.granted is not true and not ${handler('h.relieved_on is null')}`)).toBe(0);
});

test('quarrels over jurisdiction lie before an office above all of them, and some came back', async () => {
  expect(await count('cases.jurisdiction_dispute')).toBeGreaterThan(0);
  expect(await count('(select from cases.jurisdiction_dispute group by matter_id having count(*) >= 2) as bounced')).toBeGreaterThan(0);
  const wrong = `cases.jurisdiction_dispute d join cases."case" c on c.id = d.matter_id join institutions.agency s on s.id = d.superior_id
    join institutions.agency a on a.id = d.agency_id where d.agency_id <> c.agency_id or d.jurisdiction <> c.jurisdiction or d.raised_on < c.docketed_on
    or not starts_with(a.jurisdiction, regexp_replace(s.jurisdiction, '(00){1,3}$', '')) or s.id = a.id or s.id = any(d.other_ids)`;
  expect(await count(wrong)).toBe(0);
});

test('shows have complaints in every state, with instants in order and clocks that end with them', async () => {
  const rows = await empty.sql<{ status: string }[]>`select distinct status from cases.exhibition_case`;
  expect(rows.map(({ status }) => status).toSorted()).toEqual([...EXHIBITION_STATUSES].toSorted());
  const late = `cases.exhibition_case x join cases.exhibition e on e.id = x.exhibition_id
    where (x.received_at at time zone 'Asia/Shanghai')::date not between e.from_on and e.to_on or (x.due_at at time zone 'Asia/Shanghai')::date > e.to_on
      or x.received_at > coalesce(x.forwarded_at, x.received_at) or x.forwarded_at > x.notified_at or x.notified_at > x.defended_at
      or coalesce(x.defended_at, x.notified_at) > x.checked_at or x.checked_at > x.closed_at
      or (coalesce(x.closed_at, x.checked_at, x.defended_at, x.notified_at, x.forwarded_at, x.received_at) at time zone 'Asia/Shanghai')::date > platform.today()`;
  expect(await count(late)).toBe(0);
  const repeated = `(select from cases.exhibition_case where status = 'WITHDRAWN_EXHIBIT' group by exhibitor having count(*) >= 2) as repeated`;
  expect(await count(repeated)).toBe(1);
  expect(
    await count(
      `cases.exhibition_officer o where not exists (select from personnel.officer p where p.id = o.officer_id and p.agency_id = o.agency_id)`,
    ),
  ).toBe(0);
  const converted = `cases.exhibition_case x where x.status = 'CONVERTED_TO_ORDINARY' and not exists
    (select from cases."case" c where c.id = x.converted_id and c.channel = 'EXHIBITION' and c.patent_number = x.patent_number and c.respondent = x.exhibitor)`;
  expect(await count(converted)).toBe(0);
  expect(await count(`cases.exhibition where platform.today() between from_on and to_on and jurisdiction = '440300'`)).toBe(1);
});
