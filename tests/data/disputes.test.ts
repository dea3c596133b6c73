import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clockOf } from '#law/clocks.ts';
import { awardsDamages } from '#law/endings.ts';
import { personalIn } from '#law/redaction.ts';
import { majorityOf } from '../../subgraphs/cases/lifecycle/deliberation.ts';
import type { CastVote } from '../../subgraphs/cases/tables.ts';
import { loadWorld } from '../../data/world.ts';
import { createEmpty, seal, type Empty } from './worlds.ts';

let empty: Empty;
beforeAll(async () => {
  empty = await createEmpty();
  await loadWorld(empty.connection, { seed: 12, cases: 2_000, seal });
}, 120_000);
afterAll(() => empty.drop());

const count = async (query: string): Promise<number> =>
  Number((await empty.sql.unsafe<{ n: number }[]>(`select count(*)::int as n from ${query}`))[0]?.n);

describe('decisions of the world', () => {
  it('are there for every order, dismissal and agreement, and for nothing else', async () => {
    const wanted = `cases."case" c where c.disposition in ('STOP_ORDER', 'NOT_INFRINGED', 'MEDIATED')`;
    expect(await count(wanted)).toBeGreaterThan(300);
    expect(await count(`cases.decision`)).toBe(await count(wanted));
    const fits = `d.outcome = c.disposition and d.decided_on between c.docketed_on and c.concluded_on and d.served_on = c.concluded_on`;
    expect(await count(`cases.decision d join cases."case" c on c.id = d.case_id where ${fits}`)).toBe(await count(wanted));
  });
  it('decide no damages', async () => {
    const rows = await empty.sql<{ ruling: string }[]>`select ruling from cases.decision where kind = 'HANDLING'`;
    expect(rows.filter(({ ruling }) => awardsDamages(ruling))).toEqual([]);
    expect(rows.length).toBeGreaterThan(50);
  });
  it('are public exactly where the course says so, and show nobody', async () => {
    const published = `(select distinct case_id from cases.case_step where to_status = 'PUBLISHED') s`;
    expect(await count(published)).toBeGreaterThan(30);
    expect(await count(`cases.published_decision p join ${published} on s.case_id = p.case_id`)).toBe(await count(published));
    expect(await count('cases.published_decision')).toBe(await count(published));
    const rows = await empty.sql<{ content: string; title: string; names: string[] }[]>`
      select p.content, p.title, array_remove(array[c.petitioner, c.respondent], null) as names from cases.published_decision p join cases."case" c on c.id = p.case_id`;
    expect(rows.filter(({ content, title, names }) => personalIn(`${title}${content}`, names).length > 0)).toEqual([]);
  });
});

describe('agreements before a court', () => {
  it('the clock on the application is met by it, and falls away with a deed', async () => {
    const clocks = `cases.deadline d join cases.judicial_confirmation j on j.case_id = d.case_id where d.rule = 'M3'`;
    expect(await count(clocks)).toBeGreaterThan(3);
    expect(await count(`${clocks} and d.done_on is distinct from j.applied_on`)).toBe(0);
    const deeds = `cases.case_step s join cases.deadline d on d.case_id = s.case_id and d.rule = 'M3' where s.to_status = 'NOTARISED'`;
    expect(await count(deeds)).toBeGreaterThan(0);
    expect(await count(`${deeds} and not (d.waived or d.done_on is not null)`)).toBe(0);
  });
});

describe('what led to them', () => {
  it('hearings were told three working days before, held where the course says so, and signed', async () => {
    const rows = await empty.sql<{ noticed: string; scheduled: string; status: string; docketed: string; held: string | null }[]>`
      select h.noticed_on::text as noticed, h.scheduled_on::text as scheduled, h.status, c.docketed_on::text as docketed,
        (select max(s.taken_on)::text from cases.case_step s where s.case_id = c.id and s.to_status = 'HEARD') as held
      from cases.oral_hearing h join cases."case" c on c.id = h.case_id`;
    expect(rows.length).toBeGreaterThan(50);
    const short = rows.filter(({ noticed, scheduled, docketed, status }) => {
      const latest = clockOf('I5', { startedOn: scheduled, docketedOn: docketed })?.dueOn ?? '';
      return status !== 'CALLED_OFF' && noticed > latest;
    });
    expect(short).toEqual([]);
    expect(rows.filter(({ held, status, scheduled }) => held !== null && (status !== 'HELD' || scheduled !== held))).toEqual([]);
  });
  it('a request is deemed withdrawn only where the petitioner stayed away', async () => {
    const absent = `exists (select from cases.oral_hearing h where h.case_id = c.id and h.status = 'HELD' and h.petitioner = 'ABSENT')`;
    expect(await count(`cases."case" c where c.disposition = 'DEEMED_WITHDRAWN' and not ${absent}`)).toBe(0);
    expect(await count(`cases."case" c where c.disposition <> 'DEEMED_WITHDRAWN' and ${absent}`)).toBe(0);
  });
  it('the panel voted for what the head signed, whole and by majority', async () => {
    const rows = await empty.sql<{ votes: CastVote[]; majority: string; disposition: string | null; team: string[] }[]>`
      select r.votes, r.majority, c.disposition, array(select h.officer_id::text from cases.case_handler h where h.case_id = c.id and h.relieved_on is null order by 1) as team
      from cases.internal_record r join cases."case" c on c.id = r.case_id`;
    expect(rows.length).toBeGreaterThan(30);
    for (const { votes, majority, disposition, team } of rows) {
      expect(votes.map(({ officerId }) => officerId).toSorted()).toEqual(team);
      expect(majorityOf(votes)).toBe(majority);
      expect(disposition !== null && ['STOP_ORDER', 'NOT_INFRINGED'].includes(disposition) ? disposition : majority).toBe(majority);
    }
  });
  it('every mediation that began has its meeting', async () => {
    const begun = `(select distinct case_id from cases.case_step where to_status = 'MEDIATING') s`;
    expect(await count(`cases.mediation_session m join ${begun} on s.case_id = m.case_id`)).toBe(await count(begun));
    expect(await count(begun)).toBeGreaterThan(10);
  });
});
