import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officer } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { codes, createGround, officerRow, TODAY, VIEWERS, type Ground, type Persona } from './ground.ts';

let ground: Ground;
beforeAll(async () => void (ground = await createGround()));
afterAll(() => ground.end());

const FIELDS = 'trainingClass { id status version seatsTaken }';
const enrol = (persona: Persona, classId: string, numbers: readonly number[], more: Record<string, unknown> = {}) =>
  ground.act(persona, 'enrolOfficers', `${FIELDS} enrolments { officer { id } enrolledOn attended score }`, {
    classId,
    officerIds: numbers.map(idOf),
    ...more,
  });
const hold = (persona: Persona, classId: string, version: number, numbers: readonly number[]) =>
  ground.act(persona, 'holdTrainingClass', FIELDS, { classId, version, attendedIds: numbers.map(idOf) });
const score = (persona: Persona, classId: string, version: number, scores: readonly (readonly [number, number])[], scoredOn = TODAY) =>
  ground.act(persona, 'recordScores', FIELDS, {
    classId,
    version,
    scoredOn,
    scores: scores.map(([n, points]) => ({ officerId: idOf(n), score: points })),
  });
const open = (values: Parameters<Ground['lay']>[1] = {}) =>
  ground.lay('gd', { status: 'CONSENTED', consentOn: '2013-12-20', consentNo: '国知办函〔2013〕9号', ...values });
const roll = (classId: string) =>
  ground.statement(
    sql`select officer_id as officer, agency_id as office, organiser_id as organiser, jurisdiction as place, attended, score, scored_on::text as on from personnel.enrolment where class_id = ${classId} order by officer_id`,
  );
const reasons = ({ userErrors }: Awaited<ReturnType<typeof enrol>>) =>
  userErrors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);

describe('enrolling (R15.2)', () => {
  it('places each officer with the own office, by the province and by the nation', async () => {
    const id = await open();
    expect(await enrol('province', id, [102, 104])).toMatchObject({
      trainingClass: { seatsTaken: 2, version: 1 },
      enrolments: [
        { officer: { id: idOf(102) }, enrolledOn: TODAY, attended: null, score: null },
        { officer: { id: idOf(104) }, enrolledOn: TODAY },
      ],
      userErrors: [],
    });
    expect(await enrol('national', id, [106])).toMatchObject({ trainingClass: { seatsTaken: 3 } });
    expect(reasons(await enrol('national', id, [106]))).toEqual(['CONFLICT officerIds.0']);
    const common = { organiser: idOf(2), attended: null, score: null, on: null };
    expect(await roll(id)).toEqual([
      { officer: idOf(102), office: idOf(3), place: '440300', ...common },
      { officer: idOf(104), office: idOf(4), place: '440305', ...common },
      { officer: idOf(106), office: idOf(5), place: '330000', ...common },
    ]);
    expect(await ground.eventsOf(id)).toEqual(['OFFICERS_ENROLLED', 'OFFICERS_ENROLLED']);
    const [event] = await ground.statement<{ payload: unknown }>(
      sql`select payload from platform.event where entity_id = ${id} order by id limit 1`,
    );
    expect(event?.payload).toEqual({ officers: 2 });
  });

  it.for((Object.keys(VIEWERS) as Persona[]).filter((one) => !['national', 'province', 'elsewhere'].includes(one)))(
    'is not for %s',
    async (persona) =>
      expect(await enrol(persona, await open(), [102])).toMatchObject({ userErrors: [{ code: 'NOT_PERMITTED', rule: 'R15.2' }] }),
  );

  it('is in classes of the own province and of the nation: nobody fills the seats of another province', async () => {
    const theirs = await open();
    const refused = await enrol('elsewhere', theirs, [106]);
    expect(refused).toMatchObject({ userErrors: [{ code: 'NOT_PERMITTED', path: ['input', 'classId'], rule: 'R15.2' }] });
    expect(await roll(theirs)).toEqual([]);
    for (const organiser of ['zj', 'nation'] as const) {
      const id = await ground.lay(organiser, { status: organiser === 'zj' ? 'CONSENTED' : 'DRAFT' });
      expect(codes(await enrol('elsewhere', id, [106]))).toEqual([]);
    }
    const city = await ground.lay('sz', { kind: 'SPECIALISED' });
    expect(codes(await enrol('province', city, [104]))).toEqual([]);
  });

  it('takes all of a list or nobody, with every reason', async () => {
    const id = await open({ seats: 4 });
    await ground.enrol(id, 'gd', 101);
    const refused = await enrol('province', id, [101, 102, 103, 106, 999, 102, 104, 105]);
    expect(reasons(refused)).toEqual([
      'CONFLICT officerIds.0',
      'NOT_OF_THIS_OFFICE officerIds.2',
      'NOT_FOUND officerIds.3',
      'NOT_FOUND officerIds.4',
      'INVALID_VALUE officerIds.5',
      'WRONG_STATE officerIds',
    ]);
    const [foreign, unknown] = refused.userErrors.filter(({ code }) => code === 'NOT_FOUND');
    expect({ ...foreign, path: [] }).toEqual({ ...unknown, path: [] });
    expect(await roll(id)).toHaveLength(1);
    expect(await enrol('province', id, [102, 104, 105])).toMatchObject({ trainingClass: { seatsTaken: 4 } });
    expect(reasons(await enrol('province', id, [107]))).toEqual(['WRONG_STATE officerIds']);
  });

  it('finds a seat taken by another province, whose officers it does not see', async () => {
    const id = await ground.lay('nation', { seats: 1 });
    await ground.enrol(id, 'nation', 106);
    expect(reasons(await enrol('province', id, [102]))).toEqual(['WRONG_STATE officerIds']);
    const { data } = await ground.as('province', `{ trainingClass(id: "${id}") { seatsTaken enrolments { totalCount } } }`);
    expect(data).toEqual({ trainingClass: { seatsTaken: 1, enrolments: { totalCount: 0 } } });
  });

  it.for([
    ['before consent', { status: 'SUBMITTED' }, ['WRONG_STATE ']],
    ['of a refused class', { status: 'REFUSED' }, ['WRONG_STATE ']],
    ['after it was held', { status: 'HELD', heldFrom: '2014-01-02', heldTo: '2014-01-03' }, ['WRONG_STATE ']],
    ['after its last day', { heldFrom: '2014-01-02', heldTo: '2014-01-09' }, ['WRONG_DATE ']],
  ] as const)('is refused %s', async ([, values, expected]) =>
    expect(reasons(await enrol('province', await open(values), [102]))).toEqual(expected),
  );

  it('is refused for nobody, for too many, for no class', async () => {
    const id = await open();
    expect(reasons(await enrol('province', id, []))).toEqual(['INVALID_VALUE officerIds']);
    expect(
      reasons(
        await enrol(
          'province',
          id,
          Array.from({ length: 201 }, (_, n) => 5000 + n),
        ),
      ),
    ).toEqual(['INVALID_VALUE officerIds']);
    expect(reasons(await enrol('province', idOf(77), [102]))).toEqual(['NOT_FOUND classId']);
    expect(reasons(await enrol('province', id, [102], { classId: 'none' }))).toEqual(['NOT_FOUND classId']);
    expect(reasons(await enrol('province', id, [], { officerIds: ['x'] }))).toEqual(['NOT_FOUND officerIds.0']);
  });

  it('once for one key', async () => {
    const id = await open();
    const first = await enrol('province', id, [102], { idempotencyKey: 'enrol-1' });
    expect(await enrol('province', id, [102], { idempotencyKey: 'enrol-1' })).toEqual(first);
    expect(await roll(id)).toHaveLength(1);
    expect(codes(await enrol('province', id, [104], { idempotencyKey: 'enrol-1' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('forty at a time over the last seat: one gets it', async () => {
    const crowd = Array.from({ length: 40 }, (_, index) => 2000 + index);
    await ground.rows.insert(officer).values(crowd.map((n) => officerRow(n, n % 2 === 0 ? 'sz' : 'zj', '2013-01-01')));
    const id = await ground.lay('nation', { seats: 2 });
    await ground.enrol(id, 'nation', 101);
    const answers = await Promise.all(crowd.map((n) => enrol(n % 2 === 0 ? 'province' : 'elsewhere', id, [n])));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap((answer) => reasons(answer)))).toEqual(new Set(['WRONG_STATE officerIds']));
    expect(await roll(id)).toHaveLength(2);
  });

  it('beside a transfer of the officer lies with the office where the officer then serves', async () => {
    const movers = Array.from({ length: 30 }, (_, index) => 3000 + index);
    await ground.rows.insert(officer).values(movers.map((n) => officerRow(n, 'sz', '2013-01-01')));
    const id = await open();
    const move = (n: number) =>
      ground.act('province', 'transferOfficer', 'officer { id }', { officerId: idOf(n), version: 1, agencyId: idOf(4), post: '科员' });
    const answers = await Promise.all(movers.flatMap((n) => [enrol('province', id, [n]), move(n)]));
    expect(answers.flatMap(codes)).toEqual([]);
    expect(
      new Set((await roll(id)).map((row) => JSON.stringify([(row as { office: string }).office, (row as { place: string }).place]))),
    ).toEqual(new Set([JSON.stringify([idOf(4), '440305'])]));
  });

  it('twenty at a time of one officer: one enrolment, and a refusal for the rest', async () => {
    const id = await open();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => enrol(n % 2 === 0 ? 'province' : 'national', id, [102])));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(['CONFLICT']));
    expect(await roll(id)).toHaveLength(1);
  });
});

describe('holding and scoring (R15.4)', () => {
  const over = { heldFrom: '2014-01-06', heldTo: '2014-01-08' };
  it('goes from the roll to the last score, in parts', async () => {
    const id = await open(over);
    for (const n of [101, 102, 104]) await ground.enrol(id, 'gd', n);
    expect(await hold('province', id, 1, [101, 104])).toMatchObject({ trainingClass: { status: 'HELD', version: 2 }, userErrors: [] });
    expect(await score('province', id, 2, [[101, 100]])).toMatchObject({ trainingClass: { status: 'HELD', version: 3 }, userErrors: [] });
    expect(await score('province', id, 3, [[104, 0]], '2014-01-08')).toMatchObject({ trainingClass: { status: 'SCORED', version: 4 } });
    const facts = { organiser: idOf(2) };
    expect(await roll(id)).toMatchObject([
      { officer: idOf(101), attended: true, score: 100, on: TODAY, ...facts },
      { officer: idOf(102), attended: false, score: null, on: null },
      { officer: idOf(104), attended: true, score: 0, on: '2014-01-08' },
    ]);
    const query = `{ trainingClass(id: "${id}") { enrolments(first: 2) { nodes { attended score passed scoredOn class { id } } totalCount pageInfo { hasNextPage } } } }`;
    expect((await ground.as('province', query)).data).toEqual({
      trainingClass: {
        enrolments: {
          nodes: [
            { attended: true, score: 100, passed: true, scoredOn: TODAY, class: { id } },
            { attended: false, score: null, passed: null, scoredOn: null, class: { id } },
          ],
          totalCount: 3,
          pageInfo: { hasNextPage: true },
        },
      },
    });
    expect(await ground.eventsOf(id)).toEqual(['TRAINING_CLASS_HELD', 'SCORES_RECORDED', 'SCORES_RECORDED']);
  });

  it('is held from its last day on, by enrolled officers', async () => {
    const early = await open({ heldFrom: TODAY, heldTo: '2014-01-11' });
    await ground.enrol(early, 'gd', 101);
    expect(reasons(await hold('province', early, 1, [101]))).toEqual(['WRONG_DATE ']);
    const id = await open(over);
    await ground.enrol(id, 'gd', 101);
    expect(reasons(await hold('province', id, 1, []))).toEqual(['INVALID_VALUE attendedIds']);
    expect(reasons(await hold('province', id, 1, [101, 102, 101]))).toEqual(['NOT_FOUND attendedIds.1', 'INVALID_VALUE attendedIds.2']);
  });

  it('scores those who attended, once, after the class and not in the future', async () => {
    const id = await open({ ...over, status: 'HELD' });
    await ground.enrol(id, 'gd', 101, { attended: true });
    await ground.enrol(id, 'gd', 102, { attended: false });
    await ground.enrol(id, 'gd', 104, { attended: true, score: 70, scoredOn: '2014-01-09' });
    const wrong = await score('province', id, 1, [
      [101, 101],
      [102, 60],
      [104, 80],
      [105, 60],
      [101, 70],
    ]);
    expect(reasons(wrong)).toEqual([
      'INVALID_VALUE scores.0.score',
      'WRONG_STATE scores.1.officerId',
      'WRONG_STATE scores.2.officerId',
      'NOT_FOUND scores.3.officerId',
      'INVALID_VALUE scores.4.officerId',
    ]);
    expect(reasons(await score('province', id, 1, [[101, -1]]))).toEqual(['INVALID_VALUE scores.0.score']);
    expect(reasons(await score('province', id, 1, []))).toEqual(['INVALID_VALUE scores']);
    expect(reasons(await score('province', id, 1, [[101, 60]], '2014-01-11'))).toEqual(['WRONG_DATE scoredOn']);
    expect(reasons(await score('province', id, 1, [[101, 60]], '2014-01-07'))).toEqual(['WRONG_DATE scoredOn']);
    expect(await score('province', id, 1, [[101, 60]])).toMatchObject({ trainingClass: { status: 'SCORED' } });
    const { userErrors } = await score('province', id, 2, [[101, 61]]);
    for (const { message, messageZh } of [...wrong.userErrors, ...userErrors])
      expect([message, messageZh]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/\p{Script=Han}/u)]);
  });
});
