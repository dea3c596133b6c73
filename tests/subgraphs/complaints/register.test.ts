import { sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  GUANGDONG,
  NANSHAN,
  createGround,
  ERRORS,
  pastComplaint,
  REGISTRATION,
  TODAY,
  VIEWERS,
  type Ground,
  type Persona,
} from './ground.ts';
import { complaint } from '../../../subgraphs/complaints/tables.ts';
import { personToken } from '../../../subgraphs/complaints/store/secrets.ts';
import { idOf } from '../../support/graph.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.close());

interface Payload {
  complaint: Record<string, unknown> | null;
  receiptCode: string | null;
  suggestedAgency: { id: string } | null;
  duplicates: { id: string }[];
  userErrors: { code: string; path: string[] }[];
}
const FIELDS =
  'complaint { id complaintNo status registeredOn facts personToken version } receiptCode suggestedAgency { id } duplicates { id }';
const register = (more: Record<string, unknown> = {}, persona: Persona = 'centre') =>
  graph.act<Payload>(persona, 'registerComplaint', `${FIELDS} ${ERRORS}`, { ...REGISTRATION, ...more });
const rows = <T>(query: SQL) => graph.statement<T>(query);
const count = async () => (await rows<{ n: number }>(sql`select count(*)::int n from complaints.complaint`))[0]?.n;

describe('registering', () => {
  it('keeps the facts, not the person', async () => {
    const { complaint, receiptCode, suggestedAgency, userErrors } = await register({
      facts: '我是李小明,电话13812345678,身份证44030519900307123X。专利号 ZL201130123456.7。',
    });
    expect(userErrors).toEqual([]);
    expect(complaint).toMatchObject({
      complaintNo: 'ARC-440300-2014-000001',
      status: 'REGISTERED',
      registeredOn: TODAY,
      facts: '我是***,电话***,身份证***。专利号 ZL201130123456.7。',
      personToken: personToken(graph.services.keys.pseudonym, REGISTRATION.complainant),
      version: 1,
    });
    expect(receiptCode).toMatch(/^[\w-]{22}$/);
    expect(suggestedAgency).toEqual({ id: NANSHAN });
    const id = String(complaint?.['id']);
    const [kept] = await rows<{ all: string; hash: string }>(
      sql`select c::text as all, receipt_hash as hash from complaints.complaint c where id = ${id}`,
    );
    expect(kept?.hash).toMatch(/^[0-9a-f]{64}$/);
    for (const word of ['李小明', '13812345678', '44030519900307123X', '科技园', receiptCode ?? '']) expect(kept?.all).not.toContain(word);
    expect(await rows(sql`select status, "on"::text from complaints.step where complaint_id = ${id}`)).toEqual([
      { status: 'REGISTERED', on: TODAY },
    ]);
    expect(await rows(sql`select what, actor, payload, jurisdiction from platform.event where entity_id = ${id}`)).toEqual([
      { what: 'COMPLAINT_REGISTERED', actor: VIEWERS.centre.subject, payload: {}, jurisdiction: '440305' },
    ]);
    expect(await rows(sql`select centre_id::text as centre from vault.identity where complaint_id = ${id}`)).toEqual([
      { centre: VIEWERS.centre.office },
    ]);
  });

  it('of an anonymous report leaves the vault empty', async () => {
    const { complaint } = await register({ identityMode: 'ANONYMOUS', complainant: null });
    expect(complaint?.['personToken']).toBeNull();
    expect(await rows(sql`select 1 from vault.identity where complaint_id = ${String(complaint?.['id'])}`)).toEqual([]);
  });

  it.for([
    ['440304', 'PATENT', idOf(3)],
    ['440300', 'PATENT', idOf(3)],
    ['440305', 'TRADEMARK', null],
  ])('suggests the office of %s for %s', async ([jurisdiction, subjectRight, office]) => {
    const { suggestedAgency } = await register({ jurisdiction, subjectRight });
    expect(suggestedAgency).toEqual(office === null ? null : { id: office });
  });

  it('suggests the nearest office above', async () => {
    const { suggestedAgency } = await register({ jurisdiction: '440100' }, 'otherCentre');
    expect(suggestedAgency).toEqual({ id: GUANGDONG });
  });

  it.for<[string, Record<string, unknown>, string, string[]]>([
    ['no accused', { accused: ' x ' }, 'INVALID_VALUE', ['input', 'accused']],
    ['long accused', { accused: '某'.repeat(201) }, 'INVALID_VALUE', ['input', 'accused']],
    ['no facts', { facts: '' }, 'INVALID_VALUE', ['input', 'facts']],
    ['long facts', { facts: '某'.repeat(4001) }, 'INVALID_VALUE', ['input', 'facts']],
    ['an unknown place', { jurisdiction: '440399' }, 'INVALID_VALUE', ['input', 'jurisdiction']],
    ['no place at all', { jurisdiction: "'; --" }, 'INVALID_VALUE', ['input', 'jurisdiction']],
    ['a place outside', { jurisdiction: '440100' }, 'NO_JURISDICTION', ['input', 'jurisdiction']],
    ['a place above', { jurisdiction: '440000' }, 'NO_JURISDICTION', ['input', 'jurisdiction']],
    ['nobody named', { complainant: null }, 'INVALID_VALUE', ['input', 'complainant']],
    ['an anonymous name', { identityMode: 'ANONYMOUS' }, 'INVALID_VALUE', ['input', 'complainant']],
    ['a short name', { complainant: { name: '李' } }, 'INVALID_VALUE', ['input', 'complainant', 'name']],
    ['a short telephone', { complainant: { name: '李小明', phone: '1' } }, 'INVALID_VALUE', ['input', 'complainant', 'phone']],
    [
      'a long address',
      { complainant: { name: '李小明', address: '路'.repeat(201) } },
      'INVALID_VALUE',
      ['input', 'complainant', 'address'],
    ],
  ])('is refused for %s', async ([, more, code, path]) => {
    const before = await count();
    expect(await register(more)).toEqual({
      complaint: null,
      receiptCode: null,
      suggestedAgency: null,
      duplicates: [],
      userErrors: [{ code, path }],
    });
    expect(await count()).toBe(before);
  });

  it('tells every reason at once', async () => {
    const { userErrors } = await register({ accused: '', facts: '', jurisdiction: '330000', complainant: null });
    expect(userErrors.map(({ path }) => path[1])).toEqual(['accused', 'facts', 'jurisdiction', 'complainant']);
  });

  it.for<Persona>(['handler', 'custodian', 'province', 'national', 'analyst', 'police', 'supervisor', 'holder', 'public'])(
    'is not for %s, whatever else is wrong',
    async (persona) => {
      const { userErrors } = await register({ accused: '', jurisdiction: 'x' }, persona);
      expect(userErrors).toEqual([{ code: 'NOT_PERMITTED', path: [] }]);
    },
  );
});

describe('numbers', () => {
  it('are gapless and distinct under 20 registrations at once', async () => {
    const [first] = await rows<{ last: number }>(
      sql`select max(right(complaint_no, 6))::int as last from complaints.complaint where complaint_no like 'ARC-440300-2014-%'`,
    );
    const wrong = register({ accused: '' });
    const all = await Promise.all(Array.from({ length: 20 }, () => register()));
    expect((await wrong).complaint).toBeNull();
    const numbers = all.map((each) => Number(String(each.complaint?.['complaintNo']).slice(-6))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => (first?.last ?? 0) + index + 1));
  });
  it('are a series of each centre', async () => {
    await register({ jurisdiction: '440100' }, 'otherCentre');
    const [row] = await rows<{ n: number }>(
      sql`select count(*)::int n from complaints.complaint where complaint_no like 'ARC-440100-2014-%'`,
    );
    const { complaint } = await register({ jurisdiction: '440100' }, 'otherCentre');
    expect(complaint?.['complaintNo']).toBe(`ARC-440100-2014-${String((row?.n ?? 0) + 1).padStart(6, '0')}`);
  });
});

describe('a repeat', () => {
  it('gives the same complaint and receipt code, and keeps neither code nor person', async () => {
    const first = await register({ idempotencyKey: 'again' });
    const before = await count();
    expect(await register({ idempotencyKey: 'again' })).toEqual(first);
    expect(await count()).toBe(before);
    const kept = JSON.stringify(await rows(sql`select * from platform.idempotency_key`));
    for (const word of [first.receiptCode ?? '', '李小明', '13812345678']) expect(kept).not.toContain(word);
    expect(JSON.parse(kept)).toMatchObject([{ answer: { id: first.complaint?.['id'] } }]);
  });
  it('with another input is refused', async () => {
    await register({ idempotencyKey: 'other' });
    const { userErrors, receiptCode } = await register({ idempotencyKey: 'other', complainant: { name: '王小红' } });
    expect([userErrors[0]?.code, receiptCode]).toEqual(['IDEMPOTENCY_KEY_REUSED', null]);
  });
  it('at once makes one complaint', async () => {
    const before = await count();
    const both = await Promise.all([register({ idempotencyKey: 'both' }), register({ idempotencyKey: 'both' })]);
    expect(both[0].complaint).toEqual(both[1].complaint);
    expect(both[0].receiptCode).toBe(both[1].receiptCode);
    expect(await count()).toBe((before ?? 0) + 1);
  });
});

describe('duplicates', () => {
  it('are the last five against the same accused within a year that the viewer may see', async () => {
    const accused = '屡次被举报公司';
    await graph.rows
      .insert(complaint)
      .values([
        pastComplaint(1, { accused, registeredOn: '2013-01-09' }),
        pastComplaint(2, { accused, registeredOn: '2013-01-10' }),
        ...[3, 4, 5, 6].map((n) => pastComplaint(n, { accused, registeredOn: `2013-0${n}-01` })),
        pastComplaint(7, { accused, registeredOn: '2013-07-01', centreId: idOf(22) }),
        pastComplaint(8, { registeredOn: '2013-08-01' }),
      ]);
    const { duplicates } = await register({ accused: ` ${accused} ` });
    expect(duplicates).toEqual([6, 5, 4, 3, 2].map((n) => ({ id: idOf(1000 + n) })));
  });
});
