import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstrumentStatus } from '#law/instruments.ts';
import { legalInstrument } from '../../../../subgraphs/institutions/tables.ts';
import { codes, createActing, DAYS, instrumentOf, ZHEJIANG, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createActing()));
afterAll(() => graph.end());

let count = 0;
async function lay(status: InstrumentStatus, more: Partial<typeof legalInstrument.$inferInsert> = {}): Promise<string> {
  const row = instrumentOf((count += 1), { status, ...DAYS[status], ...more });
  await graph.rows.insert(legalInstrument).values(row);
  return row.id;
}
describe('a draft', () => {
  const input = {
    docNo: '粤专条例-新',
    title: ' 广东省专利条例 ',
    kind: 'LOCAL_REGULATION',
    issuer: '广东省人大常委会',
    basis: ['专利法'],
    articles: ['§1'],
  };
  const draft = (persona: Persona, more: Record<string, unknown> = {}) =>
    graph.act(persona, 'draftInstrument', 'instrument { id docNo title status agency { code } previous { id } basis articles }', {
      ...input,
      ...more,
    });

  it('belongs to the office that drafts it, and may follow a version of its own', async () => {
    const previousId = await lay('IN_FORCE');
    const { instrument, userErrors } = await draft('province', { previousId, idempotencyKey: 'draft-1' });
    expect(userErrors).toEqual([]);
    expect(instrument).toMatchObject({
      docNo: '粤专条例-新',
      title: '广东省专利条例',
      status: 'DRAFT',
      agency: { code: 'IPO-440000' },
      previous: { id: previousId },
    });
    expect((await draft('province', { previousId, idempotencyKey: 'draft-1' })).instrument).toEqual(instrument);
    expect(await graph.eventsOf(String(instrument?.['id']))).toEqual(['INSTRUMENT_DRAFT']);
  });

  it.for<[Persona, string | null]>([
    ['national', 'DEPARTMENT_RULE'],
    ['province', 'LOCAL_REGULATION'],
    ['city', 'LOCAL_REGULATION'],
    ['county', 'NORMATIVE_DOCUMENT'],
    ['elsewhere', 'COLLABORATION_RULE'],
    ['handler', null],
    ['analyst', null],
    ['centre', null],
    ['custodian', null],
    ['police', null],
    ['holder', null],
    ['public', null],
  ])('by %s: %s', async ([persona, kind]) => {
    const payload = await draft(persona, kind === null ? { title: '' } : { kind, docNo: `由 ${persona}` });
    expect(codes(payload)).toEqual(kind === null ? ['NOT_PERMITTED'] : []);
  });

  it('with a number that is public, or its own already, is refused, also at once', async () => {
    await lay('CONSULTATION', { docNo: '已公开' });
    const { userErrors } = await draft('city', { docNo: '已公开' });
    expect(userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT', path: ['input', 'docNo'], rule: 'R0.3' })]);
    const both = await Promise.all([draft('province', { docNo: '同时' }), draft('province', { docNo: '同时' })]);
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
  });

  it('of another office neither shows by its number nor holds it: who publishes first has it', async () => {
    const docNo = '秘密草案';
    const hidden = await draft('elsewhere', { docNo, kind: 'NORMATIVE_DOCUMENT', title: '浙江办法' });
    const open = await draft('province', { docNo, title: '广东条例' });
    const below = await draft('city', { docNo, title: '深圳条例' });
    expect([hidden, open, below].flatMap(codes)).toEqual([]);
    const query = `query ($docNo: String!, $of: [_Any!]!) { legalInstrument(docNo: $docNo) { title } _entities(representations: $of) { ... on LegalInstrument { title } } }`;
    const seen = async (persona: Persona) => {
      const { data, errors } = await graph.as(persona, query, { docNo, of: [{ __typename: 'LegalInstrument', docNo }] });
      expect(errors).toEqual([]);
      const { legalInstrument: found, _entities } = data as { legalInstrument: { title: string } | null; _entities: unknown[] };
      expect(_entities).toEqual([found]);
      return found?.title ?? null;
    };
    const all = ['public', 'elsewhere', 'city', 'province', 'national'] as const;
    const byPersona = async () => Promise.all(all.map(seen));
    // the own draft before those of offices below, else the first of them
    expect(await byPersona()).toEqual([null, '浙江办法', '深圳条例', '广东条例', '浙江办法']);
    const publish = (persona: Persona, drafted: Awaited<ReturnType<typeof draft>>) =>
      graph.act(persona, 'publishConsultation', 'instrument { status }', {
        instrumentId: drafted['instrument']?.['id'],
        version: 1,
      });
    expect(codes(await publish('city', below))).toEqual([]);
    const late = await publish('elsewhere', hidden);
    expect([late['instrument'], late.userErrors]).toEqual([
      null,
      [expect.objectContaining({ code: 'CONFLICT', rule: 'R0.3', messageZh: '该文号已被使用;每一版本须有自己的文号,请以新文号起草。' })],
    ]);
    expect(await byPersona()).toEqual(all.map(() => '深圳条例'));
  });

  it('becomes public once, when two of one number are published at once', async () => {
    const other = { agencyId: ZHEJIANG, jurisdiction: '330000' };
    const made = [await lay('DRAFT', { docNo: '同时公开' }), await lay('DRAFT', { docNo: '同时公开', ...other })];
    const both = await Promise.all(
      (['province', 'elsewhere'] as const).map((persona, index) =>
        graph.act(persona, 'publishConsultation', 'instrument { status }', { instrumentId: made[index], version: 1 }),
      ),
    );
    expect(both.flatMap(codes)).toEqual(['CONFLICT']);
  });

  it.for<[Persona, Record<string, unknown>, string]>([
    ['province', { docNo: '文' }, 'INVALID_VALUE docNo'],
    ['province', { title: '' }, 'INVALID_VALUE title'],
    ['province', { issuer: ' ' }, 'INVALID_VALUE issuer'],
    ['province', { basis: [''] }, 'INVALID_VALUE basis'],
    ['province', { articles: Array(201).fill('§1') }, 'INVALID_VALUE articles'],
    ['province', { kind: 'LAW' }, 'NO_JURISDICTION kind'],
    ['national', { kind: 'LOCAL_REGULATION' }, 'NO_JURISDICTION kind'],
    ['county', { kind: 'LOCAL_REGULATION' }, 'NO_JURISDICTION kind'],
    ['province', { previousId: 'no id' }, 'INVALID_VALUE previousId'],
  ])('by %s with %j is refused: %s', async ([persona, more, code]) => {
    const { userErrors } = await draft(persona, { docNo: '另一个', ...more });
    expect(userErrors.map((error) => `${error.code} ${error.path.at(-1)}`)).toEqual([code]);
  });

  it('does not follow a version of another office', async () => {
    const previousId = await lay('IN_FORCE');
    expect(codes(await draft('city', { docNo: '他局', previousId }))).toEqual(['INVALID_VALUE']);
  });
});
