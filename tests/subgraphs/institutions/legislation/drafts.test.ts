import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InstrumentStatus } from '#law/instruments.ts';
import { legalInstrument } from '../../../../subgraphs/institutions/tables.ts';
import { codes, createActing, DAYS, instrumentOf, type Ground, type Persona } from './ground.ts';

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

  it('with a number that is taken is refused, also when a hidden draft took it, also at once', async () => {
    await draft('elsewhere', { docNo: '秘密草案', kind: 'NORMATIVE_DOCUMENT' });
    const { userErrors } = await draft('province', { docNo: '秘密草案' });
    expect(userErrors).toEqual([expect.objectContaining({ code: 'CONFLICT', path: ['input', 'docNo'], rule: 'R0.3' })]);
    const both = await Promise.all([draft('province', { docNo: '同时' }), draft('city', { docNo: '同时' })]);
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
