import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrainingClassRow } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { codes, createGround, PERSONAS, TODAY, type Ground, type Office, type Persona } from './ground.ts';

let ground: Ground;
beforeAll(async () => void (ground = await createGround()));
afterAll(() => ground.end());

const FIELDS = 'trainingClass { id classNo status version submittedOn consentOn consentNo refusal consentedInTime seatsTaken }';
const act = (persona: Persona, field: string, input: Record<string, unknown>) => ground.act(persona, field, FIELDS, input);
const PLAN = {
  kind: 'INDUCTION',
  title: '上岗培训班',
  venue: '省局培训室',
  hours: 40,
  seats: 60,
  startsOn: '2014-03-03',
  endsOn: '2014-03-07',
};
const create = (persona: Persona, more: Record<string, unknown> = {}) => act(persona, 'createTrainingClass', { ...PLAN, ...more });

describe('planning a class', () => {
  it('gives it the next number of its office and year', async () => {
    const first = await create('province', { title: ' 上岗培训班 ' });
    expect(first).toMatchObject({
      trainingClass: { classNo: 'TC-440000-2014-01', status: 'DRAFT', version: 1, seatsTaken: 0 },
      userErrors: [],
    });
    expect(await create('province')).toMatchObject({ trainingClass: { classNo: 'TC-440000-2014-02' } });
    expect(await create('national')).toMatchObject({ trainingClass: { classNo: 'TC-000000-2014-01', consentedInTime: true } });
    const { id } = first['trainingClass'] as { id: string };
    expect(await ground.eventsOf(id)).toEqual(['TRAINING_CLASS_CREATED']);
  });

  it.for(['city', 'county'] as const)('%s plans specialised classes only (R15.2)', async (persona) => {
    expect(await create(persona)).toMatchObject({
      trainingClass: null,
      userErrors: [{ code: 'NOT_PERMITTED', rule: 'R15.2', path: ['input', 'kind'] }],
    });
    expect(await create(persona, { kind: 'SPECIALISED' })).toMatchObject({ trainingClass: { status: 'DRAFT' }, userErrors: [] });
  });

  it.for(PERSONAS.filter((persona) => !['national', 'province', 'city', 'county', 'elsewhere'].includes(persona)))(
    'is not for %s',
    async (persona) => expect(codes(await create(persona, { kind: 'SPECIALISED' }))).toEqual(['NOT_PERMITTED']),
  );

  it('refuses for every reason at once, in both languages', async () => {
    const { userErrors } = await create('province', {
      title: '培',
      venue: '',
      hours: 0,
      seats: 2001,
      startsOn: '2014-01-09',
      endsOn: '2014-01-08',
    });
    expect(userErrors.map(({ code, path }) => [code, path[1]])).toEqual([
      ['INVALID_VALUE', 'title'],
      ['INVALID_VALUE', 'venue'],
      ['INVALID_VALUE', 'hours'],
      ['INVALID_VALUE', 'seats'],
      ['WRONG_DATE', 'startsOn'],
      ['WRONG_DATE', 'endsOn'],
    ]);
    for (const { message, messageZh } of userErrors)
      expect([message, messageZh]).toEqual([expect.stringMatching(/^[A-Z]/), expect.stringMatching(/\p{Script=Han}/u)]);
  });

  it('is done once for one key, and refused for another request with it', async () => {
    const key = { idempotencyKey: 'plan-1' };
    const first = await create('elsewhere', key);
    expect(await create('elsewhere', key)).toEqual(first);
    expect(codes(await create('elsewhere', { ...key, seats: 61 }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('at the same time gives each its own number', async () => {
    const made = await Promise.all(
      Array.from({ length: 8 }, () => create('city', { kind: 'SPECIALISED', startsOn: '2015-03-03', endsOn: '2015-03-04' })),
    );
    const numbers = made.map(({ trainingClass }) => (trainingClass as { classNo: string }).classNo);
    expect(numbers.toSorted()).toEqual(Array.from({ length: 8 }, (_, index) => `TC-440300-2015-0${index + 1}`));
  });
});

type Status = TrainingClassRow['status'];
const STATES: readonly Status[] = ['DRAFT', 'SUBMITTED', 'CONSENTED', 'REFUSED', 'HELD', 'SCORED', 'CLOSED'];
/** each act with the state that it leads to, by whom, and the rest of its input; 102 is enrolled and attends */
const ACTS: readonly (readonly [field: string, to: Status, by: 'OFFICE' | 'NATION', more: Record<string, unknown>])[] = [
  ['submitTrainingClass', 'SUBMITTED', 'OFFICE', {}],
  ['consentTrainingClass', 'CONSENTED', 'NATION', { consentNo: '国知办函〔2014〕1号' }],
  ['refuseTrainingClass', 'REFUSED', 'NATION', { reason: '与全国班重叠' }],
  ['holdTrainingClass', 'HELD', 'OFFICE', { attendedIds: [idOf(102)] }],
  ['recordScores', 'SCORED', 'OFFICE', { scoredOn: TODAY, scores: [{ officerId: idOf(102), score: 80 }] }],
  ['closeTrainingClass', 'CLOSED', 'OFFICE', {}],
];
const A10 = ['DRAFT SUBMITTED', 'SUBMITTED CONSENTED', 'SUBMITTED REFUSED', 'CONSENTED HELD', 'HELD SCORED', 'SCORED CLOSED'];
const FREE = ['DRAFT HELD', 'HELD SCORED', 'SCORED CLOSED'];

/** A class in that state in which everything but the state allows the act: ahead for asking, over for the rest. */
async function laid(office: Office, kind: 'INDUCTION' | 'SPECIALISED', status: Status, to: Status): Promise<string> {
  const ahead = ['SUBMITTED', 'CONSENTED', 'REFUSED'].includes(to);
  const days = ahead ? { heldFrom: '2014-02-01', heldTo: '2014-02-05' } : { heldFrom: '2014-01-06', heldTo: TODAY };
  const asked = !['DRAFT', 'SUBMITTED', 'REFUSED'].includes(status) && kind === 'INDUCTION' && office !== 'nation';
  const id = await ground.lay(office, {
    kind,
    status,
    ...days,
    ...(asked && { consentOn: '2013-12-20', consentNo: '国知办函〔2013〕9号' }),
  });
  await ground.enrol(id, office, 102, ['HELD', 'SCORED', 'CLOSED'].includes(status) ? { attended: true } : {});
  return id;
}

describe('every act in every state (A10)', () => {
  const courses = [
    ['induction of a province', 'gd', 'INDUCTION', 'province', A10],
    ['induction of the nation', 'nation', 'INDUCTION', 'national', FREE],
    ['specialised class of a city', 'sz', 'SPECIALISED', 'city', FREE],
  ] as const;
  const table = courses.flatMap((course) => STATES.flatMap((status) => ACTS.map((act) => [...course, status, act] as const)));
  it.for(table)('%s: $5 %s', async ([, office, kind, organiser, allowed, status, [field, to, by, more]]) => {
    const id = await laid(office, kind, status, to);
    const answer = await act(by === 'NATION' ? 'national' : organiser, field, { classId: id, version: 1, ...more });
    const may = allowed.includes(`${status} ${to}`);
    expect([status, to, codes(answer)]).toEqual([status, to, may ? [] : ['WRONG_STATE']]);
    expect(await ground.eventsOf(id)).toHaveLength(may ? 1 : 0);
    const after = answer['trainingClass'] as { status: Status; version: number } | null;
    expect([after?.status, after?.version]).toEqual(may ? [to, 2] : [undefined, undefined]);
  });

  it.for(ACTS)('%s is taken by nobody else', async ([field, to, by, more]) => {
    const [from = ''] = (A10.find((step) => step.endsWith(` ${to}`)) ?? '').split(' ');
    const id = await laid('gd', 'INDUCTION', from as Status, to);
    const may = by === 'NATION' ? 'national' : 'province';
    for (const persona of PERSONAS.filter((one) => one !== may)) {
      const sees = ['national', 'province', 'city', 'county', 'elsewhere', 'handler', 'colleague', 'analyst'].includes(persona);
      const answer = await act(persona, field, { classId: id, version: 1, ...more });
      expect([persona, codes(answer)]).toEqual([persona, [sees ? 'NOT_PERMITTED' : 'NOT_FOUND']]);
    }
    expect(await ground.eventsOf(id)).toEqual([]);
    expect(codes(await act(may, field, { classId: id, version: 7, ...more }))).toEqual(['CONFLICT']);
    expect(codes(await act(may, field, { classId: idOf(99_999), version: 1, ...more }))).toEqual(['NOT_FOUND']);
    expect(codes(await act(may, field, { classId: 'no id', version: 1, ...more }))).toEqual(['NOT_FOUND']);
    expect(codes(await act(may, field, { classId: id, version: 1, ...more }))).toEqual([]);
  });
});

describe('prior consent (R15.3)', () => {
  const begun = { heldFrom: TODAY, heldTo: '2014-01-12' };
  it('is asked for and given before the class begins', async () => {
    const late = await ground.lay('gd', begun);
    expect(await act('province', 'submitTrainingClass', { classId: late, version: 1 })).toMatchObject({
      userErrors: [{ code: 'WRONG_DATE', rule: 'R15.3' }],
    });
    const asked = await ground.lay('gd', { ...begun, status: 'SUBMITTED' });
    const consent = { classId: asked, version: 1, consentNo: '国知办函〔2014〕1号' };
    expect(await act('national', 'consentTrainingClass', consent)).toMatchObject({
      trainingClass: null,
      userErrors: [{ code: 'WRONG_DATE', rule: 'R15.3' }],
    });
    const due = await ground.lay('gd', { heldFrom: '2014-01-11', heldTo: '2014-01-12' });
    await act('province', 'submitTrainingClass', { classId: due, version: 1 });
    expect(await act('national', 'consentTrainingClass', { ...consent, classId: due, version: 2 })).toMatchObject({
      trainingClass: {
        status: 'CONSENTED',
        version: 3,
        submittedOn: TODAY,
        consentOn: TODAY,
        consentNo: '国知办函〔2014〕1号',
        consentedInTime: true,
      },
    });
  });

  it('needs a number, and a refusal a reason', async () => {
    const id = await ground.lay('gd', { status: 'SUBMITTED' });
    expect(codes(await act('national', 'consentTrainingClass', { classId: id, version: 1, consentNo: ' ' }))).toEqual(['INVALID_VALUE']);
    expect(codes(await act('national', 'refuseTrainingClass', { classId: id, version: 1, reason: '' }))).toEqual(['INVALID_VALUE']);
    expect(await act('national', 'refuseTrainingClass', { classId: id, version: 1, reason: ' 场地不足 ' })).toMatchObject({
      trainingClass: { status: 'REFUSED', refusal: '场地不足' },
    });
  });

  it('that came after the first day does not let it be held', async () => {
    const id = await ground.lay('gd', {
      status: 'CONSENTED',
      heldFrom: '2014-01-06',
      heldTo: '2014-01-08',
      consentOn: '2014-01-07',
      consentNo: '迟',
    });
    await ground.enrol(id, 'gd', 102);
    expect(await act('province', 'holdTrainingClass', { classId: id, version: 1, attendedIds: [idOf(102)] })).toMatchObject({
      userErrors: [{ code: 'WRONG_DATE', rule: 'R15.3' }],
    });
    const { data } = await ground.as('analyst', `{ trainingClass(id: "${id}") { consentedInTime } }`);
    expect(data).toEqual({ trainingClass: { consentedInTime: false } });
  });

  it('that nobody needs is not asked for, with the reason told', async () => {
    const id = await ground.lay('sz', { kind: 'SPECIALISED' });
    const { userErrors } = await act('city', 'submitTrainingClass', { classId: id, version: 1 });
    expect(userErrors).toEqual([
      {
        code: 'WRONG_STATE',
        rule: 'R15.3',
        path: [],
        message: expect.stringContaining('needs no consent'),
        messageZh: expect.stringContaining('无需报国家局同意'),
      },
    ]);
  });
});
