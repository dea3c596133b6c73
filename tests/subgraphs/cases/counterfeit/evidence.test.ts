import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activeStates, statusesOf } from '#law/case-courses.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { createStore } from '../../../../subgraphs/cases/store.ts';
import { evidenceItem } from '../../../../subgraphs/cases/tables.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { createGround, officerId } from '../ground.ts';
import { layCase } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layCounterfeit, on } from './bench.ts';
import { claimsOf } from '#platform/access.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FILE = {
  kind: 'AUDIO_VISUAL',
  title: '现场录像',
  source: 'COLLECTED',
  atPlace: '深圳市南山区某商铺',
  sha256: 'ab'.repeat(32),
  mediaType: 'video/mp4',
  bytes: 120_000_000,
};
const ITEM = 'evidence { id title flagged bytes officers { officer { id } } measure { id } inspection { id } }';
const add = async (change: object = {}, lay: Parameters<typeof layCounterfeit>[1] = {}) => {
  const laid = await layCounterfeit(graph, lay);
  return { laid, done: await act(graph, HANDLER, 'addEvidence', { ...on(laid), ...FILE, ...change }, ITEM) };
};

describe('a piece of evidence', () => {
  it('is kept with its hash and those who took it', async () => {
    const { done, laid } = await add();
    expect(done).toMatchObject({ userErrors: [], evidence: { title: '现场录像', flagged: false, bytes: 120_000_000, measure: null } });
    expect((done['evidence'] as { officers: unknown[] }).officers).toHaveLength(2);
    // the same file in capitals is the same file
    for (const sha256 of [FILE.sha256, FILE.sha256.toUpperCase()]) {
      const again = await act(graph, HANDLER, 'addEvidence', { ...on(laid), version: 2, ...FILE, sha256, title: '同一文件' });
      expect(codes(again)).toEqual(['CONFLICT']);
    }
    const { done: elsewhere } = await add();
    expect(codes(elsewhere)).toEqual([]);
  });

  it.each([
    ['an empty file', { bytes: 0 }, ['INVALID_VALUE'], ['bytes']],
    ['1 GB', { bytes: 2 ** 30 }, ['INVALID_VALUE'], ['bytes']],
    ['3 GB', { bytes: 3 * 2 ** 30 }, ['INVALID_VALUE'], ['bytes']],
    ['half a byte', { bytes: 0.5 }, ['INVALID_VALUE'], ['bytes']],
    ['a program', { mediaType: 'application/x-msdownload' }, ['INVALID_VALUE'], ['mediaType']],
    ['a drawing of an unknown program', { mediaType: 'application/x-dwg' }, ['INVALID_VALUE'], ['mediaType']],
    ['no hash', { sha256: 'abc' }, ['INVALID_VALUE'], ['sha256']],
    ['no title', { title: ' ' }, ['INVALID_VALUE'], ['title']],
    ['another case’s measure', { measureId: '0190ffff-ffff-7fff-8fff-ffffffffffff' }, ['NOT_FOUND'], ['measureId']],
    ['another case’s inspection', { inspectionId: 'x' }, ['NOT_FOUND'], ['inspectionId']],
  ])('%s is refused, and said what to do in both languages', async (_, change, expected, path) => {
    const { done } = await add(change);
    expect([codes(done), done.userErrors[0]?.path, done['evidence']]).toEqual([expected, ['input', ...path], null]);
    expect(done.userErrors[0]?.messageZh).toMatch(/\p{Script=Han}/u);
    expect(done.userErrors[0]?.message).toMatch(/^[A-Z].*\.$/);
  });

  it('with a hash in capitals is kept in small letters', async () => {
    const { done, laid } = await add({ sha256: 'CD'.repeat(32) });
    expect(codes(done)).toEqual([]);
    const kept = (await graph.rows.select().from(evidenceItem)).filter(({ caseId }) => caseId === laid.caseId);
    expect(kept.map(({ sha256 }) => sha256)).toEqual(['cd'.repeat(32)]);
  });

  it('takes two officers, unless somebody handed it in', async () => {
    const one = { officers: [officerId('first')] };
    expect(codes((await add(one)).done)).toEqual(['NEED_TWO_OFFICERS']);
    expect(codes((await add({ ...one, source: 'SUBMITTED' })).done)).toEqual([]);
    expect(codes((await add({ officers: [] })).done)).toEqual(['NEED_TWO_OFFICERS']);
  });

  it('is not for the head, nor after the case has ended', async () => {
    for (const kind of CASE_KINDS) {
      for (const status of statusesOf(kind)) {
        const laid = await layCase(graph, { kind, status, handlers: ['first', 'second', 'third'] });
        const input = { ...on(laid), ...FILE };
        expect(codes(await act(graph, HEAD, 'addEvidence', input))).toEqual(['NOT_PERMITTED']);
        const expected = activeStates(kind).includes(status) ? [] : ['WRONG_STATE'];
        expect([kind, status, codes(await act(graph, HANDLER, 'addEvidence', input))]).toEqual([kind, status, expected]);
      }
    }
  });

  it('twice with one key is one piece', async () => {
    const laid = await layCounterfeit(graph);
    const input = { ...on(laid), ...FILE, idempotencyKey: `evidence ${laid.caseId}` };
    const [first, again] = [await act(graph, HANDLER, 'addEvidence', input, ITEM), await act(graph, HANDLER, 'addEvidence', input, ITEM)];
    expect(again['evidence']).toEqual(first['evidence']);
    expect((await graph.rows.select().from(evidenceItem)).filter(({ caseId }) => caseId === laid.caseId)).toHaveLength(1);
  });

  it('that a recused officer took is marked, never deleted', async () => {
    const { laid } = await add();
    await graph.services.pools.cases_app.write(claimsOf(HEAD), async (db) => {
      await createStore(db, HEAD).evidence.flagOf(laid.caseId, officerId('first'), '取证人员已回避');
      await createStore(db, HEAD).evidence.flagOf(laid.caseId, officerId('third'), '与该人员无关');
    });
    const query = `query ($id: ID!) { case(id: $id) { evidence { flagged flagReason } } }`;
    const { data } = await graph.ask(cases, HANDLER, query, { id: laid.caseId });
    expect(data).toEqual({ case: { evidence: [{ flagged: true, flagReason: '取证人员已回避' }] } });
  });

  it('the limits are open to all', async () => {
    const { data } = await graph.ask(cases, HANDLER, `{ evidenceLimits { mostBytes mediaTypes } }`);
    expect(data).toMatchObject({ evidenceLimits: { mostBytes: 500_000_000, mediaTypes: expect.arrayContaining(['application/pdf']) } });
  });
});
