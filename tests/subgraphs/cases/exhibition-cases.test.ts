import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { idOf, type OwnGraph } from '../../support/graph.ts';
import { codes, first, head, showDesk } from './exhibition-ground.ts';
import { at, createGround, officerId } from './ground.ts';

let graph: OwnGraph;
let desk: ReturnType<typeof showDesk>;
beforeAll(async () => {
  graph = await createGround();
  desk = showDesk(graph);
});
afterAll(() => graph.end());
beforeEach(async () => {
  await graph.rows.execute(
    sql`truncate cases.exhibition, cases.exhibition_officer, cases.exhibition_case, cases.intake, cases.case_step, cases.party, cases.delegation, platform.event, platform.idempotency_key`,
  );
});

describe('a complaint at a show (§2.5)', () => {
  it('is received at the desk while the show is open, with clocks in hours that end with it', async () => {
    const id = (await desk.create()).exhibition?.id;
    const { exhibitionCase, userErrors } = await desk.file(id);
    expect(userErrors).toEqual([]);
    expect(exhibitionCase).toMatchObject({
      status: 'DESK_RECEIVED',
      dueAt: '2014-01-12T15:59:59.000Z',
      permittedActions: ['FORWARD', 'REFUSE'],
      clocks: [
        { rule: 'E1', dueAt: '2014-01-11T01:00:00.000Z', state: 'RUNNING' },
        { rule: 'E3', dueAt: '2014-01-12T15:59:59.000Z', state: 'RUNNING', explainZh: expect.stringContaining('闭幕') },
      ],
    });
    for (const [change, code] of [
      [{ at: '2014-01-07T12:00:00+08:00' }, 'WRONG_DATE'],
      [{ at: '2014-01-11T12:00:00+08:00' }, 'WRONG_DATE'],
      [{ at: '2014-01-09T12:00:00+08:00' }, 'REASON_REQUIRED'],
      [{ patentNumber: 'ZL1' }, 'INVALID_VALUE'],
      [{ booth: '' }, 'INVALID_VALUE'],
    ] as const)
      expect([change, codes(await desk.file(id, change))]).toEqual([change, [code]]);
    expect(codes(await desk.file(id, {}, at('province', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await desk.file(id, {}, at('guangzhou')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await desk.file(idOf(5)))).toEqual(['NOT_FOUND']);
  });

  it('goes its whole way to the withdrawal of the exhibit', async () => {
    const { exhibitionCaseId, exhibitionId } = await desk.laid('NOTIFIED');
    const step = (field: string, hour: string, version: number, more: Record<string, unknown>, viewer = first) =>
      desk.act(field, viewer, { exhibitionCaseId, version, at: `2014-01-10T${hour}:00:00+08:00`, ...more });
    const two = { officers: [officerId('first'), officerId('second')], finding: '展品与专利一致' };
    expect(codes(await step('checkOnSite', '14', 3, two))).toEqual(['INCOMPLETE']);
    const { exhibitionCase } = await step('recordExhibitorDefence', '13', 3, { defence: '使用现有设计' });
    expect(exhibitionCase).toMatchObject({ status: 'DEFENCE', defence: '使用现有设计', defendedAt: '2014-01-10T05:00:00.000Z' });
    expect(exhibitionCase?.clocks.find(({ rule }) => rule === 'E2')).toMatchObject({ dueAt: '2014-01-10T07:00:00.000Z', state: 'MET' });
    expect(codes(await step('checkOnSite', '14', 4, { ...two, officers: [officerId('first')] }))).toEqual(['NEED_TWO_OFFICERS']);
    expect(codes(await step('checkOnSite', '14', 4, { ...two, officers: [officerId('first'), officerId('third')] }))).toEqual([
      'INVALID_VALUE',
    ]);
    expect(codes(await step('checkOnSite', '14', 4, two))).toEqual([]);
    expect(codes(await desk.decide(exhibitionCaseId, { version: 5 }, first))).toEqual(['SEPARATION_OF_DUTIES']);
    const done = await desk.decide(exhibitionCaseId, { version: 5 });
    expect(done.exhibitionCase).toMatchObject({ status: 'WITHDRAWN_EXHIBIT', reason: '落入专利保护范围', permittedActions: [] });
    expect(done.exhibitionCase?.clocks.map(({ rule, state }) => [rule, state])).toEqual([
      ['E1', 'MET'],
      ['E2', 'MET'],
      ['E3', 'MET'],
    ]);
    const { data } = await graph.ask(
      cases,
      head,
      `query ($id: ID!) { exhibition(id: $id) { figures { received resolved resolvedInShow shareInShow } } }`,
      { id: exhibitionId },
    );
    expect(data).toEqual({ exhibition: { figures: { received: 1, resolved: 1, resolvedInShow: 1, shareInShow: 1 } } });
  });

  it('is checked without a defence once its hours have passed', async () => {
    const { exhibitionCaseId } = await desk.laid('ON_SITE_CHECK');
    expect((await desk.decide(exhibitionCaseId, { outcome: 'CLEARED', reason: '未落入保护范围' })).exhibitionCase).toMatchObject({
      status: 'CLEARED',
    });
  });

  it('is refused on a ground of the list', async () => {
    const { exhibitionCaseId } = await desk.laid('FORWARDED');
    const refuse = (change: Record<string, unknown> = {}, viewer: Viewer = head) =>
      desk.act('refuseExhibitionComplaint', viewer, {
        exhibitionCaseId,
        version: 2,
        at: '2014-01-10T11:00:00+08:00',
        ground: 'IN_INVALIDATION',
        reason: '已请求宣告无效',
        ...change,
      });
    expect(codes(await refuse({}, first))).toEqual(['SEPARATION_OF_DUTIES']);
    expect(codes(await refuse({ reason: '' }))).toEqual(['INVALID_VALUE']);
    expect((await refuse()).exhibitionCase).toMatchObject({ status: 'REFUSED', refusalGround: 'IN_INVALIDATION' });
    expect(codes(await refuse({ version: 3 }))).toEqual(['WRONG_STATE']);
  });

  it('becomes an ordinary request with its patent and parties', async () => {
    const { exhibitionCaseId } = await desk.laid('ON_SITE_CHECK');
    const convert = (change: Record<string, unknown> = {}) =>
      desk.act('convertToOrdinary', head, {
        exhibitionCaseId,
        version: 4,
        at: '2014-01-10T16:00:00+08:00',
        standing: 'PATENTEE',
        reason: '案情复杂,需鉴定',
        ...change,
      });
    expect(codes(await convert({ standing: 'PARTY' }))).toEqual(['INVALID_VALUE']);
    const { exhibitionCase } = await convert();
    expect(exhibitionCase).toMatchObject({
      status: 'CONVERTED_TO_ORDINARY',
      convertedTo: {
        kind: 'INFRINGEMENT',
        channel: 'EXHIBITION',
        status: 'RECEIVED',
        respondent: '深圳某灯饰公司',
        petitioner: '某专利权人',
      },
    });
    const [rows] = await graph.rows.execute(
      sql`select (select count(*) from cases.intake)::int as intakes, (select count(*) from cases.party)::int as parties, (select count(*) from cases.case_step)::int as steps`,
    );
    expect(rows).toEqual({ intakes: 1, parties: 2, steps: 1 });
  });

  it('goes on as an ordinary request when the show closed before anybody looked at the booth', async () => {
    const { exhibitionCaseId } = await desk.laid('FORWARDED');
    const [row] = await graph.rows.execute<{ id: string; version: number }>(
      sql`select exhibition_id as id, version from cases.exhibition_case`,
    );
    const { id, version } = row ?? { id: '', version: 0 };
    const input = { exhibitionCaseId, version, at: '2014-01-10T18:00:00+08:00', standing: 'PATENTEE', reason: '展会已闭幕,转普通程序' };
    expect(codes(await desk.act('convertToOrdinary', head, input))).toEqual(['WRONG_STATE']);
    await graph.rows.execute(
      sql`update cases.exhibition set from_on = least(from_on, '2014-01-07'), to_on = '2014-01-09' where id = ${id}`,
    );
    expect((await desk.act('convertToOrdinary', head, input)).exhibitionCase).toMatchObject({
      status: 'CONVERTED_TO_ORDINARY',
      convertedTo: { channel: 'EXHIBITION', status: 'RECEIVED' },
    });
  });

  it('moves once when twenty decide at once', async () => {
    const { exhibitionCaseId } = await desk.laid('ON_SITE_CHECK');
    const all = await Promise.all(Array.from({ length: 20 }, () => desk.decide(exhibitionCaseId)));
    expect(all.map((one) => codes(one).join()).toSorted()).toEqual(['', ...Array.from({ length: 19 }, () => 'CONFLICT')]);
  });

  it('is seen by the offices over the place alone, and acted on by its office alone', async () => {
    const { exhibitionCaseId } = await desk.laid();
    const seen = async (viewer: Viewer) => {
      const { data, errors } = await graph.ask(cases, viewer, `query ($id: ID!) { exhibitionCase(id: $id) { id permittedActions } }`, {
        id: exhibitionCaseId,
      });
      expect(errors).toEqual([]);
      return (data as { exhibitionCase: { permittedActions: string[] } | null }).exhibitionCase?.permittedActions ?? null;
    };
    expect(await Promise.all([head, first, at('province', 'OFFICE'), at('guangzhou', 'OFFICE'), PUBLIC_VIEWER].map(seen))).toEqual([
      ['FORWARD', 'REFUSE'],
      ['FORWARD', 'REFUSE'],
      [],
      null,
      null,
    ]);
    const forward = (viewer: Viewer) =>
      desk.act('forwardExhibitionComplaint', viewer, { exhibitionCaseId, version: 1, at: '2014-01-10T10:00:00+08:00' });
    expect(codes(await forward(at('province', 'OFFICE')))).toEqual(['NOT_PERMITTED']);
    expect(codes(await forward(at('guangzhou', 'OFFICE')))).toEqual(['NOT_FOUND']);
    expect(codes(await forward(PUBLIC_VIEWER))).toEqual(['NOT_FOUND']);
  });
});
