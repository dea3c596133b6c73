import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { statusesOf } from '#law/case-courses.ts';
import { CASE_KINDS } from '#law/case-kind.ts';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { recusal } from '../../../../subgraphs/cases/tables.ts';
import { certificate } from '../../../../subgraphs/personnel/tables.ts';
import { idOf, type OwnGraph } from '../../../support/graph.ts';
import { cardId, createGround, officeId, officerId, TODAY, type OfficerName } from '../ground.ts';
import { layTransferOn } from '../cooperation/transfer-kit.ts';
import { layCase, type ToLay } from '../laid.ts';
import { act, codes, HANDLER, HEAD, on } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const both = (...names: OfficerName[]) => ({ officers: names.map(officerId) });
const SITE = { certificateShown: true, atPlace: '深圳市南山区某商铺', findings: '货架上有标注专利号的灯具', products: ['LED 灯具'] };
const INSPECTION = `inspection { id inspectedOn findings products certificateShown officers { officer { id } } measures { kind status takenOn legalBasis items } }`;
const inspect = async (change: object = {}, lay: ToLay = {}, by = HANDLER) => {
  const laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING', ...lay });
  return act(graph, by, 'recordFieldInspection', { ...on(laid), ...both('first', 'second'), ...SITE, ...change }, INSPECTION);
};

describe('an inspection on the spot (story 3)', () => {
  it('by two certificated people, with what they did there', async () => {
    const done = await inspect({
      measures: [
        { kind: 'SAMPLING', items: ['灯具 2 件'] },
        { kind: 'INQUIRY', items: ['询问店主'] },
      ],
    });
    expect(done).toMatchObject({
      userErrors: [],
      case: { version: 2, status: 'INVESTIGATING' },
      inspection: { inspectedOn: TODAY, certificateShown: true, products: ['LED 灯具'], officers: [{}, {}] },
    });
    const { measures } = done['inspection'] as { measures: { kind: string; status: string; legalBasis: string }[] };
    expect(measures.map(({ kind, status }) => [kind, status]).toSorted()).toEqual([
      ['INQUIRY', 'TAKEN'],
      ['SAMPLING', 'TAKEN'],
    ]);
    const query = `query ($id: ID!) { case(id: $id) { inspections { findings } measures { kind } history { what } permittedActions } }`;
    const { data } = await graph.ask(cases, HANDLER, query, { id: done.case?.id });
    expect(data).toMatchObject({
      case: { inspections: [{ findings: SITE.findings }], permittedActions: expect.arrayContaining(['RECORD_FIELD_INSPECTION']) },
    });
  });

  it.each([
    ['NEED_TWO_OFFICERS', both('first'), {}],
    ['CERT_EXPIRED', both('first', 'expired'), { handlers: ['first', 'second', 'expired'] }],
    ['OUTSIDE_AREA', both('first', 'elsewhere'), { handlers: ['first', 'second', 'elsewhere'] }],
    ['CERT_MISSING', both('first', 'second', 'third'), { handlers: ['first', 'second', 'third'] }],
  ] as const)('%s', async (code, officers, lay) => {
    if (code === 'CERT_MISSING') {
      await graph.rows.delete(certificate).where(eq(certificate.id, cardId('third')));
    }
    expect(codes(await inspect(officers, lay as ToLay))).toEqual([code]);
  });

  it.each(['RECUSED', 'RECUSAL_PENDING'] as const)('%s', async (code) => {
    const laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATING', handlers: ['first', 'second', 'fourth'] });
    const place = { caseId: laid.caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' };
    const asked = {
      ground: 'OTHER_RELATION',
      requestedBy: 'SELF',
      requestedOn: '2013-12-30',
      reason: '与当事人有其他关系',
      recordedBy: 'x',
    } as const;
    const decided = code === 'RECUSED' ? { decidedOn: '2014-01-02', granted: true, decidedBy: 'head', decisionReason: '同意回避' } : {};
    const id = idOf(code === 'RECUSED' ? 96_000_001 : 96_000_002);
    await graph.rows
      .insert(recusal)
      .values({ id, ...place, ...asked, ...decided, officerId: officerId('fourth'), officerName: 'fourth' } as typeof recusal.$inferInsert);
    const input = { ...on(laid), ...SITE, ...both('first', 'fourth') };
    expect(codes(await act(graph, HANDLER, 'recordFieldInspection', input))).toEqual([code]);
    expect(codes(await act(graph, HANDLER, 'recordFieldInspection', { ...input, ...both('first', 'second') }))).toEqual([]);
  });

  it.each([
    ['certificates not shown', { certificateShown: false }, ['INCOMPLETE']],
    ['nowhere', { atPlace: '' }, ['INVALID_VALUE']],
    ['nothing found', { findings: '' }, ['INVALID_VALUE']],
    ['goods seized without approval', { measures: [{ kind: 'SEIZE', items: ['灯具'] }] }, ['NOT_APPROVED']],
    ['a fine on the spot', { measures: [{ kind: 'FINE', items: ['罚款'] }] }, ['UNLAWFUL_MEASURE']],
    ['an empty measure', { measures: [{ kind: 'SAMPLING', items: [] }] }, ['INVALID_VALUE']],
  ])('%s', async (_, change, expected) => expect(codes(await inspect(change))).toEqual(expected));

  it('in a dispute goods are not seized, whatever the head says', async () => {
    const lay = { kind: 'INFRINGEMENT', handlers: ['first', 'second', 'fourth'] } as const;
    expect(codes(await inspect({}, lay))).toEqual([]);
    const seized = await inspect({ measures: [{ kind: 'SEIZE', items: ['灯具'] }] }, lay);
    expect([codes(seized), seized.userErrors[0]?.rule]).toEqual([['UNLAWFUL_MEASURE'], expect.stringContaining('§64')]);
  });

  it('is not done in a mediation, nor by the head, nor in a state where nothing is investigated', async () => {
    expect(codes(await inspect({}, { kind: 'MEDIATION', status: 'MEDIATING', handlers: ['first', 'second'] }))).toEqual([
      'UNLAWFUL_MEASURE',
    ]);
    expect(codes(await inspect({}, {}, HEAD))).toEqual(['NOT_PERMITTED']);
    const OPEN = {
      INFRINGEMENT: ['SERVED', 'INVESTIGATING', 'HEARING_SCHEDULED', 'HEARD', 'DELIBERATING'],
      MEDIATION: ['MEDIATING'],
      COUNTERFEIT: ['INVESTIGATING', 'INVESTIGATION_CLOSED'],
    };
    for (const kind of CASE_KINDS) {
      for (const status of statusesOf(kind).filter((each) => !OPEN[kind].includes(each))) {
        expect([kind, status, codes(await inspect({}, { kind, status, handlers: ['first', 'second', 'fourth'] }))]).toEqual([
          kind,
          status,
          ['WRONG_STATE'],
        ]);
      }
    }
  });
});

it('cases over a criminal threshold that the police have not got', async () => {
  const met = { thresholdMet: true, gainsYuan: 150_000 };
  const laid = await layCase(graph, { kind: 'COUNTERFEIT', status: 'EXECUTING', row: met });
  // what proves it is the transfer that was sent, not the state of the case (R9.8)
  const sent = await layCase(graph, { kind: 'COUNTERFEIT', status: 'WAITING_CRIMINAL', docketedOn: '2013-12-20', row: met });
  await layTransferOn(graph, sent, 'SENT');
  const approved = await layCase(graph, { kind: 'COUNTERFEIT', status: 'INVESTIGATION_CLOSED', row: met });
  await layTransferOn(graph, approved, 'APPROVED');
  const taken = await layCase(graph, { kind: 'COUNTERFEIT', status: 'CONCLUDED', row: { ...met, disposition: 'TRANSFERRED_TO_POLICE' } });
  await layTransferOn(graph, taken, 'POLICE_ACCEPTED');
  const unsent = await layCase(graph, { kind: 'COUNTERFEIT', status: 'CONCLUDED', row: { ...met, disposition: 'TRANSFERRED_TO_POLICE' } });
  const found = [laid, approved, unsent].map(({ caseId }) => caseId).toSorted();
  const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id).toSorted();
  const query = `{ untransferredThresholdCases { totalCount nodes { id } } cases(filter: { thresholdUntransferred: true }) { nodes { id } } not: cases(filter: { thresholdUntransferred: false, kind: [COUNTERFEIT], status: [WAITING_CRIMINAL], docketedTo: "2013-12-20" }) { totalCount } }`;
  const { data } = await graph.ask(cases, HANDLER, query);
  const {
    untransferredThresholdCases: list,
    cases: filtered,
    not,
  } = data as Record<string, { totalCount: number; nodes: { id: string }[] }>;
  expect([list && idsOf(list), list?.totalCount, filtered && idsOf(filtered), not?.totalCount]).toEqual([found, 3, found, 1]);
});
