import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fineBound } from '#law/penalties.ts';
import { accountOf, hearingAskedBy, needsCollective } from '#law/penalty-procedure.ts';
import { MEASURES, measureReasons, type MeasureKind } from '#law/measures.ts';
import { loadWorld } from '../../data/world.ts';
import { createEmpty, seal, type Empty } from './worlds.ts';

let empty: Empty;
beforeAll(async () => {
  empty = await createEmpty();
  await loadWorld(empty.connection, { seed: 11, cases: 2_000, seal });
}, 120_000);
afterAll(() => empty.drop());

interface Penalty {
  readonly caseId: string;
  readonly noticed: string;
  readonly decided: string | null;
  readonly asked: string | null;
  readonly waived: string | null;
  readonly heard: string | null;
  readonly served: string | null;
  readonly payable: string | null;
  readonly hearingRight: boolean;
  readonly proposed: number;
  readonly fine: number | null;
  readonly gains: number;
  readonly collective: boolean | null;
  readonly chair: string | null;
  readonly caseFine: number | null;
  readonly disposition: string | null;
  readonly concluded: string | null;
  readonly team: readonly string[];
}
const penalties = async (): Promise<readonly Penalty[]> => empty.sql<Penalty[]>`
  select p.case_id as "caseId", p.noticed_on::text as noticed, p.decided_on::text as decided, p.hearing_asked_on::text as asked, p.hearing_waived_on::text as waived,
    p.hearing_on::text as heard, p.served_on::text as served, p.payment_due_on::text as payable, p.hearing_right as "hearingRight", p.proposed_fine_yuan as proposed,
    p.fine_yuan as fine, p.confiscated_yuan as gains, p.collective, p.hearing_chair as chair, c.fine_yuan as "caseFine", c.disposition, c.concluded_on::text as concluded,
    array(select h.officer_id::text from cases.case_handler h where h.case_id = c.id) as team
  from cases.penalty p join cases."case" c on c.id = p.case_id`;

describe('penalties of the world', () => {
  it('every punished case has its findings and its penalty, with its fine', async () => {
    const [missing] = await empty.sql<{ penalised: number; found: number; punished: number }[]>`
      select count(*)::int as penalised, count(f.id)::int as found, count(p.id)::int as punished
      from cases."case" c left join cases.penalty p on p.case_id = c.id left join cases.counterfeit_finding f on f.case_id = c.id where c.disposition = 'PENALISED'`;
    expect(missing?.penalised).toBeGreaterThan(300);
    expect([missing?.found, missing?.punished]).toEqual([missing?.penalised, missing?.penalised]);
    const all = await penalties();
    const wrong = all.filter(({ disposition, fine, caseFine }) => disposition === 'PENALISED' && fine !== (caseFine ?? 0));
    expect(wrong).toEqual([]);
    expect(all.filter(({ disposition }) => disposition !== 'PENALISED').every(({ concluded }) => concluded === null)).toBe(true);
  });

  it('keep the law of their day', async () => {
    const all = await penalties();
    expect(all.filter(({ proposed, noticed, gains }) => proposed > fineBound({ decidedOn: noticed, illegalGainsYuan: gains }))).toEqual([]);
    const heard = all.filter((row) => row.heard !== null);
    expect(heard.filter(({ hearingRight, asked, team, chair }) => !hearingRight || asked === null || team.includes(chair ?? ''))).toEqual(
      [],
    );
    const decided = all.flatMap((row) =>
      row.decided === null || row.fine === null ? [] : [{ ...row, decided: row.decided, fine: row.fine }],
    );
    expect(decided.length).toBeGreaterThan(300);
    for (const row of decided) {
      expect(row.fine).toBeLessThanOrEqual(fineBound({ decidedOn: row.decided, illegalGainsYuan: row.gains }));
      expect(row.collective).toBe(needsCollective({ fineYuan: row.fine, confiscatedYuan: row.gains }, row.decided));
      const waited = row.heard !== null || row.waived !== null || row.decided > hearingAskedBy(row.noticed);
      expect([row.caseId, !row.hearingRight || waited]).toEqual([row.caseId, true]);
      const days = [row.noticed, row.decided, row.served ?? '9999', row.payable ?? '9999'];
      expect(days).toEqual(days.toSorted());
    }
  });

  it('are paid when the case is concluded, some in two parts', async () => {
    const payments = await empty.sql<{ caseId: string; paidOn: string; yuan: number }[]>`
      select case_id as "caseId", paid_on::text as "paidOn", yuan::float as yuan from cases.penalty_payment`;
    const of = Map.groupBy(payments, ({ caseId }) => caseId);
    const punished = (await penalties()).filter(({ disposition, fine }) => disposition === 'PENALISED' && fine);
    const owed = punished.map(
      ({ caseId, fine, payable }) => accountOf(fine ?? 0, payable ?? '', of.get(caseId) ?? [], '2014-01-10').owedYuan,
    );
    expect(owed.every((yuan) => yuan === 0)).toBe(true);
    expect([...of.values()].filter(({ length }) => length === 2).length).toBeGreaterThan(10);
  });
});

describe('investigations of the world', () => {
  it('take only lawful measures, by two, goods after approval', async () => {
    const measures = await empty.sql<
      {
        kind: MeasureKind;
        caseKind: 'COUNTERFEIT';
        taken: string;
        decided: string | null;
        officers: string[];
        status: string;
        due: string | null;
        ended: string | null;
      }[]
    >`
      select m.kind, c.kind as "caseKind", m.taken_on::text as taken, m.decided_on::text as decided, m.officers, m.status, m.due_on::text as due, m.ended_on::text as ended
      from cases.measure m join cases."case" c on c.id = m.case_id`;
    for (const { kind, caseKind, taken, decided, officers, due, ended } of measures) {
      expect([measureReasons(kind, caseKind, taken, decided), officers.length >= 2]).toEqual([[], true]);
      const inTime = MEASURES[kind].clock === null || ended === null || ended <= (due ?? '');
      expect([kind, inTime]).toEqual([kind, true]);
    }
    const seized = measures.filter(({ kind }) => kind === 'SEIZE');
    expect(seized.length).toBeGreaterThan(10);
    expect(new Set(seized.map(({ status }) => status))).toContain('CONFISCATED');
  });

  it('were done by officers whose certificates held, and left evidence', async () => {
    const [row] = await empty.sql<{ inspections: number; evidence: number; uncertified: number; unclocked: number }[]>`select
      (select count(*)::int from cases.field_inspection) as inspections, (select count(*)::int from cases.evidence_item) as evidence,
      (select count(*)::int from cases.field_inspection i join cases.case_handler h on h.case_id = i.case_id and h.officer_id = any(i.officers) where not h.entitled) as uncertified,
      (select count(*)::int from cases.measure m where m.kind = 'SEIZE' and not exists (select from cases.deadline d where d.subject_id = m.id and d.rule = 'C3')) as unclocked`;
    expect(row?.inspections).toBeGreaterThan(100);
    expect(row?.evidence).toBeGreaterThan(row?.inspections ?? 0);
    expect([row?.uncertified, row?.unclocked]).toEqual([0, 0]);
  });

  it('are told in the history of their cases, each act by whom the law asks', async () => {
    const told = (act: string, day: string, officers: string) =>
      `exists (select from cases.case_step s where s.case_id = x.case_id and s.act = '${act}' and s.taken_on = x.${day} and cardinality(s.officers) ${officers})`;
    const untold = async (from: string) => Number((await empty.sql.unsafe(`select count(*) as n from ${from}`))[0]?.['n']);
    expect(await untold(`cases.field_inspection x where not ${told('FIELD_INSPECTION', 'inspected_on', '>= 2')}`)).toBe(0);
    const kept = `cases.measure x where x.kind in ('SEIZE', 'PRESERVATION')`;
    expect(await untold(`${kept} and not ${told('PROPOSE_MEASURE', 'proposed_on', '>= 2')}`)).toBe(0);
    expect(await untold(`${kept} and not ${told('APPROVE_MEASURE', 'decided_on', '= 0')}`)).toBe(0);
    expect(await untold(`${kept} and not ${told('TAKE_MEASURE', 'taken_on', '>= 2')}`)).toBe(0);
    expect(await untold(`${kept} and x.ended_on is not null and not ${told('RELEASE_MEASURE', 'ended_on', '= 0')}`)).toBe(0);
    expect(await untold(`cases.recusal x where x.decided_on is not null and not ${told('DECIDE_RECUSAL', 'decided_on', '= 0')}`)).toBe(0);
    expect(await untold(`cases.case_step x where x.act = 'DECIDE_RECUSAL'`)).toBeGreaterThan(0);
  });

  it('preserve evidence under a clock of its own, which ends in time', async () => {
    const [row] = await empty.sql<{ kept: number; clocked: number; late: number }[]>`
      select count(*)::int as kept, count(d.id)::int as clocked, count(*) filter (where coalesce(d.done_on, platform.today()) > d.due_on)::int as late
      from cases.measure m left join cases.deadline d on d.subject_id = m.id and d.rule = 'I9' and d.due_on = m.due_on and d.done_on is not distinct from m.ended_on
      where m.kind = 'PRESERVATION'`;
    expect(row?.kept).toBeGreaterThan(20);
    expect([row?.clocked, row?.late]).toEqual([row?.kept, 0]);
  });

  it('meet a criminal threshold only where the police have it, or where it is planted', async () => {
    const [row] = await empty.sql<{ planted: number; police: number; other: number }[]>`
      select count(*) filter (where disposition = 'PENALISED')::int as planted,
        count(*) filter (where disposition = 'TRANSFERRED_TO_POLICE' or status = 'WAITING_CRIMINAL')::int as police,
        count(*) filter (where disposition is distinct from 'PENALISED' and disposition is distinct from 'TRANSFERRED_TO_POLICE' and status <> 'WAITING_CRIMINAL')::int as other
      from cases."case" where threshold_met`;
    expect(row?.planted).toBeGreaterThan(0);
    expect(row?.police).toBeGreaterThan(0);
    expect(row?.other).toBe(0);
  });
});
