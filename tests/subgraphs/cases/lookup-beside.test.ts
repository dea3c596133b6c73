import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_VIEWER, type Viewer } from '#platform/viewer.ts';
import { cases } from '../../../subgraphs/cases/index.ts';
import { askWorld, type World } from '../world.ts';

let world: World;
let nation: Viewer;
let city: Viewer;
let sample: { readonly case_no: string; readonly patent_number: string };
beforeAll(async () => {
  world = await askWorld();
  [nation, city] = await Promise.all([world.member('OFFICE', 'CN'), world.member('OFFICE', '4403')]);
  const [row] = await world.sql<(typeof sample)[]>`
    select case_no, patent_number from cases."case" where agency_id = ${city.office} order by docketed_on, id limit 1`;
  if (!row) throw new Error('the city has no case');
  sample = row;
});
afterAll(() => world.end());

describe('what a look-up tells beside the cases (R17.3)', () => {
  const beside = async (q: string, viewer: Viewer) => {
    const query = 'query ($q: String!) { instantLookup(q: $q) { patent { number type inForce provenOn } certificate { id } } }';
    const { data, errors } = await world.ask(cases, viewer, query, { q });
    expect(errors).toEqual([]);
    return (data as { instantLookup: { patent: Record<string, unknown> | null; certificate: { id: string } | null } }).instantLookup;
  };
  /** the latest proof of a patent among the matters of some division */
  const proofs = async (day: string, where: string) =>
    (
      await world.sql.unsafe<{ number: string; on: string; place: string }[]>(
        `select patent_number as number, max(proof_on)::text as on, min(jurisdiction) as place from cases.matter_patent
         where patent_number not in (select patent_number from cases.invalidation) group by 1 having max(proof_on) ${day} and ${where} order by 1 limit 1`,
      )
    )[0];

  it('is the patent that was asked for: in force by a proof of the last year, not told by an older one or by none', async () => {
    const fresh = await proofs(`> '2013-01-10'`, 'true');
    const stale = await proofs(`<= '2013-01-10'`, 'true');
    if (!fresh || !stale) throw new Error('the world has no proofs');
    expect((await beside(fresh.number, nation)).patent).toMatchObject({ number: fresh.number, inForce: true, provenOn: fresh.on });
    expect((await beside(stale.number, nation)).patent).toMatchObject({ inForce: null, provenOn: stale.on });
    // hidden equals absent: who may not read the file learns of the proof as little as of a patent that is nowhere
    expect((await beside(fresh.number, PUBLIC_VIEWER)).patent).toMatchObject({ inForce: null, provenOn: null });
    expect((await beside('ZL200610000001.1', nation)).patent).toEqual({
      number: 'ZL200610000001.1',
      type: 'INVENTION',
      inForce: null,
      provenOn: null,
    });
  });

  it('is the patent of a case, and of several cases only if it is one', async () => {
    expect((await beside(sample.case_no, city)).patent?.['number']).toBe(sample.patent_number);
    expect((await beside(sample.case_no, PUBLIC_VIEWER)).patent).toBeNull();
    expect((await beside('有限公司', nation)).patent).toBeNull();
  });

  it('is the certificate that was asked for, also one that handled no case, where its personnel may be seen', async () => {
    const [card] = await world.sql<{ id: string; number: string }[]>`
      select c.id, c.number from personnel.certificate c where c.jurisdiction = '440300'
        and not exists (select from cases.case_handler h where h.certificate_number = c.number) order by c.number limit 1`;
    if (!card) throw new Error('no such certificate');
    const seen = async (viewer: Viewer, q = card.number) => (await beside(q, viewer)).certificate;
    const handler = await world.member('HANDLER', '4403');
    for (const viewer of [nation, city, handler]) expect(await seen(viewer)).toEqual({ id: card.id });
    const others = await Promise.all([world.member('OFFICE', '4401'), world.member('ANALYST', 'CN')]);
    for (const viewer of [...others, PUBLIC_VIEWER]) expect(await seen(viewer)).toBeNull();
    expect(await seen(nation, 'ZFZ99999999')).toBeNull();
  });
});
