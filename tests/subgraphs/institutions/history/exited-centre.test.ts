import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerOf, type Viewer } from '#platform/viewer.ts';
import { complaints } from '../../../../subgraphs/complaints/index.ts';
import { institutions } from '../../../../subgraphs/institutions/index.ts';
import { askWorld, type World } from '../../world.ts';

/** An exited centre stops receiving at the day of its exit (R10.4). */
let world: World;
let centre: Viewer;
beforeAll(async () => {
  world = await askWorld();
  const office = await world.one<string>(`select id from institutions.assistance_centre where code = 'ARC-440300'`);
  centre = viewerOf({ subject: 'operator', role: 'CENTRE', area: '4403', office });
}, 120_000);
afterAll(() => world.end());

const register = async (viewer: Viewer, jurisdiction: string) => {
  const input = {
    kind: 'REPORT',
    channel: 'PHONE',
    subjectRight: 'PATENT',
    jurisdiction,
    accused: '某商店',
    facts: '销售假冒专利产品',
    identityMode: 'ANONYMOUS',
  };
  const query = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { complaint { id } userErrors { code rule message messageZh } } }`;
  const { data, errors } = await world.ask(complaints, viewer, query, { input });
  expect(errors).toEqual([]);
  return (data as { registerComplaint: { complaint: object | null; userErrors: Record<string, string>[] } }).registerComplaint;
};
const REFUSED = [
  { code: 'NO_JURISDICTION', rule: 'R10.4', message: expect.stringMatching(/^This centre/), messageZh: expect.stringMatching(/^本中心/) },
];

it('the centres of the world that have left take none', async () => {
  const left = await world.sql<{ id: string; place: string }[]>`
    select m.member_id as id, m.jurisdiction as place from institutions.programme_membership m
    where m.programme = 'ASSISTANCE_CENTRES' and m.valid_to is not null order by place`;
  expect(left.map(({ place }) => place)).toEqual(['140100', '331000']);
  for (const { id, place } of left) {
    const operator = viewerOf({ subject: 'operator', role: 'CENTRE', area: place.slice(0, 4), office: id });
    expect(await register(operator, place)).toEqual({ complaint: null, userErrors: REFUSED });
  }
  const later = await world.one<number>(`select count(*)::int from complaints.complaint c join institutions.programme_membership m
    on m.member_id = c.centre_id and m.programme = 'ASSISTANCE_CENTRES' where c.registered_on >= m.valid_to`);
  expect(later, 'complaints of the world that a centre took after its exit').toBe(0);
});

it('the world’s programmes have the members that it names', async () => {
  const rows = await world.sql<{ programme: string; members: number; left: number }[]>`
    select programme, count(*)::int as members, count(valid_to)::int as left from institutions.programme_membership group by 1 order by 1`;
  expect(Object.fromEntries(rows.map(({ programme, members, left }) => [programme, `${members} ${left}`]))).toEqual({
    ASSISTANCE_CENTRES: '76 2',
    DEMONSTRATION_CITY: '25 0',
    KEY_CENTRE: '10 0',
    PILOT_CITY: expect.stringMatching(/^60 /),
    PROJECT_526: '55 4',
    TALENT_SERVICE_PILOT: '6 0',
  });
  const missing = await world.one<number>(`select count(*)::int from institutions.agency a where a.jurisdiction in
    ('210100','210200','220100','230100','320100','330100','330200','350200','370100','370200','420100','440100','440300','510100','610100')
    and not exists (select from institutions.programme_membership m where m.member_id = a.id and m.programme = 'PROJECT_526' and m.valid_from = '2011-05-26')`);
  expect(missing, 'cities of sub-provincial rank outside 5·26').toBe(0);
});

it('a centre takes complaints until the nation ends its membership, and again when it has entered anew', async () => {
  expect((await register(centre, '440300')).userErrors).toEqual([]);
  const id = await world.one<string>(
    `select id from institutions.programme_membership where programme = 'ASSISTANCE_CENTRES' and member_id = '${centre.office}'`,
  );
  const national = await world.member('OFFICE', 'CN');
  const exit = { programmeMembershipId: id, toOn: '2014-01-10', reason: 'FAILED_EVALUATION', document: '通报〔2014〕1号' };
  const left = await world.ask(
    institutions,
    national,
    'mutation ($input: ExitProgrammeInput!) { exitProgramme(input: $input) { userErrors { code } endedWith { programme } } }',
    { input: exit },
  );
  expect(left.data).toEqual({ exitProgramme: { userErrors: [], endedWith: [{ programme: 'KEY_CENTRE' }] } });
  expect(await register(centre, '440300')).toEqual({ complaint: null, userErrors: REFUSED });

  const enter = { programme: 'ASSISTANCE_CENTRES', memberId: centre.office, fromOn: '2014-01-10', document: '批复〔2014〕1号' };
  const back = await world.ask(
    institutions,
    national,
    'mutation ($input: EnterProgrammeInput!) { enterProgramme(input: $input) { userErrors { code } } }',
    { input: enter },
  );
  expect(back.data).toEqual({ enterProgramme: { userErrors: [] } });
  expect((await register(centre, '440300')).userErrors).toEqual([]);
});
