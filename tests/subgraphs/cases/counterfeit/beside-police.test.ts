import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseStatus } from '#law/case-courses.ts';
import { TRANSFER_STATUSES, transferRuns, type TransferStatus } from '#law/police-transfer-course.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { createCooperationGround, partner } from '../cooperation/ground.ts';
import { layTransferOn, type TransferChange } from '../cooperation/transfer-kit.ts';
import { officerId, TODAY } from '../ground.ts';
import { layCase, type Laid } from '../laid.ts';
import { act, codes, HANDLER, HEAD, layCounterfeit, on, type Payload } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createCooperationGround()));
afterAll(() => graph.end());

const FACTS = '当事人在产品包装上标注已失效的专利号';
const NOTICE = { facts: FACTS, reasons: FACTS, basis: '专利法 §63', rights: '陈述、申辩', proposedFineYuan: 8000 };
const REVOKED = { disposition: 'REVOKED', ground: 'NO_VIOLATION', reason: '违法事实不能成立' };
const EXEMPTED = { disposition: 'EXEMPTED', reason: '情节轻微并及时改正' };
const conclude = (laid: Laid, input: object): Promise<Payload> =>
  act(graph, HEAD, 'concludeCase', { caseId: laid.caseId, version: laid.version, concludedOn: TODAY, ...input });
type Try = readonly [act: string, from: CaseStatus, take: (laid: Laid) => Promise<Payload>];
const ACTS: readonly Try[] = [
  ['notice', 'INVESTIGATION_CLOSED', (laid) => act(graph, HANDLER, 'noticePenalty', { ...on(laid), ...NOTICE })],
  [
    'decide',
    'PENALTY_NOTICED',
    (laid) => act(graph, HEAD, 'decidePenalty', { ...on(laid), actedOn: '2013-12-20', fineYuan: 8000, collective: false, reason: FACTS }),
  ],
  ['revoke', 'INVESTIGATING', (laid) => conclude(laid, REVOKED)],
  ['exempt', 'INVESTIGATION_CLOSED', (laid) => conclude(laid, EXEMPTED)],
  [
    'transfer',
    'INVESTIGATING',
    (laid) => act(graph, HEAD, 'transferCase', { ...on(laid), toAuthority: '深圳海关', reason: '属其职责范围' }),
  ],
  [
    'merge',
    'INVESTIGATING',
    async (laid) => {
      const into = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING' });
      return act(graph, HEAD, 'mergeCases', { ...on(laid), intoCaseId: into.caseId, reason: '同一当事人' });
    },
  ],
];
const RUNNING = TRANSFER_STATUSES.filter((status) => transferRuns({ status, finalOutcome: null }));

describe('while a transfer to the police runs (A5: no double fine)', () => {
  it.each(ACTS)('%s out of %s waits for its end', async (_, status, take) => {
    for (const running of RUNNING) {
      const laid = await layCounterfeit(graph, { status });
      await layTransferOn(graph, laid, running);
      const refused = await take(laid);
      expect([running, codes(refused), refused.userErrors[0]?.message]).toEqual([
        running,
        ['WRONG_STATE'],
        expect.stringContaining('police'),
      ]);
      expect(refused.userErrors[0]?.messageZh).toContain('公安');
    }
  });
  it.each(ACTS)('%s out of %s goes on once it was refused or declined', async (_, status, take) => {
    for (const over of ['REFUSED', 'POLICE_DECLINED'] as const) {
      const laid = await layCounterfeit(graph, { status });
      await layTransferOn(graph, laid, over);
      expect([over, codes(await take(laid))]).toEqual([over, []]);
    }
  });
  it('a penalty decided before is concluded once the transfer was sent', async () => {
    for (const [status, expected] of [
      ['PREPARED', ['WRONG_STATE']],
      ['APPROVED', ['WRONG_STATE']],
      ['SENT', []],
      ['POLICE_ACCEPTED', []],
    ] as const) {
      const laid = await layCounterfeit(graph, { status: 'EXECUTING', penalty: { fineYuan: 0 } });
      await layTransferOn(graph, laid, status);
      expect([status, codes(await conclude(laid, { disposition: 'PENALISED' }))]).toEqual([status, expected]);
    }
  });
});

describe('a case ends with the police only where they took it', () => {
  it.each([
    [null, {}, ['NOT_APPROVED']],
    ['SENT', {}, ['NOT_APPROVED']],
    ['POLICE_DECLINED', {}, ['NOT_APPROVED']],
    ['OBJECTION', {}, ['NOT_APPROVED']],
    ['SUPERVISION_ASKED', {}, ['NOT_APPROVED']],
    ['FINAL', { finalOutcome: 'DECLINED' }, ['NOT_APPROVED']],
    ['FINAL', { finalOutcome: 'NOT_CONVICTED' }, ['NOT_APPROVED']],
    ['FINAL', { finalOutcome: 'TAKEN' }, []],
    ['FINAL', { finalOutcome: 'CONVICTED' }, []],
    ['POLICE_ACCEPTED', {}, []],
  ] as const satisfies readonly (readonly [TransferStatus | null, TransferChange, readonly string[]])[])(
    '%s %j: %j',
    async (status, change, expected) => {
      const laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'WAITING_CRIMINAL' });
      if (status) await layTransferOn(graph, laid, status, change);
      expect(codes(await conclude(laid, { disposition: 'TRANSFERRED_TO_POLICE', reason: '公安机关已立案' }))).toEqual(expected);
    },
  );
});

it.each(['PENALTY_NOTICED', 'PENALTY_HEARING'] as const)('out of %s a case is still exempted or revoked (A3)', async (status) => {
  for (const ending of [REVOKED, EXEMPTED]) {
    const done = await conclude(await layCounterfeit(graph, { status }), ending);
    expect([done.userErrors, done.case?.status]).toEqual([[], 'CONCLUDED']);
  }
});

describe('where a criminal threshold is met (R9.8)', () => {
  const OVER = { thresholdMet: true, businessYuan: 250_000 };
  const notice = (laid: Laid) => act(graph, HANDLER, 'noticePenalty', { ...on(laid), ...NOTICE });
  it('nobody is told of a penalty before it was decided, knowing the sums, that the police do not get the case', async () => {
    const lay = () => layCounterfeit(graph, { status: 'INVESTIGATION_CLOSED', row: OVER });
    expect(codes(await notice(await lay()))).toEqual(['INCOMPLETE']);
    const unknowing = await lay();
    await layTransferOn(graph, unknowing, 'REFUSED', { amounts: { businessYuan: null, gainsYuan: null, lossYuan: null, patentCount: 1 } });
    expect(codes(await notice(unknowing))).toEqual(['INCOMPLETE']);
    for (const status of ['REFUSED', 'POLICE_DECLINED'] as const) {
      const decided = await lay();
      await layTransferOn(graph, decided, status);
      expect([status, codes(await notice(decided))]).toEqual([status, []]);
    }
  });

  const NOON = `${TODAY}T10:00:00+08:00`;
  /** proposed, approved and sent; answers where the case stands then */
  const goThrough = async (laid: Laid) => {
    const proposal = {
      suspectedOffence: 'COUNTERFEITING',
      report: '非法经营数额已达追诉标准',
      facts: '假冒专利经营额二十五万元',
      evidence: [{ title: '账册' }],
    };
    const proposed = await act(graph, HANDLER, 'proposePoliceTransfer', { ...on(laid), ...proposal }, 'policeTransfer { id }');
    expect(proposed.userErrors).toEqual([]);
    const { id } = proposed['policeTransfer'] as { id: string };
    const step = (viewer: typeof HEAD, field: string, input: object) => transferStep(field, viewer, { policeTransferId: id, ...input });
    await step(HEAD, 'decidePoliceTransfer', { version: 1, at: NOON, approve: true });
    return { id, step, stands: await step(HANDLER, 'sendPoliceTransfer', { version: 2, at: NOON }) };
  };
  const transferStep = async (field: string, viewer: typeof HEAD, input: object): Promise<string | undefined> => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${field}(input: $input) { policeTransfer { case { status } } userErrors { code message } } }`;

    const { data, errors } = await graph.ask(cases, viewer, query, { input });
    expect(errors).toEqual([]);
    const done = (data as Record<string, { policeTransfer: { case: { status: string } | null } | null; userErrors: unknown[] }>)[field];
    expect([field, done?.userErrors]).toEqual([field, []]);
    return done?.policeTransfer?.case?.status;
  };

  it.each(['PENALTY_NOTICED', 'PENALTY_HEARING'] as const)('the case goes out of %s, waits, and comes back there', async (status) => {
    const laid = await layCounterfeit(graph, {
      status,
      row: OVER,
      penalty:
        status === 'PENALTY_HEARING'
          ? {
              hearingRight: true,
              hearingAskedOn: '2013-12-26',
              hearingToldOn: '2013-12-26',
              hearingOn: '2013-12-28',
              hearingChair: officerId('fourth'),
            }
          : {},
    });
    const { step, stands } = await goThrough(laid);
    expect(stands).toBe('WAITING_CRIMINAL');
    expect(
      codes(
        await act(graph, HEAD, 'decidePenalty', {
          ...on(laid),
          version: 4,
          actedOn: '2013-12-20',
          fineYuan: 0,
          collective: false,
          reason: FACTS,
        }),
      ),
    ).toEqual(['WRONG_STATE']);
    await step(partner('police'), 'recordPoliceDecision', { version: 3, on: TODAY, accepted: false, reason: '情节显著轻微,不予立案' });
    expect(await step(HEAD, 'resumeAfterPolice', { version: 4, on: TODAY })).toBe(status);
  });

  it.each(['DECIDED', 'SERVED', 'EXECUTING', 'CONCLUDED', 'PUBLISHED'] as const)(
    'the case goes out of %s, and the decision goes on',
    async (status) => {
      const { step, stands } = await goThrough(await layCounterfeit(graph, { status, row: OVER }));
      expect(stands).toBe(status);
      await step(partner('police'), 'recordPoliceDecision', { version: 3, on: TODAY, accepted: false, reason: '情节显著轻微,不予立案' });
      await step(HEAD, 'objectToPoliceDecision', { version: 4, on: TODAY, grounds: '数额已达到追诉标准,请予复议' });
    },
  );

  it('without one the party that was told of a penalty is not handed over on suspicion alone', async () => {
    const laid = await layCounterfeit(graph, { status: 'PENALTY_NOTICED' });
    const input = {
      ...on(laid),
      suspectedOffence: 'COUNTERFEITING',
      report: '其他情节严重应予移送',
      facts: '多次假冒专利屡教不改',
      evidence: [{ title: '账册' }],
      otherSerious: '曾因假冒专利受过两次处罚又犯',
    };
    expect(codes(await act(graph, HANDLER, 'proposePoliceTransfer', input))).toEqual(['WRONG_STATE']);
  });
});
