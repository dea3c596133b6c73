import { sql } from 'drizzle-orm';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateValidOn } from '#law/certificate.ts';
import { standingOn } from '#law/certificate-course.ts';
import { officeOn } from '#law/service.ts';
import { addDays } from '#law/dates.ts';
import { createRandom } from '../../../../data/random.ts';
import { personnel } from '../../../../subgraphs/personnel/index.ts';
import { certificate, officerService } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { createGround, OFFICES, TODAY, type Ground } from './ground.ts';

const RANDOM_CARDS = 300;
const DAYS = 12;

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
  const random = createRandom(Number(process.env['SEED'] ?? 15), 'cards');
  const from = (day: string) => addDays(day, random.between(0, 900));
  for (let n = 0; n < RANDOM_CARDS; n += 1) {
    const issuedOn = from('2010-06-01');
    const lapses = Array.from({ length: random.below(4) }, () => from(issuedOn)).map((day) => ({
      from: day,
      to: addDays(day, random.between(1, 120)),
    }));
    await ground.card(1000 + n, 5000 + n, {
      issuedOn,
      expiresOn: addDays(issuedOn, random.between(1, 2000)),
      verificationDueOn: addDays(issuedOn, random.between(0, 2000)),
      status: random.pick(['VALID', 'VALID', 'SUSPENDED', 'COLLECTED', 'REVOKED', 'CANCELLED', 'LOST', 'REPLACED']),
      statusFrom: random.chance(0.1) ? issuedOn : from(issuedOn),
      lapses,
    });
    // some have moved on: their cards name another office than that of some days; of others no service is known
    if (!random.chance(0.6)) continue;
    const moved = random.chance(0.5) ? from('2011-01-01') : null;
    const term = { officerId: idOf(5000 + n), agencyId: OFFICES.shenzhen, post: '科员', jurisdiction: '440300', validFrom: '2010-01-01' };
    const ended = moved === null ? {} : ({ validTo: moved, endReason: 'TRANSFERRED' } as const);
    await ground.rows.insert(officerService).values({ id: idOf(20_000 + n), ...term, ...ended });
    if (moved === null) continue;
    const there = { agencyId: OFFICES.nanshan, jurisdiction: '440305', validFrom: moved };
    await ground.rows.insert(officerService).values({ id: idOf(30_000 + n), ...term, ...there });
  }
  await ground.officer(101, { name: '张保密' });
  await ground.card(201, 101);
  await ground.officer(102);
  await ground.card(202, 102, { expiresOn: '2014-01-09' });
  await ground.card(203, 103, { status: 'SUSPENDED', statusFrom: '2014-01-10' });
  await ground.card(204, 104, { verificationDueOn: '2014-01-09' });
  await ground.card(205, 105, { lapses: [{ from: '2014-01-01', to: '2014-01-11' }] });
  await ground.card(206, 106, { status: 'REVOKED', statusFrom: '2013-01-01' });
  await ground.card(207, 107, { lapses: [{ from: '2014-01-01', to: '2014-01-10' }] });
});
afterAll(() => ground.end());

describe('whether a card is valid', () => {
  it('is the same in the database, by the law, in `validOn` and by its standing, for random cards and days', async () => {
    const rows = await ground.rows.select().from(certificate);
    const service = Map.groupBy(await ground.rows.select().from(officerService), ({ officerId }) => officerId);
    const random = createRandom(16, 'days');
    const answers = new Map<string, number>();
    for (const row of rows) {
      const near = [
        row.issuedOn,
        row.expiresOn,
        row.verificationDueOn,
        row.statusFrom,
        ...row.lapses.flatMap(({ from, to }) => [from, to]),
      ];
      const days = [
        ...near.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]),
        ...Array.from({ length: DAYS }, () => addDays('2010-06-01', random.between(0, 2500))),
      ];
      const found = await ground.rows.execute<{ day: string; valid: boolean }>(
        sql`select day::text as day, personnel.certificate_is_valid(${row.number}, day) as valid from unnest(${`{${days.join()}}`}::date[]) as day`,
      );
      for (const { day, valid } of found) {
        const office = officeOn(service.get(row.officerId) ?? [], day);
        const lawful = certificateValidOn(row, day, undefined, office).length === 0;
        const standing = standingOn(row, day);
        const elsewhere = office !== undefined && office !== row.agencyId;
        const told = `${elsewhere ? 'ELSEWHERE' : standing} ${valid}`;
        answers.set(told, (answers.get(told) ?? 0) + 1);
        expect([row, day, valid]).toEqual([row, day, lawful]);
        const good = ['VALID', 'VERIFICATION_DUE'].includes(standing) && day <= row.verificationDueOn;
        expect([row, day, valid]).toEqual([row, day, good && !elsewhere]);
      }
    }
    expect(rows.length).toBeGreaterThan(RANDOM_CARDS);
    expect(answers.get('VALID true')).toBeGreaterThan(100);
    expect([answers.get('ELSEWHERE true'), (answers.get('ELSEWHERE false') ?? 0) > 100]).toEqual([undefined, true]);
    expect(answers.get('SUSPENDED false')).toBeGreaterThan(100);
    expect(answers.get('VERIFICATION_DUE false')).toBeGreaterThan(20);
    expect(answers.get('VERIFICATION_DUE true')).toBeGreaterThan(20);
  }, 60_000);
});

describe('the public check', () => {
  const check = async (number: string) => {
    const { data, errors } = await ground.as('public', 'query ($number: String!) { certificateCheck(number: $number) { valid on } }', {
      number,
    });
    return JSON.stringify({ data, errors });
  };

  it('says valid or not valid, and nothing more', async () => {
    expect(await check('ZF201')).toBe(JSON.stringify({ data: { certificateCheck: { valid: true, on: TODAY } }, errors: [] }));
    expect(await check('ZF207')).toBe(await check('ZF201'));
  });

  it.for(['ZF202', 'ZF203', 'ZF204', 'ZF205', 'ZF206', '', 'ZF', 'ZF20%', '张保密', idOf(201), idOf(101)])(
    'tells %s apart from no number that never was',
    async (number) => expect(await check(number)).toBe(await check('ZFZ9999999')),
  );

  it('has no field beside these', () => {
    const type = personnel.schema.getType('CertificateCheck');
    expect(isObjectType(type) && Object.keys(type.getFields()).toSorted()).toEqual(['on', 'valid']);
  });

  it('opens no way to officers, cards, applications or the radar', async () => {
    const query = `query ($of: [_Any!]!) { officers(first: 100) { nodes { name } totalCount } certificates(first: 100) { nodes { number officer { name } } totalCount }
      certificateApplications { nodes { id } totalCount } certificatesExpiring(within: 366) { nodes { dueOn } totalCount } certificateAggregate { count } officerAggregate { count }
      certificatesExpiringAggregate(within: 366, groupBy: [PROVINCE]) { count } certificate(id: "${idOf(201)}") { number } certificateByNumber(number: "ZF201") { number }
      officer(id: "${idOf(101)}") { name } _entities(representations: $of) { __typename ... on Officer { name certificates { number } } ... on Certificate { officer { name } } } }`;
    const of = [
      { __typename: 'Officer', id: idOf(101) },
      { __typename: 'Officer', staffNumber: 'S-101' },
      { __typename: 'Certificate', number: 'ZF201' },
      { __typename: 'Certificate', id: idOf(201) },
    ];
    const { data, errors } = await ground.as('public', query, { of });
    const none = { nodes: [], totalCount: 0 };
    expect([data, errors]).toEqual([
      {
        officers: none,
        certificates: none,
        certificateApplications: none,
        certificatesExpiring: none,
        certificateAggregate: [{ count: 0 }],
        officerAggregate: [{ count: 0 }],
        certificatesExpiringAggregate: [],
        certificate: null,
        certificateByNumber: null,
        officer: null,
        _entities: [null, null, null, null],
      },
      [],
    ]);
  });
});

describe('what only some may read of a card', () => {
  it('is the reason of its state: the officer, the own office, the province and the nation', async () => {
    await ground.card(301, 101, {
      issuedOn: '2006-01-01',
      expiresOn: '2011-12-31',
      status: 'REVOKED',
      statusFrom: '2008-01-01',
      statusReason: '违纪',
    });
    const ask = async (viewer: Parameters<Ground['as']>[0]) =>
      (await ground.as(viewer, '{ certificateByNumber(number: "ZF301") { statusReason } }')).data;
    for (const persona of ['national', 'province', 'city'] as const)
      expect([persona, await ask(persona)]).toEqual([persona, { certificateByNumber: { statusReason: '违纪' } }]);
    expect(await ask('handler')).toEqual({ certificateByNumber: { statusReason: null } });
    expect(await ask('public')).toEqual({ certificateByNumber: null });
  });

  it('is no score: a colleague, an analyst and the public see none on any way', async () => {
    await ground.class(110);
    await ground.enrolled(111, 110, 101, { score: 88 });
    const query = `{ officer(id: "${idOf(101)}") { enrolments { score } applications { id } } }`;
    expect((await ground.as('handler', query)).data).toEqual({ officer: { enrolments: [], applications: null } });
    for (const persona of ['analyst', 'public', 'centre'] as const)
      expect((await ground.as(persona, query)).data).toEqual({ officer: null });
    expect((await ground.as('city', query)).data).toEqual({ officer: { enrolments: [{ score: 88 }], applications: [] } });
  });
});
