import type { Sql } from 'postgres';
import { uuidv7 } from 'uuidv7';
import { PARTS } from './parts.ts';
import type { Target } from './probes.ts';

/** One row of every kind in Shenzhen, none of them opened to anybody by a grant, made from the demo world. */
export async function layTarget(root: Sql): Promise<Target> {
  const [found] = await root<(Omit<Target, 'laid'> & { jurisdiction: string })[]>`
    select c.id as "caseId", c.case_no as "caseNo", c.patent_number as "patentNumber", c.jurisdiction, o.id as "officerId", o.staff_number as "staffNumber",
      z.id as "certificateId", z.number as "certificateNumber", a.id as "agencyId", a.code as "agencyCode", t.id as "centreId", t.code as "centreCode",
      p.id as "partnerId", r.id as "reportId", r.report_no as "reportNo", m.id as "complaintId", m.complaint_no as "complaintNo"
    from institutions.agency a
    join cases."case" c on c.agency_id = a.id and c.jurisdiction <> '440305' and not exists (select from platform."grant" g where g.object_id = c.id)
      and (select count(*) from cases."case" x where x.patent_number = c.patent_number) = 1 and c.docketed_on >= '2013-01-01'
    join personnel.officer o on o.agency_id = a.id and o.left_on is null
    join personnel.certificate z on z.officer_id = o.id and z.status = 'VALID' and z.expires_on > '2014-01-10' and z.verification_due_on > '2014-01-10' and z.issued_on < '2013-01-01'
    join institutions.assistance_centre t on t.jurisdiction = '440300'
    join institutions.partner_agency p on p.code = 'PUBLIC_SECURITY-440300'
    join oversight.stat_report r on r.agency_id = a.id and r.period = '2013-09'
    join complaints.complaint m on m.centre_id = t.id and m.jurisdiction <> '440305' and not exists (select from platform."grant" g where g.object_id = m.id)
    where a.code = 'IPO-440300' order by c.id, o.id, z.id, m.id limit 1`;
  if (!found) throw new Error('the small world has no such rows in Shenzhen');
  const { jurisdiction, ...target } = found;
  await root`update cases."case" set status = 'DOCKETED', concluded_on = null, disposition = null, fine_yuan = null, due_on = '2014-01-20', docketed_on = '2013-11-20', received_on = '2013-11-18' where id = ${target.caseId}`;
  // what the world tells of the case as it was is no longer true of it, and the parts lay their own
  const children = await root<
    { name: string }[]
  >`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
    where c.relnamespace = 'cases'::regnamespace and c.relkind = 'r' and c.relname <> 'case_handler'`;
  for (const { name } of children) await root`delete from ${root(`cases.${name}`)} where case_id = ${target.caseId}`;
  const supervisedId = uuidv7();
  const supervisionNo = 'TEST-SUPERVISION-1';
  // what partners and right holders may see by a grant is for the agreement test: here nothing in Shenzhen is opened to them
  await root`delete from platform."grant" where object_id in (select id from cases."case" where prefecture = '440300' union all select id from complaints.complaint where prefecture = '440300')`;
  await root`delete from oversight.supervised_case where case_id = ${target.caseId}`;
  await root`insert into oversight.supervised_case (id, supervision_no, case_id, level, supervisor_id, reason, listed_on, due_on, status, jurisdiction)
    values (${supervisedId}, ${supervisionNo}, ${target.caseId}, 'PROVINCIAL', ${target.agencyId}, '影响较大', '2013-12-01', '2014-02-01', 'LISTED', ${jurisdiction})`;
  const disclosureId = uuidv7();
  await root`insert into vault.disclosure (id, complaint_id, centre_id, requested_by, reason, status, jurisdiction)
    values (${disclosureId}, ${target.complaintId}, ${target.centreId}, 'somebody else', '需要核实举报人身份', 'REQUESTED', ${jurisdiction})`;
  const base = { ...target, supervisedId, supervisionNo, disclosureId, place: '440300', laid: {} };
  const laid: Record<string, string> = {};
  for (const part of PARTS) Object.assign(laid, await part.lay(root, { ...base, laid }));
  return { ...base, laid };
}

const UNKNOWN = '0190ffff-ffff-7fff-8fff-ffffffffffff';
/** The same aim at what does not exist. */
export const NOWHERE: Omit<Target, 'place' | 'patentNumber'> = {
  caseId: UNKNOWN,
  caseNo: '粤深知假字〔2013〕999999号',
  complaintId: UNKNOWN,
  complaintNo: 'ARC-440300-2013-999999',
  officerId: UNKNOWN,
  staffNumber: 'nobody',
  certificateId: UNKNOWN,
  certificateNumber: 'none',
  reportId: UNKNOWN,
  reportNo: 'IPO-440300/1999-01',
  supervisedId: UNKNOWN,
  supervisionNo: 'none',
  disclosureId: UNKNOWN,
  agencyId: UNKNOWN,
  agencyCode: 'none',
  centreId: UNKNOWN,
  centreCode: 'none',
  partnerId: UNKNOWN,
  laid: Object.assign({}, ...PARTS.map(({ nowhere }) => nowhere)),
};
