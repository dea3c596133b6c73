import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../../../../subgraphs/cases/index.ts';
import { caseFile, deadline, excludedPeriod } from '../../../../subgraphs/cases/tables.ts';
import type { OwnGraph } from '../../../support/graph.ts';
import { at, createGround, officerId, TODAY } from '../ground.ts';
import { act, codes, HANDLER, HEAD, layCounterfeit, on } from './bench.ts';

let graph: OwnGraph;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());

const FACTS = '当事人在产品包装上标注已失效的专利号';
const clocks = async (caseId: string) =>
  Object.fromEntries((await graph.rows.select().from(deadline).where(eq(deadline.caseId, caseId))).map((row) => [row.rule, row]));
type Lay = Parameters<typeof layCounterfeit>[1];

describe('closing an investigation', () => {
  const close = async (change: object, lay: Lay = {}, patentCount = 1) => {
    const laid = await layCounterfeit(graph, { status: 'INVESTIGATING', ...lay });
    await graph.rows.update(caseFile).set({ patentCount }).where(eq(caseFile.id, laid.caseId));
    const input = { ...on(laid), act: 'SELLING', facts: FACTS, ...change };
    return act(graph, HANDLER, 'closeInvestigation', input);
  };
  const FOUND = `{ case(id: $id) { finding { act exemption consequence gainsYuan thresholdMet thresholds { citation textZh } } } }`;

  it.each([
    [{ businessYuan: 199_999 }, false],
    [{ businessYuan: 200_000 }, true],
    [{ gainsYuan: 99_999 }, false],
    [{ gainsYuan: 100_000 }, true],
    [{ lossYuan: 500_000 }, true],
    [{ businessYuan: 100_000, patentCount: 1 }, false],
    [{ businessYuan: 100_000, patentCount: 2 }, true],
    [{ gainsYuan: 50_000, patentCount: 2 }, true],
    [{ gainsYuan: 49_999, patentCount: 2 }, false],
  ])('%o meets a criminal threshold: %s', async (sums, met) => {
    const done = await close(sums);
    const { data } = await graph.ask(cases, HANDLER, `query ($id: ID!) ${FOUND}`, { id: done.case?.id });
    const { finding } = (data as { case: { finding: { thresholdMet: boolean; thresholds: unknown[] } } }).case;
    expect([finding.thresholdMet, finding.thresholds.length > 0]).toEqual([met, met]);
  });

  it('counts the patents that the case has on record, and finds no fewer', async () => {
    const done = await close({ businessYuan: 100_000 }, {}, 2);
    const { data } = await graph.ask(cases, HANDLER, `query ($id: ID!) ${FOUND}`, { id: done.case?.id });
    expect((data as { case: { finding: { thresholdMet: boolean } } }).case.finding.thresholdMet).toBe(true);
    const fewer = await close({ patentCount: 1 }, {}, 2);
    expect([codes(fewer), fewer.userErrors[0]?.path]).toEqual([['INVALID_VALUE'], ['input', 'patentCount']]);
  });

  it.each([
    [{ facts: '短' }, ['INVALID_VALUE'], ['facts']],
    [{ gainsYuan: -1 }, ['INVALID_VALUE'], ['gainsYuan']],
    [{ patentCount: 0 }, ['INVALID_VALUE'], ['patentCount']],
    [{ act: 'PASSING_OFF' }, ['INVALID_VALUE'], ['act']],
    [{ act: 'MARKING', exemption: 'INNOCENT_SELLER' }, ['INVALID_VALUE'], ['exemption']],
  ])('%o is bad input', async (change, expected, path) => {
    const refused = await close(change);
    expect([codes(refused), refused.userErrors[0]?.path]).toEqual([expected, ['input', ...path]]);
    expect(refused.userErrors[0]?.messageZh).toMatch(/\p{Script=Han}/u);
  });

  it('a seller with a lawful source stops the sale and is not fined', async () => {
    const laid = await layCounterfeit(graph, { status: 'INVESTIGATION_CLOSED', finding: { act: 'SELLING', exemption: 'INNOCENT_SELLER' } });
    const told = { facts: FACTS, reasons: FACTS, basis: '专利法 §63', rights: '陈述、申辩' };
    const notice = (proposedFineYuan: number) => act(graph, HANDLER, 'noticePenalty', { ...on(laid), ...told, proposedFineYuan });
    expect(codes(await notice(1))).toEqual(['UNLAWFUL_OUTCOME']);
    expect(codes(await notice(0))).toEqual([]);
  });

  it('what was marked before the patent ended is no counterfeit', async () => {
    const laid = await layCounterfeit(graph, { status: 'INVESTIGATION_CLOSED', finding: { exemption: 'MARKED_BEFORE_LAPSE' } });
    const input = { ...on(laid), facts: FACTS, reasons: FACTS, basis: '专利法 §63', rights: '陈述、申辩', proposedFineYuan: 0 };
    expect(codes(await act(graph, HANDLER, 'noticePenalty', input))).toEqual(['UNLAWFUL_OUTCOME']);
  });
});

describe('the notice', () => {
  const notice = async (proposedFineYuan: number, gainsYuan = 0) => {
    const laid = await layCounterfeit(graph, { status: 'INVESTIGATION_CLOSED', row: { gainsYuan } });
    const input = { ...on(laid), facts: FACTS, reasons: FACTS, basis: '专利法 §63', rights: '陈述、申辩', proposedFineYuan };
    return { laid, done: await act(graph, HANDLER, 'noticePenalty', input) };
  };
  it.each([
    [200_000, 0, []],
    [200_001, 0, ['UNLAWFUL_OUTCOME']],
    [12_000, 3_000, []],
    [12_001, 3_000, ['UNLAWFUL_OUTCOME']],
    [-1, 0, ['UNLAWFUL_OUTCOME']],
  ])('of a fine of %i for gains of %i', async (fine, gains, expected) => expect(codes((await notice(fine, gains)).done)).toEqual(expected));

  it('of a heavy fine gives the right to a hearing and starts its clock; of a small one it does not', async () => {
    const [heavy, small] = [await notice(10_000), await notice(9_999)];
    expect((await clocks(heavy.laid.caseId))['C5']).toMatchObject({ startedOn: TODAY, dueOn: '2014-01-13' });
    expect((await clocks(small.laid.caseId))['C5']).toBeUndefined();
    const query = `query ($id: ID!) { case(id: $id) { permittedActions penalty { hearingRight hearingRequestDueOn proposedFineYuan fineBoundYuan } } }`;
    const { data } = await graph.ask(cases, HANDLER, query, { id: heavy.laid.caseId });
    expect(data).toMatchObject({
      case: { penalty: { hearingRight: true, hearingRequestDueOn: '2014-01-13', proposedFineYuan: 10_000, fineBoundYuan: 200_000 } },
    });
    expect((data as { case: { permittedActions: string[] } }).case.permittedActions).toContain('REQUEST_PENALTY_HEARING');
  });

  it('is bound by the law of the day of the act where that is known by then', async () => {
    const laid = await layCounterfeit(graph, { status: 'INVESTIGATION_CLOSED', row: { gainsYuan: 0 } });
    const told = { ...on(laid), facts: FACTS, reasons: FACTS, basis: '专利法', rights: '陈述、申辩', actedOn: '2009-09-30' };
    const refused = await act(graph, HANDLER, 'noticePenalty', { ...told, proposedFineYuan: 50_001 });
    expect([codes(refused), refused.userErrors[0]?.rule]).toEqual([['UNLAWFUL_OUTCOME'], '专利法(2000年修正)§58']);
    expect(codes(await act(graph, HANDLER, 'noticePenalty', { ...told, actedOn: '2014-02-01', proposedFineYuan: 0 }))).toEqual([
      'WRONG_DATE',
    ]);
    expect(codes(await act(graph, HANDLER, 'noticePenalty', { ...told, proposedFineYuan: 50_000 }))).toEqual([]);
  });

  it('needs findings', async () => {
    const laid = await layCounterfeit(graph, { status: 'DOCKETED' });
    await graph.rows.update(caseFile).set({ status: 'INVESTIGATION_CLOSED' }).where(eq(caseFile.id, laid.caseId));
    const input = { ...on(laid), facts: FACTS, reasons: FACTS, basis: '专利法 §63', rights: '陈述、申辩', proposedFineYuan: 0 };
    expect(codes(await act(graph, HANDLER, 'noticePenalty', input))).toEqual(['INCOMPLETE']);
    // the police sent it back before its investigation was closed: it is closed where it stands
    const close = { ...on(laid), act: 'MARKING', facts: FACTS };
    expect((await act(graph, HANDLER, 'closeInvestigation', close)).case).toMatchObject({ status: 'INVESTIGATION_CLOSED', version: 2 });
    expect(codes(await act(graph, HANDLER, 'closeInvestigation', { ...close, version: 2 }))).toEqual(['WRONG_STATE']);
  });
});

const heavy = { hearingRight: true, proposedFineYuan: 12_000 };
const noticed = (penalty: object, docketedOn = '2013-12-23') => layCounterfeit(graph, { status: 'PENALTY_NOTICED', docketedOn, penalty });

describe('a hearing', () => {
  it('is asked for within three days, by anybody at the desk', async () => {
    const late = await noticed({ ...heavy, noticedOn: '2014-01-06' });
    expect(codes(await act(graph, HEAD, 'requestPenaltyHearing', on(late)))).toEqual(['TOO_LATE']);
    const last = await noticed({ ...heavy, noticedOn: '2014-01-07' });
    expect(codes(await act(graph, HEAD, 'requestPenaltyHearing', on(last)))).toEqual([]);
    expect(codes(await act(graph, HEAD, 'requestPenaltyHearing', { ...on(last), version: 2 }))).toEqual(['WRONG_STATE']);
  });

  it('is not for small fines, and not after it was given up', async () => {
    expect(codes(await act(graph, HEAD, 'requestPenaltyHearing', on(await noticed({}))))).toEqual(['WRONG_STATE']);
    const waived = await noticed({ ...heavy, hearingWaivedOn: TODAY });
    expect(codes(await act(graph, HEAD, 'requestPenaltyHearing', on(waived)))).toEqual(['WRONG_STATE']);
    expect(codes(await act(graph, HEAD, 'waivePenaltyHearing', { ...on(waived), reason: '当事人书面放弃' }))).toEqual(['WRONG_STATE']);
  });

  const hold = async (change: object, penalty: object = { ...heavy, hearingAskedOn: '2013-12-28' }) => {
    const laid = await noticed(penalty);
    const input = { ...on(laid), chair: officerId('fourth'), toldOn: '2014-01-03', summary: FACTS, ...change };
    return { laid, done: await act(graph, HANDLER, 'recordPenaltyHearing', input) };
  };
  it.each([
    ['told seven days before', {}, []],
    ['told six days before', { toldOn: '2014-01-04' }, ['TOO_LATE']],
    ['told before it was asked for', { toldOn: '2013-12-27' }, ['TOO_LATE']],
    ['chaired by an investigator', { chair: officerId('first') }, ['SEPARATION_OF_DUTIES']],
    ['chaired by somebody of another office', { chair: officerId('guangzhou') }, ['NOT_FOUND']],
    ['chaired by somebody who left', { chair: officerId('left') }, ['NOT_OF_THIS_OFFICE']],
    ['chaired by nobody known', { chair: '0190ffff-ffff-7fff-8fff-ffffffffffff' }, ['NOT_FOUND']],
    ['without a summary', { summary: '' }, ['INVALID_VALUE']],
  ])('%s', async (_, change, expected) => expect(codes((await hold(change)).done)).toEqual(expected));

  it('has its clock on record: told seven days before', async () => {
    const { laid } = await hold({});
    expect((await clocks(laid.caseId))['C5b']).toMatchObject({ startedOn: TODAY, dueOn: '2014-01-03', doneOn: '2014-01-03' });
  });

  it('nobody asked for is not held', async () => expect(codes((await hold({}, heavy)).done)).toEqual(['INCOMPLETE']));

  it('does not count to the time to conclude', async () => {
    const { laid } = await hold({});
    const [row] = await graph.rows.select().from(caseFile).where(eq(caseFile.id, laid.caseId));
    const periods = await graph.rows.select().from(excludedPeriod).where(eq(excludedPeriod.caseId, laid.caseId));
    // one month from 23 December 2013 and fourteen days (28 December to 10 January), past the Spring Festival
    expect([laid.dueOn, row?.dueOn]).toEqual(['2014-01-23', '2014-02-07']);
    expect(periods).toMatchObject([{ kind: 'HEARING', fromOn: '2013-12-28', toOn: TODAY, granted: true }]);
    expect((await clocks(laid.caseId))['C4']?.dueOn).toBe(row?.dueOn);
  });
});

describe('the decision', () => {
  const decide = async (change: object, penalty: object = {}) => {
    const laid = await noticed(penalty);
    const done = await act(graph, HEAD, 'decidePenalty', {
      ...on(laid),
      actedOn: '2013-12-20',
      fineYuan: 8000,
      collective: false,
      reason: FACTS,
      ...change,
    });
    return { laid, done };
  };
  it.each([
    ['as told', {}, {}, []],
    ['less than told', { fineYuan: 0 }, {}, []],
    ['more than told', { fineYuan: 8001 }, {}, ['UNLAWFUL_OUTCOME']],
    ['over the bound of the day', { fineYuan: 12_001 }, { proposedFineYuan: 13_000 }, ['UNLAWFUL_OUTCOME']],
    ['without its reason', { reason: '' }, {}, ['INVALID_VALUE']],
    ['heavy, the leaders not together', { fineYuan: 50_000 }, { proposedFineYuan: 60_000, confiscatedYuan: 20_000 }, ['INCOMPLETE']],
    ['heavy, the leaders together', { fineYuan: 50_000, collective: true }, { proposedFineYuan: 60_000, confiscatedYuan: 20_000 }, []],
    ['within the time to ask for a hearing', {}, { hearingRight: true, noticedOn: '2014-01-07' }, ['WRONG_DATE']],
    ['after that time', {}, { hearingRight: true, noticedOn: '2014-01-06' }, []],
    ['after it was given up', {}, { hearingRight: true, noticedOn: '2014-01-09', hearingWaivedOn: '2014-01-09' }, []],
    ['asked for and not held', {}, { hearingRight: true, hearingAskedOn: '2013-12-28' }, ['INCOMPLETE']],
    ['asked for and given up', {}, { hearingRight: true, hearingAskedOn: '2013-12-28', hearingWaivedOn: '2014-01-02' }, []],
  ])('%s', async (_, change, penalty, expected) => expect(codes((await decide(change, penalty)).done)).toEqual(expected));

  it('is bound by the law of the day of the act, and names its article', async () => {
    // until 2009-10-01 a fine without gains was 50,000 yuan at most (专利法 2000 §58), later 200,000 (2008 §63)
    const heavier = { proposedFineYuan: 200_000, confiscatedYuan: 0, hearingRight: false };
    const fine = { fineYuan: 60_000, collective: true };
    const { done: old } = await decide({ ...fine, actedOn: '2009-09-30' }, heavier);
    expect([codes(old), old.userErrors[0]?.rule]).toEqual([['UNLAWFUL_OUTCOME'], '专利法(2000年修正)§58']);
    const { laid, done } = await decide({ ...fine, actedOn: '2009-10-01' }, heavier);
    expect(codes(done)).toEqual([]);
    const query = 'query ($id: ID!) { case(id: $id) { penalty { actedOn fineBoundYuan fineBoundCitation } } }';
    const { data } = await graph.ask(cases, HEAD, query, { id: laid.caseId });
    const bound = { actedOn: '2009-10-01', fineBoundYuan: 200_000, fineBoundCitation: '专利法(2008年修正)§63' };
    expect(data).toEqual({ case: { penalty: bound } });
    const { done: over } = await decide({ fineYuan: 200_001, collective: true }, { ...heavier, proposedFineYuan: 300_000 });
    expect(over.userErrors[0]?.rule).toBe('专利法(2008年修正)§63');
  });

  it('is for an act of before, and says so in both languages', async () => {
    const { done } = await decide({ actedOn: '2014-01-11' });
    expect([codes(done), done.userErrors[0]?.path, done.userErrors[0]?.rule]).toEqual([
      ['WRONG_DATE'],
      ['input', 'actedOn'],
      '行政处罚法(2021年修订) §37',
    ]);
    expect([done.userErrors[0]?.message, done.userErrors[0]?.messageZh]).toEqual([
      expect.stringContaining('day of the act'),
      expect.stringContaining('违法行为'),
    ]);
  });

  it('starts the time to serve it; before July 2015 it need not be published', async () => {
    const { laid } = await decide({});
    const running = await clocks(laid.caseId);
    expect(running['C6']).toMatchObject({ startedOn: TODAY, dueOn: '2014-01-17' });
    expect(running['C8']).toBeUndefined();
  });

  it('is not for somebody elsewhere, and not to be seen', async () => {
    const laid = await noticed({});
    const input = { ...on(laid), actedOn: '2013-12-20', fineYuan: 8000, collective: false, reason: FACTS };
    expect(codes(await act(graph, at('guangzhou', 'OFFICE'), 'decidePenalty', input))).toEqual(['NOT_FOUND']);
    expect(codes(await act(graph, at('province', 'OFFICE'), 'decidePenalty', input))).toEqual(['NOT_PERMITTED']);
  });
});
