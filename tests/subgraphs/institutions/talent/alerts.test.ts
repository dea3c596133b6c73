import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { complaints } from '../../../../subgraphs/complaints/index.ts';
import { disputeForecast, talentProfile } from '../../../../subgraphs/institutions/tables.ts';
import { at, docketing, officeId, officerId } from '../../cases/ground.ts';
import { CENTRE, createGround, OFFICE, OTHER_CENTRE, OTHER_PATENT, PATENT, TODAY, VIEWERS, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows
    .execute(sql`truncate cases."case", cases.case_handler, cases.case_number, platform.event, platform.idempotency_key, complaints.complaint, complaints.step,
    institutions.talent_profile, institutions.profile_patent, institutions.service_action, institutions.dispute_forecast`);
});

const docket = async (change: Record<string, unknown> = {}, viewer = at('shenzhen')) => {
  const { data, errors, statements } = await graph.ask(
    cases,
    viewer,
    'mutation ($input: DocketCaseInput!) { docketCase(input: $input) { case { id history { what } } userErrors { code } } }',
    { input: docketing(change) },
  );
  expect(errors).toEqual([]);
  const payload = (data as { docketCase: { case: { id: string; history: unknown[] } | null; userErrors: { code: string }[] } }).docketCase;
  return { ...payload, statements };
};
const REGISTRATION = {
  kind: 'REPORT',
  channel: 'PHONE',
  subjectRight: 'PATENT',
  jurisdiction: '440305',
  accused: '深圳市某贸易有限公司',
  facts: '该公司销售仿制产品。',
  identityMode: 'ANONYMOUS',
};
const register = async (change: Record<string, unknown> = {}, persona: Persona = 'centre') => {
  const { data, errors } = await graph.ask(
    complaints,
    VIEWERS[persona],
    'mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { complaint { id patentNumber } userErrors { code path messageZh } } }',
    { input: { ...REGISTRATION, ...change } },
  );
  expect(errors).toEqual([]);
  return (
    data as {
      registerComplaint: { complaint: { id: string; patentNumber: string | null } | null; userErrors: { code: string; path: string[] }[] };
    }
  ).registerComplaint;
};
const forecasts = () => graph.rows.select().from(disputeForecast);
const states = async () =>
  (await graph.rows.select().from(talentProfile).orderBy(talentProfile.id)).map(({ status, version }) => [status, version]);

describe('a docketed case on a patent of a profile', () => {
  it('raises an alert in its own transaction: due in five working days, owed by centre and office', async () => {
    const profileId = await graph.lay(1);
    const { case: made } = await docket();
    const [forecast, ...more] = await forecasts();
    expect(more).toEqual([]);
    expect(forecast).toMatchObject({
      profileId,
      patentNumber: PATENT,
      caseId: made?.id,
      complaintId: null,
      dispute: null,
      matterPlace: '440305',
      matterOffice: OFFICE,
      raisedOn: TODAY,
      dueOn: '2014-01-17',
      forecastOn: null,
      centreId: CENTRE,
      agencyId: OFFICE,
      jurisdiction: '440300',
    });
    expect(forecast?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await states()).toEqual([['ALERT', 2]]);
    const [row] = await graph.rows.select().from(talentProfile);
    expect(row?.statusFrom).toBe(TODAY);
  });

  it('raises none on a profile of another province: nobody watches the whole country through a profile', async () => {
    const zhejiang = { centreId: OTHER_CENTRE, agencyId: officeId('nation'), jurisdiction: '330100' };
    await graph.lay(1, { ...zhejiang, status: 'ACTIVE' });
    await docket();
    await register({ patentNumber: PATENT });
    expect([await forecasts(), await states()]).toEqual([[], [['ACTIVE', 1]]]);
  });

  it('raises one for each profile in service in the province, and none for the others', async () => {
    await graph.lay(1);
    await graph.lay(2, { status: 'ALERT', centreId: OTHER_CENTRE, agencyId: officeId('guangzhou'), jurisdiction: '440100' });
    await graph.lay(3, { status: 'NOMINATED' });
    await graph.lay(4, { status: 'ENROLLED' });
    await graph.lay(5, { status: 'CLOSED' });
    await graph.lay(6, {}, [OTHER_PATENT]);
    await docket();
    expect((await forecasts()).map(({ jurisdiction }) => jurisdiction).toSorted()).toEqual(['440100', '440300']);
    expect(await states()).toEqual([
      ['ALERT', 2],
      ['ALERT', 1],
      ['NOMINATED', 1],
      ['ENROLLED', 1],
      ['CLOSED', 1],
      ['ACTIVE', 1],
    ]);
  });

  it('raises nothing when docketing is refused', async () => {
    await graph.lay(1);
    const { userErrors } = await docket({ handlers: [officerId('first')] });
    expect(userErrors).toHaveLength(1);
    const { userErrors: expired } = await docket({ handlers: [officerId('first'), officerId('expired')] });
    expect(expired).toHaveLength(1);
    expect([await forecasts(), await states()]).toEqual([[], [['ACTIVE', 1]]]);
  });

  it('raises once for a repeat of the same request', async () => {
    await graph.lay(1);
    const first = await docket({ idempotencyKey: 'k' });
    const again = await docket({ idempotencyKey: 'k' });
    expect([again.case?.id, (await forecasts()).length]).toEqual([first.case?.id, 1]);
  });

  it('raises twenty for twenty dockets at once', async () => {
    await graph.lay(1);
    await graph.lay(2);
    const made = await Promise.all(Array.from({ length: 20 }, () => docket()));
    const ids = made.map(({ case: each }) => each?.id ?? '').toSorted();
    for (const n of [1, 2]) {
      const raised = (await forecasts()).filter(({ profileId }) => profileId.endsWith(`70000${n}`)).map(({ caseId }) => caseId ?? '');
      expect(raised.toSorted()).toEqual(ids);
    }
    expect(await states()).toEqual([
      ['ALERT', 2],
      ['ALERT', 2],
    ]);
  });

  it('loses none to a forecast that is completed meanwhile', async () => {
    const profileId = await graph.lay(1, { status: 'ALERT' });
    const forecastId = await graph.layForecast(1, profileId);
    const input = { forecastId, version: 1, impact: 'LOW', likelihood: 'LOW', plan: '应对方案' };
    await Promise.all([graph.act('centre', 'completeDisputeForecast', input), docket(), docket()]);
    const open = (await forecasts()).filter(({ forecastOn }) => forecastOn === null);
    expect([open.length, (await states()).map(([status]) => status)]).toEqual([2, ['ALERT']]);
  });

  it('tells who dockets nothing: same answer, same statements, same history, no event of its office', async () => {
    const without = await docket();
    await graph.lay(1);
    const withProfile = await docket();
    expect(withProfile.statements).toEqual(without.statements);
    expect(withProfile.case?.history).toEqual(without.case?.history);
    const [seen] = await graph.rows.execute<{ n: number }>(
      sql`select count(*)::int as n from platform.event where what = 'TALENT_ALERT_RAISED' and office_id is null and jurisdiction = '000000' and payload = '{}'`,
    );
    expect(seen?.n).toBe(1);
    for (const persona of ['handler', 'county', 'office', 'centre'] as const) {
      const rows = await graph.services.pools.cases_app.read(claimsOf(VIEWERS[persona]), (db) =>
        db.execute(sql`select what from platform.event where what like 'TALENT%'`),
      );
      expect([persona, rows.length]).toEqual([persona, 0]);
    }
  });
});

describe('a registered complaint on a patent of a profile', () => {
  it('raises an alert, however the number was written', async () => {
    const profileId = await graph.lay(1);
    const { complaint } = await register({ patentNumber: PATENT.replace('ZL', '').replace('.', '') });
    expect(complaint?.patentNumber).toBe(PATENT);
    expect(await forecasts()).toMatchObject([
      { profileId, complaintId: complaint?.id, caseId: null, matterOffice: CENTRE, raisedOn: TODAY, dueOn: '2014-01-17' },
    ]);
  });
  it('raises nothing without a patent, or when it is refused', async () => {
    await graph.lay(1);
    await register();
    const wrong = await register({ patentNumber: 'ZL201730123456.2' });
    expect(wrong.userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'patentNumber'] }]);
    const mark = await register({ patentNumber: PATENT, subjectRight: 'TRADEMARK' });
    expect(mark.userErrors.map(({ path }) => path)).toEqual([['input', 'patentNumber']]);
    await register({ patentNumber: PATENT, accused: '' });
    expect(await forecasts()).toEqual([]);
  });
  it('raises twenty for twenty at once', async () => {
    await graph.lay(1);
    await Promise.all(Array.from({ length: 20 }, () => register({ patentNumber: PATENT })));
    expect(new Set((await forecasts()).map(({ complaintId }) => complaintId)).size).toBe(20);
  });
});

describe('the function behind it', () => {
  const call = (id: string, patent = PATENT, place: 'from_case' | 'from_complaint' = 'from_case') =>
    sql`select institutions.raise_talent_alert(patent => ${patent}, from_case => ${place === 'from_case' ? id : null}, from_complaint => ${place === 'from_case' ? null : id}, day => '2014-01-10', due => '2014-01-17')`;

  it('believes no case that this transaction did not write, and answers nothing', async () => {
    await graph.lay(1, {}, [OTHER_PATENT, PATENT]);
    const { case: made } = await docket();
    await graph.rows.delete(disputeForecast);
    const asked = async (id: string, patent: string) =>
      graph.services.pools.cases_app.write(claimsOf(VIEWERS.handler), async (db) => [...(await db.execute(call(id, patent)))]);
    const answers = [await asked(made?.id ?? '', PATENT), await asked(made?.id ?? '', OTHER_PATENT), await asked(CENTRE, PATENT)];
    expect(answers).toEqual([[{ raise_talent_alert: '' }], [{ raise_talent_alert: '' }], [{ raise_talent_alert: '' }]]);
    expect(await forecasts()).toEqual([]);
  });

  it('fails for no input that only a profile would make fail', async () => {
    await graph.lay(1);
    const { case: made } = await docket({ patentNumber: OTHER_PATENT });
    for (const [day, due] of [
      [null, '2014-01-17'],
      ['2014-01-10', null],
      ['2014-01-18', '2014-01-17'],
    ]) {
      await graph.services.pools.cases_app.write(claimsOf(VIEWERS.handler), async (db) => {
        await db.execute(sql`update cases."case" set patent_number = ${PATENT} where id = ${made?.id}`);
        await db.execute(sql`select institutions.raise_talent_alert(${PATENT}, ${made?.id}, null, ${day}, ${due})`);
      });
    }
    expect(await forecasts()).toEqual([]);
  });

  it('may be called by nobody else', async () => {
    for (const role of ['institutions_app', 'personnel_app', 'oversight_app', 'vault_app'] as const) {
      const told = await graph.services.pools[role]
        .write(claimsOf(VIEWERS.handler), (db) => db.execute(call(CENTRE)))
        .then(
          () => 'done',
          (error: Error) => String(error.cause ?? error),
        );
      expect([role, told]).toEqual([role, expect.stringContaining('permission denied')]);
    }
    expect(await forecasts()).toEqual([]);
  });
});
