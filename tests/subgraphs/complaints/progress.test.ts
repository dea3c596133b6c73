import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptHash } from '../../../subgraphs/complaints/store/secrets.ts';
import { createGround, SHENZHEN, VIEWERS, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.close());

describe('the course', () => {
  const progress = (code: string, persona: Persona = 'public') =>
    graph.as(
      persona,
      'query ($code: String!) { complaintProgress(receiptCode: $code) { status history { status on text textZh } nextExpectedOn centre { id } } }',
      { code },
    );

  it('is told to whoever holds the code, in every state, and names nobody', async () => {
    const { id, receiptCode } = await graph.registered();
    const first = await progress(receiptCode);
    expect([first.data, first.errors, first.statements.length]).toEqual([
      {
        complaintProgress: {
          status: 'REGISTERED',
          history: [
            {
              status: 'REGISTERED',
              on: '2014-01-10',
              text: 'The centre has registered your complaint.',
              textZh: '中心已登记您的举报投诉。',
            },
          ],
          nextExpectedOn: '2014-01-15',
          centre: { id: VIEWERS.centre.office },
        },
      },
      [],
      1,
    ]);
    await graph.act('centre', 'referComplaint', 'userErrors { code }', { complaintId: id, version: 1, agencyId: SHENZHEN });
    await graph.act('handler', 'returnComplaint', 'userErrors { code }', { complaintId: id, version: 2, reason: '不属本局管辖' });
    const later = await progress(receiptCode, 'stranger');
    expect(later.data).toMatchObject({
      complaintProgress: {
        status: 'RETURNED',
        history: [{ status: 'REGISTERED' }, { status: 'TRANSFERRED' }, { status: 'RETURNED' }],
        nextExpectedOn: '2014-01-15',
      },
    });
    for (const word of ['李小明', '假冒贸易', '不属本局', id, SHENZHEN]) expect(JSON.stringify(later.data)).not.toContain(word);
  });
  it('of an unknown code is nothing, the same for any text', async () => {
    for (const code of ['AAAAAAAAAAAAAAAAAAAAAA', '', "' or true --", 'x'.repeat(10_000)]) {
      const { data, errors, statements } = await progress(code);
      expect([data, errors, statements.length]).toEqual([{ complaintProgress: null }, [], 1]);
    }
  });
  it('is not told for the kept hash', async () => {
    const { receiptCode } = await graph.registered();
    expect((await progress(receiptHash(receiptCode))).data).toEqual({ complaintProgress: null });
  });
});
