import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, it } from 'vitest';
import { claimsOf } from '#platform/access.ts';
import { viewerOf } from '#platform/viewer.ts';
import { cases } from '../subgraphs/cases/index.ts';
import { secondmentActs, serviceActs } from './subgraphs/personnel/service/acts.ts';
import { codes, createGround, officeOf, type Ground, VIEWERS } from './subgraphs/personnel/service/ground.ts';
import { idOf } from './support/graph.ts';
let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
const { send, change, idIn, grants } = secondmentActs(() => graph);
const { newcomer, transfer } = serviceActs(() => graph);
const out = (...x: unknown[]) => console.log('###', ...x.map((y) => (typeof y === 'string' ? y : JSON.stringify(y))));
const tryDb = async (label: string, role: any, persona: any, q: any) => {
  try { out(label, 'OK', await graph.inDatabase(role, persona, q)); } catch (e: any) { out(label, 'REFUSED', e.sqlState ?? e.cause?.code ?? e.message, e.constraint ?? ''); }
};
it('A1 called off', async () => {
  await graph.rows.execute(sql`insert into cases."case" (id, case_no, kind, status, title, agency_id, respondent, patent_number, patent_type, channel, legal_basis, received_on, docketed_on, due_on, jurisdiction)
   values (${idOf(7001)}, 'X1', 'COUNTERFEIT', 'DOCKETED', 't', ${officeOf('shenzhen')}, 'r', 'p', 'DESIGN', 'DIRECT', '{}', '2014-01-02','2014-01-02','2014-02-02','440300')`);
  const look = async () => (await graph.ask(cases, VIEWERS.supervisor, '{ cases { totalCount nodes { caseNo respondent } } }')).data;
  const p = await send('province', { startsOn: '2014-01-11' });
  out('sent', codes(p), await grants(), await look());
  const e = await change('endSecondment', 'province', idIn(p));
  out('ended', e, await grants(), 'supervisor sees', await look());
});
it('A2 old office after a transfer', async () => {
  const id = await newcomer('shenzhen');
  out('transfer', codes(await transfer(id, 'nanshan')));
  const c = (await graph.select<{ id: string; version: number }>(sql`select id, version, agency_id, jurisdiction from personnel.certificate where officer_id = ${id}`))[0]!;
  out(c);
  await graph.rows.execute(sql`update personnel.certificate set status_reason='受贿被查' where id = ${c.id}`);
  for (const p of ['city', 'county', 'province'] as const) {
    out(p, (await graph.as(p, `{ certificate(id: "${c.id}") { status statusReason officer { name agency { id } } } }`)).data);
  }
  for (const p of ['county', 'city'] as const)
    out('lost by', p, await graph.act(p, 'reportCertificateLost', 'certificate { status } userErrors { code message }', { certificateId: c.id, version: c.version }).catch((e) => String(e)));
});
it('A3 lock two', async () => {
  const sz = officeOf('shenzhen');
  await tryDb('officer_service of a foreign officer by city', 'personnel_app', 'city', sql`insert into personnel.officer_service (id, officer_id, agency_id, post, valid_from, valid_to, end_reason, jurisdiction) values (${idOf(8001)}, ${idOf(401)}, ${sz}, 'x', '2001-01-01','2002-01-01','DISMISSED','440300') returning id`);
  await graph.rows.execute(sql`insert into personnel.training_class (id, class_no, agency_id, kind, title, venue, hours, seats, held_from, held_to, status, jurisdiction) values (${idOf(8100)}, 'TC', ${officeOf('guangzhou')}, 'SPECIALISED','t','v',8,10,'2014-02-01','2014-02-02','DRAFT','440100')`);
  await tryDb('enrolment of a Zhejiang officer by Guangdong', 'personnel_app', 'province', sql`insert into personnel.enrolment (id, class_id, organiser_id, officer_id, agency_id, enrolled_on, jurisdiction) values (${idOf(8101)}, ${idOf(8100)}, ${officeOf('guangzhou')}, ${idOf(401)}, ${officeOf('zhejiang')}, '2014-01-10','440000') returning id`);
  await tryDb('organiser rewrites whom and where', 'personnel_app', 'otherCity', sql`update personnel.enrolment set officer_id = ${idOf(301)}, agency_id = ${officeOf('nation')}, jurisdiction='000000', attended=true, score=100, scored_on='2014-01-10' where id = ${idOf(8101)} returning officer_id, jurisdiction, score`);
  await graph.rows.execute(sql`update personnel.certificate set status='REVOKED', status_from='2013-01-01' where officer_id = ${idOf(103)}`);
  await tryDb('own office un-revokes', 'personnel_app', 'city', sql`update personnel.certificate set status='VALID', lapses='{}', expires_on='2030-01-01', area='000000', number='ZFZ9999999' where officer_id = ${idOf(103)} returning status, expires_on, area`);
  await tryDb('own office gives its card to another', 'personnel_app', 'city', sql`update personnel.certificate set officer_id=${idOf(401)} where officer_id = ${idOf(103)} returning officer_id`);
  await tryDb('province puts officer into foreign office', 'personnel_app', 'province', sql`update personnel.officer set agency_id=${officeOf('zhejiang')} where id = ${idOf(105)} returning agency_id, jurisdiction`);
  await tryDb('city moves its officer down without the province', 'personnel_app', 'city', sql`update personnel.officer set jurisdiction='440305' where id = ${idOf(102)} returning agency_id, jurisdiction`);
  await tryDb('province rewrites code/level/seat of an office', 'institutions_app', 'province', sql`update institutions.agency set code='IPO-000001', level='NATION', jurisdiction='440000' where id = ${officeOf('guangzhou')} returning code, level, jurisdiction`);
  await tryDb('centre lays a profile into a foreign office', 'institutions_app', 'centre', sql`insert into institutions.talent_profile (id, profile_no, centre_id, agency_id, kind, name, sponsor, tags, status, nominated_on, status_from, jurisdiction) values (${idOf(8200)}, 'P', ${sz}, ${officeOf('hangzhou')}, 'TALENT','n','s','{}','ACTIVE','2014-01-01','2014-01-01','440300') returning id`);
  await tryDb('field post/commendation elsewhere', 'personnel_app', 'province', sql`insert into personnel.commendation (id, agency_id, level, recipient_kind, recipient_id, recipient_name, title, basis, proposed_on, decided_on, jurisdiction) values (${idOf(8300)}, ${officeOf('guangdong')}, 'NATIONAL','OFFICER',${idOf(401)},'x','t','b','2014-01-01','2014-01-02','440305') returning id`);
  await tryDb('public asks seats/enrolled', 'personnel_app', 'public', sql`select * from personnel.enrolled_among(${idOf(8100)}, array[${idOf(401)}, ${idOf(301)}]::uuid[])`);
  await tryDb('public locks officers', 'cases_app', 'public', sql`select * from personnel.certificates_for_action(array[${idOf(401)}]::uuid[])`);
  await graph.act('self', 'declareRelation', 'userErrors { code }', { officerId: idOf(101), kind: 'RELATIVE', counterpart: '某甲公司' });
  await tryDb('events of personnel for colleagues', 'cases_app', 'colleague', sql`select what, actor, entity_type from platform.event where entity_type='declaredRelation'`);
  await tryDb('events of personnel for the supervisor', 'cases_app', 'supervisor', sql`select what from platform.event`);
});
