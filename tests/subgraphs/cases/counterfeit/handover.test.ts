import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStatus } from '#law/case-courses.ts';
import type { TransferStatus } from '#law/police-transfer-course.ts';
import { measure } from '../../../../subgraphs/cases/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { createCooperationGround } from '../cooperation/ground.ts';
import { layTransferOn } from '../cooperation/transfer-kit.ts';
import { officeId } from '../ground.ts';
import { layCase } from '../laid.ts';
import { act, codes, HANDLER, HEAD, on } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());

let made = 0;
/** Seized goods of a case that stands there, with a transfer that stands there. */
async function seized(status: CaseStatus, transfer: TransferStatus | null, goods: 'TAKEN' | 'EXTENDED' | 'CONFISCATED' = 'TAKEN') {
  const laid = await layCase(graph, { kind: 'COUNTERFEIT', status });
  const id = idOf(97_000_000 + (made += 1));
  await graph.rows.insert(measure).values({
    id,
    caseId: laid.caseId,
    agencyId: officeId('shenzhen'),
    jurisdiction: '440305',
    legalBasis: '专利法 §64',
    status: goods,
    kind: 'SEIZE',
    proposedOn: '2013-12-26',
    items: ['灯具'],
    atPlace: '仓库',
    reason: '涉嫌假冒',
    takenOn: '2013-12-26',
    certificateShown: true,
    dueOn: '2014-01-25',
    officers: [...laid.officers],
    ...(goods === 'CONFISCATED' ? { endedOn: '2014-01-02' } : {}),
  });
  if (transfer) await layTransferOn(graph, laid, transfer);
  const handOver = (viewer = HEAD) =>
    act(graph, viewer, 'releaseMeasure', { ...on(laid), measureId: id, end: 'HANDED_OVER', reason: '移交公安机关' }, 'measure { status }');
  return { handOver };
}

describe('seized goods of a case that went to the police (310号令 §12)', () => {
  it.each([
    ['WAITING_CRIMINAL', 'TAKEN'],
    ['WAITING_CRIMINAL', 'EXTENDED'],
    ['CONCLUDED', 'TAKEN'],
    ['CONCLUDED', 'CONFISCATED'],
    ['EXECUTING', 'CONFISCATED'],
    ['ARCHIVED', 'CONFISCATED'],
  ] as const)('out of %s, %s, go to them once they have opened a case', async (status, goods) => {
    const done = await (await seized(status, 'POLICE_ACCEPTED', goods)).handOver();
    expect([done.userErrors, done.case?.status, done['measure']]).toEqual([[], status, { status: 'HANDED_OVER' }]);
  });

  it('not before, and the refusal names the article in both languages', async () => {
    for (const transfer of [null, 'SENT', 'POLICE_DECLINED'] as const) {
      const refused = await (await seized('WAITING_CRIMINAL', transfer)).handOver();
      expect([transfer, codes(refused), refused.userErrors[0]?.rule]).toEqual([
        transfer,
        ['NOT_APPROVED'],
        '行政执法机关移送涉嫌犯罪案件的规定 §12',
      ]);
      expect([refused.userErrors[0]?.message, refused.userErrors[0]?.messageZh]).toEqual([
        expect.stringContaining('police'),
        expect.stringContaining('公安'),
      ]);
    }
  });

  it('what was confiscated goes nowhere else, a sealed file gives nothing away otherwise, and the head decides', async () => {
    expect(codes(await (await seized('CONCLUDED', 'SENT', 'CONFISCATED')).handOver())).toEqual(['WRONG_STATE']);
    expect(codes(await (await seized('ARCHIVED', 'POLICE_DECLINED')).handOver())).toEqual(['WRONG_STATE']);
    expect(codes(await (await seized('WAITING_CRIMINAL', 'POLICE_ACCEPTED')).handOver(HANDLER))).toEqual(['NOT_PERMITTED']);
  });
});
