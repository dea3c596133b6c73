import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../support/graph.ts';
import { agency } from '../../../../subgraphs/institutions/tables.ts';
import { officer } from '../../../../subgraphs/personnel/tables.ts';
import { serviceActs } from './acts.ts';
import { codes, createGround, ERRORS, eventsOf, officeOf, officerRow, TODAY, type Ground, type Payload, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
const { newcomer, transfer, endService, changePost, appoint, term, eligible } = serviceActs(() => graph);

const cardOf = (id: string): string => `ZF${Number(id.slice(-12))}`;

describe('an appointment', () => {
  it('takes the next free number of the office and begins a term', async () => {
    const first = await appoint('city', { joinedOn: '2014-01-06', phone: '13900000001' });
    const number = (first['officer'] as { staffNumber: string }).staffNumber;
    expect(first).toMatchObject({
      officer: {
        version: 1,
        name: '赵新',
        fullTime: true,
        joinedOn: '2014-01-06',
        leftOn: null,
        service: [term('shenzhen', '2014-01-06')],
      },
      userErrors: [],
    });
    expect(number).toMatch(/^440300-\d{3}$/);
    const second = await appoint('city');
    const next = String(Number(number.slice(7)) + 1).padStart(3, '0');
    expect(second).toMatchObject({ officer: { staffNumber: `440300-${next}`, joinedOn: TODAY } });
    const { id } = first['officer'] as { id: string };
    expect(await eventsOf(graph, id)).toEqual([{ what: 'OFFICER_APPOINTED', payload: {} }]);
  });

  it('gives ten who are appointed at once ten numbers in a row, even where an officer with a higher one went elsewhere', async () => {
    await graph.rows.insert(officer).values({ ...officerRow(499, 'guangzhou', '001', '远行'), staffNumber: '440305-041' });
    const all = await Promise.all(Array.from({ length: 10 }, () => appoint('county')));
    const numbers = all.map((payload) => (payload['officer'] as { staffNumber: string }).staffNumber).toSorted();
    expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => `440305-${String(42 + index).padStart(3, '0')}`));
  });

  it.for<[Persona]>([['self'], ['analyst'], ['supervisor'], ['centre'], ['public']])('is not for %s', async ([persona]) => {
    expect(codes(await appoint(persona))).toEqual(['NOT_PERMITTED']);
  });

  it('refuses what cannot be, in both languages, all at once', async () => {
    const { userErrors, officer: none } = await appoint('city', { name: ' ', post: '', phone: '1', joinedOn: '2014-01-11' });
    expect(none).toBeNull();
    expect(userErrors.map(({ code, path }) => [code, path[1]])).toEqual([
      ['INVALID_VALUE', 'name'],
      ['INVALID_VALUE', 'post'],
      ['INVALID_VALUE', 'phone'],
      ['WRONG_DATE', 'joinedOn'],
    ]);
    for (const { message, messageZh } of userErrors)
      expect([message, messageZh]).toEqual([expect.stringMatching(/^[\x20-\x7e]+$/), expect.stringMatching(/\p{Script=Han}/u)]);
  });

  it('is made once for one key', async () => {
    const twice = [await appoint('city', { idempotencyKey: 'a1' }), await appoint('city', { idempotencyKey: 'a1' })];
    expect(twice[0]).toEqual(twice[1]);
    expect(codes(await appoint('city', { idempotencyKey: 'a1', name: '另一人' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('a transfer', () => {
  it('ends one term, begins the next, and takes along what lies with the officer', async () => {
    const id = await newcomer();
    await graph.act('city', 'declareRelation', ERRORS, { officerId: id, kind: 'RELATIVE', counterpart: '某某公司' });
    const payload = await transfer(id, 'guangzhou');
    expect(payload).toMatchObject({
      officer: {
        version: 2,
        post: '副科长',
        agency: { id: officeOf('guangzhou') },
        jurisdiction: { code: '440100' },
        service: [term('shenzhen', '2008-02-01', '2014-01-09', 'TRANSFERRED'), term('guangzhou', TODAY, null, null, '副科长')],
      },
      certificatesToReplace: [{ number: cardOf(id) }],
      userErrors: [],
    });
    expect(await eventsOf(graph, id)).toEqual([
      { what: 'OFFICER_TRANSFERRED', payload: { from: officeOf('shenzhen'), to: officeOf('guangzhou') } },
    ]);
    const there = await graph.as(
      'otherCity',
      `{ officer(id: "${id}") { relations { counterpart } certificates { number } service { startsOn } officeOn { id } } }`,
    );
    expect(there.data).toEqual({
      officer: {
        relations: [{ counterpart: '某某公司' }],
        certificates: [{ number: cardOf(id) }],
        service: [{ startsOn: TODAY }],
        officeOn: { id: officeOf('guangzhou') },
      },
    });
    expect((await graph.as('city', `{ officer(id: "${id}") { id } }`)).data).toEqual({ officer: null });
  });

  it('leads to no office that was taken over: from that day on it is not found (R17.1)', async () => {
    const office = { code: 'IPO-OLD', name: '并入局', nameEn: 'merged', level: 'COUNTY', jurisdiction: '440306' } as const;
    const [gone, last] = [idOf(890), idOf(891)];
    await graph.rows.insert(agency).values([
      { ...office, id: gone, establishedOn: '2000-01-01', dissolvedOn: TODAY },
      { ...office, id: last, code: 'IPO-LAST', establishedOn: '2000-01-01', dissolvedOn: '2014-01-11' },
    ]);
    const to = async (agencyId: string): Promise<string[]> =>
      codes(await transfer(await newcomer(), 'guangzhou', 'province', { agencyId }));
    expect([await to(gone), await to(last)]).toEqual([['NOT_FOUND'], []]);
  });

  it('leaves a card that names the former office: it entitles no more, but did until then', async () => {
    const id = await newcomer();
    await transfer(id, 'nanshan');
    expect(await eligible(id, 'province', '(jurisdiction: "440305")')).toEqual([false, 'CERT_OTHER_OFFICE']);
    expect(await eligible(id, 'province', '(jurisdiction: "440305", on: "2014-01-09")')).toEqual([true]);
    const facts = await graph.select(sql`select certificate_agency_id = ${officeOf('shenzhen')} as former from
      (select set_config('app.lo', '44', false), set_config('app.hi', '45', false)) s, personnel.certificates_for_action(array[${id}]::uuid[])`);
    expect(facts).toEqual([{ former: true }]);
  });

  it('is complete when the nation has replaced the card: the officer acts at the new place', async () => {
    const id = await newcomer();
    await transfer(id, 'guangzhou');
    const [card] = await graph.select<{ id: string; version: number }>(
      sql`select id, version from personnel.certificate where officer_id = ${id}`,
    );
    const replaced = await graph.act('national', 'replaceCertificate', `certificate { area { code } } ${ERRORS}`, {
      certificateId: card?.id,
      version: card?.version,
      cause: 'TRANSFER',
    });
    expect(replaced).toMatchObject({ certificate: { area: { code: '440100' } }, userErrors: [] });
    expect(await eligible(id, 'otherCity')).toEqual([true]);
  });

  it('tells where the officer served on every day', async () => {
    const id = await newcomer();
    await transfer(id, 'guangzhou');
    const { data } = await graph.as(
      'province',
      `{ officer(id: "${id}") { before: officeOn(on: "2008-01-31") { id } first: officeOn(on: "2008-02-01") { id } last: officeOn(on: "2014-01-09") { id } now: officeOn { id } } }`,
    );
    expect(data).toEqual({
      officer: {
        before: null,
        first: { id: officeOf('shenzhen') },
        last: { id: officeOf('shenzhen') },
        now: { id: officeOf('guangzhou') },
      },
    });
  });

  it('may be decided by the nation, across provinces', async () => {
    const id = await newcomer();
    expect(await transfer(id, 'hangzhou', 'national')).toMatchObject({ officer: { agency: { id: officeOf('hangzhou') } }, userErrors: [] });
  });

  it.for<[Persona, string]>([
    ['city', 'NOT_PERMITTED'],
    ['self', 'NOT_PERMITTED'],
    ['county', 'NOT_FOUND'],
    ['otherCity', 'NOT_FOUND'],
    ['otherProvince', 'NOT_FOUND'],
    ['analyst', 'NOT_FOUND'],
    ['supervisor', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('by %s: %s', async ([persona, code]) => {
    expect(codes(await transfer(idOf(101), 'guangzhou', persona))).toEqual([code]);
  });

  it.for<[string, object, string, string]>([
    ['to an office outside the area', { agencyId: officeOf('hangzhou') }, 'NO_JURISDICTION', 'agencyId'],
    ['to the same office', { agencyId: officeOf('shenzhen') }, 'INVALID_VALUE', 'agencyId'],
    ['to nowhere', { agencyId: idOf(9999) }, 'NOT_FOUND', 'agencyId'],
    ['to no id', { agencyId: 'x' }, 'NOT_FOUND', 'agencyId'],
    ['without a post', { post: ' ' }, 'INVALID_VALUE', 'post'],
    ['of an old version', { version: 7 }, 'CONFLICT', 'version'],
  ])('%s', async ([, more, code, path]) => {
    const { userErrors } = await transfer(idOf(102), 'guangzhou', 'province', more);
    expect(userErrors.map((error) => [error.code, error.path.at(-1)])).toEqual([[code, path]]);
  });

  it('happens once when two decide at once, and not twice on one day', async () => {
    const id = await newcomer();
    const both = await Promise.all([transfer(id, 'guangzhou'), transfer(id, 'nanshan')]);
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
    expect(codes(await transfer(id, 'shenzhen', 'province', { version: 2 }))).toContain('WRONG_DATE');
  });
});

describe('a change of post', () => {
  it('begins another term at the same office', async () => {
    const id = await newcomer();
    expect(await changePost(id, 'city', { fullTime: false })).toMatchObject({
      officer: {
        version: 2,
        post: '科长',
        fullTime: false,
        service: [term('shenzhen', '2008-02-01', '2014-01-09', 'POST_CHANGED'), term('shenzhen', TODAY, null, null, '科长')],
      },
    });
    expect(codes(await changePost(id, 'city', { version: 2 }))).toEqual(['WRONG_DATE']);
    expect(await eligible(id, 'city')).toEqual([true]);
  });
  it.for<[Persona, string]>([
    ['province', 'NOT_PERMITTED'],
    ['national', 'NOT_PERMITTED'],
    ['self', 'NOT_PERMITTED'],
    ['county', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('by %s: %s', async ([persona, code]) => {
    expect(codes(await changePost(idOf(101), persona))).toEqual([code]);
  });
});

it('a repeat of each act gives the same answer and changes nothing', async () => {
  const id = await newcomer();
  const acts: (() => Promise<Payload>)[] = [
    () => changePost(id, 'city', { idempotencyKey: 'c' }),
    () => endService(id, 'city', { version: 2, idempotencyKey: 'e' }),
  ];
  for (const act of acts) expect(await act()).toEqual(await act());
  expect(await graph.select(sql`select version from personnel.officer where id = ${id}`)).toEqual([{ version: 3 }]);
});
