import { plan } from '#platform/access.ts';
import { levelOfArea, levelOfCode, codeOfArea, type Level } from '#platform/reach.ts';
import type { Viewer } from '#platform/viewer.ts';
import { PAGE_SIZE, type PageVariables } from '../page.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly string[];
}

const COLUMN: Readonly<Record<Exclude<Level, 'NATION'>, string>> = {
  PROVINCE: 'province',
  PREFECTURE: 'prefecture',
  COUNTY: 'jurisdiction',
};

const GRANTED = `c.id in (select g.object_id from platform."grant" g where g.grantee in (nullif(current_setting('app.office', true), ''),
  nullif(current_setting('app.subject', true), '')) and g.valid_from <= platform.today() and platform.today() < g.valid_to)`;

/** How the graph writes its cursors: list, order, day and id of the last row, as JSON in base64url. */
const CURSOR = `translate(encode(convert_to('["case","DOCKETED_DESC","' || docketed_on || '","' || id || '"]', 'UTF8'), 'base64'), E'+/=\\n', '-_')`;

/**
 * The whole page as the text of one answer: what a careful hand would write for this one question. The page is read from the
 * index of the viewer's level, each way of access as a branch of its own; the policies of the database stand behind it.
 * Records keep the order of their columns, and so the answer the order of the query's fields.
 */
export function pageStatement(viewer: Viewer, { under, from, to, after }: PageVariables): Statement {
  const values: string[] = [];
  const value = (text: string): string => `$${values.push(text)}`;
  const at = (level: Level, code: string): string => (level === 'NATION' ? 'true' : `c.${COLUMN[level]} = ${value(code)}`);
  const reach = viewer.area === null ? 'false' : at(levelOfArea(viewer.area), codeOfArea(viewer.area));
  const conditions = [
    under === null ? 'true' : at(levelOfCode(under), under),
    from === null ? 'true' : `c.docketed_on >= ${value(from)}`,
    to === null ? 'true' : `c.docketed_on <= ${value(to)}`,
    after === null ? 'true' : beyond(after, value),
  ].join(' and ');
  const branch = (way: string): string => `(select c.id, c.case_no, c.status, c.title, c.docketed_on, c.agency_id
    from cases."case" c where ${way} and ${conditions} order by c.docketed_on desc, c.id desc limit ${PAGE_SIZE + 1})`;
  const office = `h.office_place >= ${value(viewer.reach?.lo ?? '')} and h.office_place < ${value(viewer.reach?.hi ?? '')}`;
  return { text: answer(waysOf(viewer, reach).map(branch), office), values };
}

function waysOf(viewer: Viewer, reach: string): readonly string[] {
  const decided = plan(viewer, 'case', 'read');
  if (decided.kind === 'NONE') return ['false'];
  if (decided.kind === 'ALL') return ['true'];
  if (!decided.ways.includes('reach')) return [GRANTED];
  return decided.ways.includes('granted') ? [reach, `${GRANTED} and not ${reach}`] : [reach];
}

function beyond(after: string, value: (text: string) => string): string {
  const [, , day, id] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as string[];
  return `(c.docketed_on, c.id) < (${value(day ?? '')}::date, ${value(id ?? '')}::uuid)`;
}

const answer = (branches: readonly string[], officeInReach: string): string => `
with found as materialized (select * from (${branches.join(' union all ')}) f order by docketed_on desc, id desc limit ${PAGE_SIZE + 1}),
shown as (select * from found order by docketed_on desc, id desc limit ${PAGE_SIZE})
select row_to_json(a)::text as answer from (select (select row_to_json(l) from (select
  array_to_json(array(select row_to_json(n) from (
    select s.id, s.case_no as "caseNo", s.status, s.title, s.docketed_on as "docketedOn",
      (select row_to_json(x) from (select name from institutions.agency where id = s.agency_id) x) as agency,
      array_to_json(array(select row_to_json(x) from (
        select
          (select row_to_json(y) from (select o.name,
            (select row_to_json(z) from (select name from institutions.agency where id = o.agency_id) z) as agency
            from personnel.officer o where o.id = h.officer_id and ${officeInReach}) y) as officer,
          (select row_to_json(y) from (select number, expires_on as "expiresOn"
            from personnel.certificate where id = h.certificate_id and ${officeInReach}) y) as certificate
        from cases.case_handler h where h.case_id = s.id and h.relieved_on is null order by h.lead desc, h.officer_id) x)) as handlers
    from shown s order by s.docketed_on desc, s.id desc) n)) as nodes,
  (select row_to_json(p) from (select (select count(*) > ${PAGE_SIZE} from found) as "hasNextPage",
    (select ${CURSOR} from shown order by docketed_on, id limit 1) as "endCursor") p) as "pageInfo"
) l) as cases) a`;
