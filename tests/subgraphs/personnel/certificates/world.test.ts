import type { Sql } from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAdmin } from '#platform/db.ts';
import { readOperations } from '../../../../schema/operations.ts';
import { testGraph, type TestGraph } from '../../../support/database.ts';
import { fullGraph, type FullGraph } from '../../../support/full-graph.ts';

let graph: TestGraph;
let full: FullGraph;
let root: Sql;
beforeAll(async () => {
  graph = await testGraph();
  root = createAdmin(graph.admin);
  full = await fullGraph(graph.services);
}, 120_000);
afterAll(async () => {
  await full.app.close();
  await root.end();
  await graph.end();
});

/** Runs a saved operation the way the command does, through the gateway. */
async function saved(wanted: number): Promise<Record<string, unknown>> {
  const operation = (await readOperations()).find(({ number }) => number === wanted);
  if (!operation) throw new Error(`no operation ${wanted}`);
  const { data, errors } = await full.ask(await full.viewer(operation.persona), operation.document, operation.variables);
  expect(errors).toEqual([]);
  return data ?? {};
}
const one = async <T>(text: string): Promise<T> => {
  const [row] = await root.unsafe<Record<string, T>[]>(text);
  return Object.values(row ?? {})[0] as T;
};

test('the saved radar finds what a hand-written count over all cards finds', async () => {
  const inForce = `from personnel.certificate where status = 'VALID' and issued_on <= '2014-01-10' and expires_on >= '2014-01-10' and verification_due_on >= '2014-01-10'`;
  const terms = await one<number>(`select count(*)::int ${inForce} and expires_on <= '2014-04-10' and verification_due_on >= expires_on`);
  const checks = await one<number>(
    `select count(*)::int ${inForce} and verification_due_on <= '2014-04-10' and verification_due_on < expires_on`,
  );
  const data = await saved(32);
  const cells = data['certificatesExpiringAggregate'] as { kind: string; count: number; jurisdiction: { name: string } }[];
  const counted = (wanted: string) => cells.filter(({ kind }) => kind === wanted).reduce((sum, { count }) => sum + count, 0);
  expect(Math.min(terms, checks)).toBeGreaterThan(0);
  expect([counted('TERM'), counted('VERIFICATION')]).toEqual([terms, checks]);
  expect(data['certificatesExpiring']).toMatchObject({ totalCount: terms + checks });
  const { nodes } = data['certificatesExpiring'] as { nodes: { daysLeft: number; certificate: { officer: { name: string } } }[] };
  expect(nodes).toHaveLength(20);
  expect(nodes.map(({ daysLeft }) => daysLeft)).toEqual(nodes.map(({ daysLeft }) => daysLeft).toSorted((a, b) => a - b));
  expect(nodes.every(({ certificate }) => certificate.officer.name.length > 1)).toBe(true);
});

/** The class that the world leaves for the national desk: examined, no card issued yet. */
const CLASS = 'TC-440000-2013-02';

test('the saved issue gives cards to all of the open class who passed, were checked and hold none, and runs twice alike', async () => {
  const of = `from personnel.enrolment e join personnel.training_class c on c.id = e.class_id join personnel.officer o on o.id = e.officer_id
    join personnel.certificate_application a on a.class_id = c.id and a.officer_id = e.officer_id where c.class_no = '${CLASS}'`;
  const eligible = (
    await root.unsafe(`select o.name ${of} and e.attended and e.score >= 60 and a.status = 'PROVINCE_CHECKED' and not exists (select from personnel.certificate k
      where k.officer_id = e.officer_id and k.expires_on >= '2014-01-10' and k.status in ('VALID', 'SUSPENDED')) order by o.id`)
  ).map(({ name }) => String(name));
  const enrolled = await one<number>(`select count(*)::int ${of}`);
  const last = Number((await one<string>('select max(number) from personnel.certificate')).slice(3));
  const data = await saved(16);
  const { issued, refused, userErrors } = data['issueCertificates'] as {
    issued: { number: string; officer: { name: string; agency: { name: string } }; certificate: { standing: string } }[];
    refused: { reasons: { code: string }[] }[];
    userErrors: unknown[];
  };
  expect(userErrors).toEqual([]);
  expect(eligible.length).toBeGreaterThan(2);
  expect(issued.map(({ officer }) => officer.name)).toEqual(eligible);
  expect(issued.map(({ number }) => Number(number.slice(3)))).toEqual(eligible.map((_, index) => last + 1 + index));
  expect(issued.every(({ certificate, officer }) => certificate.standing === 'VALID' && officer.agency.name.length > 2)).toBe(true);
  expect(refused).toHaveLength(enrolled - eligible.length);
  expect(refused.every(({ reasons }) => reasons.length > 0)).toBe(true);
  expect(new Set(refused.flatMap(({ reasons }) => reasons.map(({ code }) => code)))).toEqual(new Set(['WRONG_STATE', 'ALREADY_CERTIFIED']));
  expect(await saved(16)).toEqual(data);
});
