import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { askWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => void (world = await askWorld()));
afterAll(() => world.end());

describe('service, relations and secondments of the demo world', () => {
  it('every officer has terms without a gap, from the first day to the last, the last one at the present office', async () => {
    const broken = await world.column(`
      select o.staff_number from personnel.officer o join lateral (
        select min(valid_from) as first, bool_or(valid_to is null) as runs, max(valid_to) as until, count(*) as n,
          sum(coalesce(valid_to, '2014-01-10') - valid_from) as days, (array_agg(agency_id order by valid_from desc))[1] as agency,
          (array_agg(post order by valid_from desc))[1] as post
        from personnel.officer_service s where s.officer_id = o.id) t on true
      where t.n = 0 or t.first <> o.joined_on or t.agency <> o.agency_id or t.post <> o.post or t.runs <> (o.left_on is null)
        or t.until <> o.left_on + 1 or t.days <> coalesce(o.left_on + 1, '2014-01-10') - o.joined_on`);
    expect(broken).toEqual([]);
  });

  it('some came from another office or post, before their first card', async () => {
    const [moved, rose] = await Promise.all(
      ['TRANSFERRED', 'POST_CHANGED'].map((reason) =>
        world.one<string>(`select count(*) from personnel.officer_service where end_reason = '${reason}'`),
      ),
    );
    expect([Number(moved) > 10, Number(rose) > 10]).toEqual([true, true]);
    const before = await world.column(`
      select c.number from personnel.certificate c join personnel.officer_service s on s.officer_id = c.officer_id and s.valid_from <= c.issued_on
        and (s.valid_to is null or c.issued_on < s.valid_to) where s.agency_id <> c.agency_id`);
    expect(before).toEqual([]);
  });

  it('an open case of Shenzhen warns of a relation that a candidate has declared', async () => {
    const touched = await world.column<string>(`
      select distinct c.id from cases."case" c join personnel.declared_relation r on r.agency_id = c.agency_id and r.counterpart in (c.respondent, c.petitioner)
      where c.concluded_on is null and c.agency_id = (select id from institutions.agency where code = 'IPO-440300')`);
    expect(touched.length).toBeGreaterThan(0);
    const { data, errors } = await world.ask(
      cases,
      await world.member('HANDLER', '4403'),
      `{ eligibleHandlers(caseId: "${touched[0]}") { conflictHints { kind } } }`,
    );
    expect(errors).toEqual([]);
    const { eligibleHandlers } = data as { eligibleHandlers: { conflictHints: unknown[] }[] };
    expect(eligibleHandlers.some(({ conflictHints }) => conflictHints.length > 0)).toBe(true);
  });

  it('supervisors are sent down the tree by offices that may, for a lawful time, while they serve', async () => {
    const rows = await world.column(`
      select s.id from personnel.secondment s join institutions.agency f on f.id = s.from_agency_id join institutions.agency h on h.id = s.to_agency_id
        join personnel.officer o on o.id = s.officer_id
      where f.level not in ('NATION', 'PROVINCE') or h.jurisdiction = f.jurisdiction or (f.level = 'PROVINCE' and h.province <> f.jurisdiction)
        or s.valid_to - s.valid_from > 366 or o.agency_id <> f.id or o.left_on < s.valid_to or o.joined_on > s.valid_from or o.name <> s.supervisor
        or s.reported_on < s.valid_from or s.reported_on > '2014-01-10'`);
    expect(rows).toEqual([]);
    const running = await world.column(`
      select f.code from personnel.secondment s join institutions.agency f on f.id = s.from_agency_id join institutions.agency h on h.id = s.to_agency_id
      where h.code = 'IPO-440300' and s.valid_from <= '2014-01-10' and s.valid_to > '2014-01-10'`);
    expect(running).toEqual(['IPO-440000']);
    const [all, relations, officers] = await Promise.all(
      ['secondment', 'declared_relation', 'officer'].map(async (table) =>
        Number(await world.one<string>(`select count(*) from personnel.${table}`)),
      ),
    );
    expect(all).toBeGreaterThan(30);
    expect((relations ?? 0) / (officers ?? 1)).toBeGreaterThan(0.01);
  });
});
