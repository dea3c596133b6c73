import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../../../support/graph.ts';
import { serviceActs } from './acts.ts';
import { codes, createGround, eventsOf, TODAY, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
const { newcomer, transfer, endService, term, eligible } = serviceActs(() => graph);

describe('the end of service', () => {
  const cardOf = async (id: string) =>
    graph.select(
      sql`select status, status_from::text as since, lapses::text as lapses from personnel.certificate where officer_id = ${id}`,
    );

  it('cancels the card from the next day and names the badges to return', async () => {
    const payload = await endService(idOf(103), 'city', { reason: 'RETIRED' });
    expect(payload).toMatchObject({
      officer: { leftOn: TODAY, version: 2, service: [term('shenzhen', '2008-02-01', TODAY, 'RETIRED')] },
      badgesToReturn: ['B-103'],
      userErrors: [],
    });
    expect(await cardOf(idOf(103))).toEqual([{ status: 'CANCELLED', since: '2014-01-11', lapses: '{}' }]);
    expect(await eligible(idOf(103), 'city')).toEqual([true]);
    expect(await eligible(idOf(103), 'city', '(on: "2014-01-11")')).toEqual([false, 'NOT_OF_THIS_OFFICE', 'CERT_NOT_IN_FORCE']);
    expect(await eventsOf(graph, idOf(103))).toEqual([{ what: 'OFFICER_LEFT', payload: { reason: 'RETIRED', lastOn: TODAY } }]);
    expect(codes(await endService(idOf(103), 'city', { version: 2 }))).toEqual(['NOT_OF_THIS_OFFICE']);
  });

  it('keeps a suspension on record: the days until then do not come back', async () => {
    const id = await newcomer('shenzhen', { status: 'SUSPENDED', statusFrom: '2013-12-01' });
    await endService(id, 'city', { lastOn: '2014-01-08' });
    expect(await cardOf(id)).toEqual([{ status: 'CANCELLED', since: '2014-01-09', lapses: '{[2013-12-01,2014-01-09)}' }]);
    expect(await eligible(id, 'city', '(on: "2013-12-15")')).toEqual([false, 'CERT_NOT_IN_FORCE']);
  });

  it('reaches a card that names the former office, too', async () => {
    const id = await newcomer();
    await transfer(id, 'guangzhou');
    await endService(id, 'otherCity', { version: 2 });
    expect(await cardOf(id)).toMatchObject([{ status: 'CANCELLED', since: '2014-01-11' }]);
  });

  it.for<[Persona, string]>([
    ['province', 'NOT_PERMITTED'],
    ['national', 'NOT_PERMITTED'],
    ['self', 'NOT_PERMITTED'],
    ['otherProvince', 'NOT_FOUND'],
    ['public', 'NOT_FOUND'],
  ])('by %s: %s', async ([persona, code]) => {
    expect(codes(await endService(idOf(101), persona))).toEqual([code]);
  });

  it.for<[string, object, string, string]>([
    ['in the future', { lastOn: '2014-01-11' }, 'WRONG_DATE', 'lastOn'],
    ['before it began', { lastOn: '2008-01-31' }, 'WRONG_DATE', 'lastOn'],
    ['of an old version', { version: 3 }, 'CONFLICT', 'version'],
  ])('%s', async ([, more, code, path]) => {
    const { userErrors } = await endService(idOf(101), 'city', more);
    expect(userErrors.map((error) => [error.code, error.path.at(-1)])).toEqual([[code, path]]);
  });
});
