import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personnel } from '../../../../subgraphs/personnel/index.ts';
import { idOf } from '../../../support/graph.ts';
import { createGround, TODAY, VIEWERS, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => {
  graph = await createGround();
  // somebody who came and somebody who went in the last twelve months
  await graph.act('city', 'appointOfficer', 'officer { id }', { name: '赵新', post: '科员', fullTime: true, joinedOn: '2013-11-01' });
  await graph.act('county', 'endService', 'officer { id }', { officerId: idOf(104), version: 1, reason: 'RETIRED', lastOn: '2013-12-31' });
});
afterAll(() => graph.end());

describe('figures of the staff', () => {
  const figures = async (persona: Persona, args = '') => {
    const { data, errors } = await graph.as(
      persona,
      `{ staffFigures${args} { jurisdiction { code } on serving fullTime partTime certificated certificatedShare joined left } }`,
    );
    expect(errors).toEqual([]);
    return (data as { staffFigures: Record<string, unknown>[] }).staffFigures;
  };
  it('count by province what the viewer reaches, on any day', async () => {
    const [row] = await figures('national', '(under: "440000", on: "2008-06-01")');
    expect(row).toMatchObject({ certificated: 0, certificatedShare: 0, left: 0 });
    expect(row?.['joined']).toBe(row?.['serving']);
    expect(
      (await figures('national', '(on: "2000-01-01")')).every(
        ({ certificatedShare, serving }) => serving === 0 && certificatedShare === null,
      ),
    ).toBe(true);
  });
  it.for<[Persona]>([['analyst'], ['supervisor'], ['centre'], ['public']])('show %s nothing', async ([persona]) => {
    expect(await figures(persona)).toEqual([]);
  });
  it('agree with a count by hand', async () => {
    const [counted] = await graph.select<Record<string, number>>(sql`
      select count(*) filter (where left_on is null or left_on >= '2014-01-10')::int as serving,
        count(*) filter (where full_time and (left_on is null or left_on >= '2014-01-10'))::int as "fullTime",
        count(*) filter (where (left_on is null or left_on >= '2014-01-10') and id in (select officer_id from personnel.certificate
          where status = 'VALID' or (status = 'CANCELLED' and status_from > '2014-01-10')))::int as certificated,
        count(*) filter (where joined_on >= '2013-01-11')::int as joined, count(left_on)::int as left
      from personnel.officer where province = '440000'`);
    const { serving = 0, fullTime = 0, certificated = 0 } = counted ?? {};
    expect(await figures('province')).toEqual([
      { jurisdiction: { code: '440000' }, on: TODAY, ...counted, partTime: serving - fullTime, certificatedShare: certificated / serving },
    ]);
  });
});

it('a page of 50 officers with their service, relations and secondments needs one statement for each', async () => {
  const { errors, statements } = await graph.ask(
    personnel,
    VIEWERS.national,
    '{ officers(first: 50) { nodes { version service { post agency { id } } officeOn { id } relations { kind } secondments { host { id } } } } }',
  );
  expect(errors).toEqual([]);
  // the page, the day, the terms, the relations, the secondments
  expect(statements).toHaveLength(5);
});
