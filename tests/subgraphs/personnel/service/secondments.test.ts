import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../support/graph.ts';
import { secondmentActs } from './acts.ts';
import { codes, createGround, ERRORS, eventsOf, officeOf, TODAY, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
// each test sends anew: superusers alone may remove what was sent before
afterEach(async () => {
  await graph.rows.execute(sql`truncate personnel.secondment, platform."grant"`);
});
const { send, change, idIn, grants, opened } = secondmentActs(() => graph);

describe('a supervisor is sent', () => {
  it('by the province, and the host is opened for that time', async () => {
    const payload = await send();
    expect(payload).toMatchObject({
      secondment: {
        supervisor: '周建华',
        officer: { name: '周建华' },
        sender: { id: officeOf('guangdong') },
        host: { id: officeOf('shenzhen') },
        jurisdiction: { code: '440300' },
        startsOn: TODAY,
        endsOn: '2014-03-31',
        tasks: '督导专项行动',
        report: null,
        endedOn: null,
        version: 1,
      },
      userErrors: [],
    });
    expect(await grants()).toEqual([opened(TODAY, '2014-04-01')]);
    expect(await eventsOf(graph, idIn(payload))).toEqual([{ what: 'SUPERVISOR_SECONDED', payload: { hostId: officeOf('shenzhen') } }]);
  });
  it.for<[Persona, string]>([
    ['national', officeOf('hangzhou')],
    ['national', officeOf('guangdong')],
    ['province', officeOf('nanshan')],
    ['otherProvince', officeOf('hangzhou')],
  ])('by %s to an office below', async ([persona, hostId]) => {
    expect(codes(await send(persona, { hostId }))).toEqual([]);
    expect(await grants()).toHaveLength(1);
  });

  it.for<[string, Persona, object, string, string, string]>([
    ['to an office of another province', 'province', { hostId: officeOf('hangzhou') }, 'NO_JURISDICTION', 'hostId', 'R14.8'],
    ['to itself', 'province', { hostId: officeOf('guangdong') }, 'NO_JURISDICTION', 'hostId', 'R14.8'],
    ['upwards', 'province', { hostId: officeOf('nation') }, 'NO_JURISDICTION', 'hostId', 'R14.8'],
    ['to no office', 'province', { hostId: idOf(9999) }, 'NOT_FOUND', 'hostId', ''],
    ['from yesterday on', 'province', { startsOn: '2014-01-09' }, 'WRONG_DATE', 'startsOn', ''],
    ['backwards', 'province', { startsOn: '2014-02-02', endsOn: '2014-02-01' }, 'WRONG_DATE', 'endsOn', 'R14.7'],
    ['for 367 days', 'province', { endsOn: '2015-01-11' }, 'WRONG_DATE', 'endsOn', 'R14.7'],
    ['without tasks', 'province', { tasks: ' ' }, 'INVALID_VALUE', 'tasks', ''],
    ['with an officer of another office', 'province', { officerId: idOf(101) }, 'NOT_PERMITTED', 'officerId', 'R14.7'],
    ['with an officer out of reach', 'province', { officerId: idOf(401) }, 'NOT_FOUND', 'officerId', ''],
  ])('never %s', async ([, persona, more, code, path, rule]) => {
    const { userErrors } = await send(persona, more);
    expect(userErrors.map((error) => [error.code, error.path.at(-1), error.rule ?? ''])).toEqual([[code, path, rule]]);
    expect(userErrors[0]?.messageZh).toMatch(/\p{Script=Han}/u);
    expect(await grants()).toEqual([]);
  });
  it('for 366 days at most', async () => {
    expect(codes(await send('province', { endsOn: '2015-01-10' }))).toEqual([]);
  });
  it.for<[Persona]>([['city'], ['county'], ['self'], ['analyst'], ['supervisor'], ['centre'], ['public']])(
    'never by %s',
    async ([persona]) => {
      expect(codes(await send(persona, { hostId: officeOf('nanshan'), officerId: idOf(101) }))).toEqual(['NOT_PERMITTED']);
    },
  );
  it('never to two places on one day, even when both are decided at once', async () => {
    const both = await Promise.all([
      send(),
      send('province', { hostId: officeOf('guangzhou'), startsOn: '2014-03-31', endsOn: '2014-04-30' }),
    ]);
    expect(both.flatMap(codes)).toEqual(['WRONG_STATE']);
    expect(await grants()).toHaveLength(1);
  });
  it('again, from the day after the last', async () => {
    await send();
    expect(codes(await send('province', { startsOn: '2014-04-01', endsOn: '2014-04-30' }))).toEqual([]);
  });
  it('never before a transfer or a last day is settled', async () => {
    await send();
    const transfer = await graph.act('province', 'transferOfficer', ERRORS, {
      officerId: idOf(201),
      version: 1,
      agencyId: officeOf('shenzhen'),
      post: '科员',
    });
    const leaving = await graph.act('province', 'endService', ERRORS, { officerId: idOf(201), version: 1, reason: 'RETIRED' });
    expect([codes(transfer), codes(leaving)]).toEqual([['WRONG_STATE'], ['WRONG_STATE']]);
  });
  it('once for one key', async () => {
    expect(await send('province', { idempotencyKey: 's' })).toEqual(await send('province', { idempotencyKey: 's' }));
    expect(await grants()).toHaveLength(1);
  });
});

describe('the end of a secondment', () => {
  it('closes the host today', async () => {
    const id = idIn(await send());
    expect(await change('endSecondment', 'province', id)).toMatchObject({
      secondment: { endsOn: '2014-01-09', endedOn: TODAY, version: 2 },
      userErrors: [],
    });
    // it began today and held for no day; the opening lies before today
    expect(await grants()).toEqual([opened('2014-01-09', TODAY)]);
    expect(codes(await change('endSecondment', 'province', id, { version: 2 }))).toEqual(['WRONG_STATE']);
  });
  it('calls off one that has not begun', async () => {
    const id = idIn(await send('province', { startsOn: '2014-02-01' }));
    expect(await change('endSecondment', 'province', id)).toMatchObject({
      secondment: { startsOn: '2014-02-01', endsOn: '2014-01-31', endedOn: TODAY },
    });
    expect(codes(await change('reportSecondment', 'province', id, { version: 2 }))).toEqual(['WRONG_STATE']);
    // the days are free again
    expect(codes(await send('province', { startsOn: '2014-02-01' }))).toEqual([]);
  });
  it.for(['2014-01-11', '2014-02-01', '2029-12-31'])('opens the host on no day when it was to begin on %s', async (startsOn) => {
    const id = idIn(await send('province', { startsOn, endsOn: startsOn }));
    await change('endSecondment', 'province', id);
    const open = await graph.select(
      sql`select day::date::text as day from generate_series(${TODAY}::date, ${startsOn}::date + 2, interval '1 day') as day
        join platform."grant" g on g.valid_from <= day and day < g.valid_to`,
    );
    expect(open).toEqual([]);
    expect(await grants()).toEqual([opened('2014-01-09', TODAY)]);
  });
  it('may be decided by the nation too, so that no opening outlives its sender; the report may not', async () => {
    const id = idIn(await send());
    expect(codes(await change('reportSecondment', 'national', id))).toEqual(['NOT_PERMITTED']);
    expect(await change('endSecondment', 'national', id)).toMatchObject({ secondment: { endedOn: TODAY }, userErrors: [] });
    expect(await grants()).toEqual([opened('2014-01-09', TODAY)]);
  });
  it('has a version', async () => {
    const id = idIn(await send());
    expect(codes(await change('endSecondment', 'province', id, { version: 2 }))).toEqual(['CONFLICT']);
    const both = await Promise.all([change('endSecondment', 'province', id), change('endSecondment', 'province', id)]);
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
  });
  it.for<[Persona, string]>([
    ['city', 'NOT_PERMITTED'],
    ['self', 'NOT_PERMITTED'],
    ['supervisor', 'NOT_PERMITTED'],
    ['otherCity', 'NOT_FOUND'],
    ['otherProvince', 'NOT_FOUND'],
    ['analyst', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('nor its report is for %s: %s', async ([persona, code]) => {
    const id = idIn(await send());
    expect([codes(await change('endSecondment', persona, id)), codes(await change('reportSecondment', persona, id))]).toEqual([
      [code],
      [code],
    ]);
  });
});

describe('a report', () => {
  it('is recorded once it has begun, and may be corrected', async () => {
    const id = idIn(await send());
    expect(await change('reportSecondment', 'province', id, { idempotencyKey: 'r' })).toMatchObject({
      secondment: { report: '案卷制作规范,程序总体合法。', reportedOn: TODAY, version: 2 },
    });
    expect(await change('reportSecondment', 'province', id, { idempotencyKey: 'r' })).toMatchObject({ secondment: { version: 2 } });
    expect(codes(await change('reportSecondment', 'province', id, { version: 2, report: '更正:个别案卷送达回证不全。' }))).toEqual([]);
    expect(codes(await change('reportSecondment', 'province', id, { version: 2 }))).toEqual(['CONFLICT']);
    expect((await change('reportSecondment', 'province', id, { version: 3, report: '短' })).userErrors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'report'] },
    ]);
    expect((await eventsOf(graph, id)).map(({ what }) => what)).toEqual([
      'SUPERVISOR_SECONDED',
      'SUPERVISOR_REPORTED',
      'SUPERVISOR_REPORTED',
    ]);
  });
  it('is not recorded before', async () => {
    const id = idIn(await send('province', { startsOn: '2014-01-11' }));
    expect(codes(await change('reportSecondment', 'province', id))).toEqual(['WRONG_STATE']);
  });
});

describe('in the database', () => {
  const refused = { sqlState: '42501' };
  const open = (persona: Persona, id: string, role: 'personnel_app' | 'cases_app' = 'personnel_app') =>
    graph.inDatabase(role, persona, sql`select personnel.open_host(${id}, ${idOf(7777)})`);
  it('nobody opens a host without a secondment of the own office, nor twice', async () => {
    const id = idIn(await send());
    for (const persona of ['province', 'national', 'city', 'self', 'supervisor', 'public'] as const)
      await expect(open(persona, id)).rejects.toMatchObject(refused);
    await expect(open('province', idOf(12345))).rejects.toMatchObject(refused);
    await expect(open('province', id, 'cases_app')).rejects.toMatchObject(refused);
    expect(await grants()).toHaveLength(1);
  });
  it('nobody closes or moves the host of another sender, or of a secondment that runs', async () => {
    const id = idIn(await send());
    for (const persona of ['province', 'national', 'city', 'supervisor'] as const)
      await graph.inDatabase('personnel_app', persona, sql`select personnel.close_host(${id})`);
    expect(await grants()).toEqual([opened(TODAY, '2014-04-01')]);
  });
  it('nobody writes grants, or a secondment for another office', async () => {
    await expect(
      graph.inDatabase(
        'personnel_app',
        'province',
        sql`insert into platform."grant" values (${idOf(8888)}, ${idOf(201)}, 'SECONDMENT', ${officeOf('hangzhou')}, '2014-01-01', '2014-12-31')`,
      ),
    ).rejects.toMatchObject(refused);
    const sent = (from: string, to: string, place: string, officer: string) =>
      sql`insert into personnel.secondment (id, officer_id, supervisor, from_agency_id, to_agency_id, valid_from, valid_to, tasks, jurisdiction)
        values (${idOf(8889)}, ${officer}, '某人', ${from}, ${to}, '2014-01-10', '2014-02-01', '任务', ${place})`;
    for (const forged of [
      sent(officeOf('zhejiang'), officeOf('shenzhen'), '440300', idOf(401)),
      sent(officeOf('guangdong'), officeOf('hangzhou'), '440300', idOf(201)),
      sent(officeOf('guangdong'), officeOf('hangzhou'), '330100', idOf(201)),
      sent(officeOf('guangdong'), officeOf('shenzhen'), '440300', idOf(101)),
    ])
      await expect(graph.inDatabase('personnel_app', 'province', forged)).rejects.toMatchObject(refused);
  });
});
