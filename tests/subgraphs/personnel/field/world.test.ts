import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayGive, recipientReason, type CommendationLevel, type RecipientKind } from '#law/commendation.ts';
import type { Level } from '#law/levels.ts';
import { needsEnd, type SiteKind } from '#law/field-posts.ts';
import { personnel } from '../../../../subgraphs/personnel/index.ts';
import { askWorld, type World } from '../../world.ts';

let world: World;
beforeAll(async () => void (world = await askWorld()));
afterAll(() => world.end());

describe('the demo world', () => {
  it('sends people only until a day to what lasts some days, and inside the division of the office', async () => {
    const posts = await world.sql<{ site: SiteKind; place: string; office: string; ends: boolean }[]>`
      select f.site_kind as site, f.jurisdiction as place, a.jurisdiction as office, f.valid_to is not null as ends
      from personnel.field_post f join institutions.agency a on a.id = f.agency_id`;
    expect(posts).toHaveLength(120);
    expect(posts.filter(({ site, ends }) => needsEnd(site) && !ends)).toEqual([]);
    expect(posts.filter(({ place, office }) => !place.startsWith(office.slice(0, 4)))).toEqual([]);
  });

  it('praises as the law lets each office', async () => {
    const given = await world.sql<{ level: CommendationLevel; office: Level; kind: RecipientKind; own: boolean }[]>`
      select c.level, a.level as office, c.recipient_kind as kind, coalesce(o.agency_id = a.id, false) as own
      from personnel.commendation c join institutions.agency a on a.id = c.agency_id and a.jurisdiction = c.jurisdiction
      left join personnel.officer o on o.id = c.recipient_id`;
    expect(given).toHaveLength(80);
    expect(given.filter(({ level, office, kind, own }) => !mayGive(level, office) || recipientReason(level, { kind, own }))).toEqual([]);
  });

  it.for([
    ['insignia', 'issued_on'],
    ['safety_incident', 'occurred_on'],
  ])('puts every %s on record of an officer who served at that office on that day', async ([table, day]) => {
    const wrong = `personnel.${table} r where not exists (select from personnel.officer o where o.id = r.officer_id and o.agency_id = r.agency_id
      and o.jurisdiction = r.jurisdiction and o.joined_on <= r.${day} and (o.left_on is null or r.${day} <= o.left_on))`;
    expect(await world.one(`select count(*)::int as n from ${wrong}`)).toBe(0);
    expect(await world.one(`select count(*)::int as n from personnel.${table}`)).toBeGreaterThan(20);
  });

  it('still has proposals to decide, which the public does not see', async () => {
    const drafts = await world.one<number>('select count(*)::int from personnel.commendation where decided_on is null');
    expect(drafts).toBeGreaterThan(0);
    const shown = async (role: 'OFFICE' | 'PUBLIC') =>
      (await world.ask(personnel, await world.member(role, 'CN'), '{ commendations(first: 1) { totalCount } }')).data;
    expect(await shown('OFFICE')).toEqual({ commendations: { totalCount: 80 } });
    expect(await shown('PUBLIC')).toEqual({ commendations: { totalCount: 80 - drafts } });
  });
});
