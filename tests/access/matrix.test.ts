import { readFileSync } from 'node:fs';
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SUBGRAPHS } from '#subgraphs';
import { readSubgraphSdl } from '../../schema/read.ts';
import { ATTEMPTS } from './attempts.ts';
import { laidGraph, type LaidGraph } from './laid-graph.ts';
import { PERSONAS, sees } from './personas.ts';
import { PARTS } from './parts.ts';
import { PROBES } from './probes.ts';
import { NOWHERE } from './target.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

let laid: LaidGraph;
beforeAll(async () => void (laid = await laidGraph()), 120_000);
afterAll(() => laid.end());

describe('every root field of the schema', () => {
  test('has a rule in the matrix', () => {
    expect(Object.keys(PROBES).toSorted()).toEqual(Object.keys(schema.getQueryType()?.getFields() ?? {}).toSorted());
    expect(Object.keys(ATTEMPTS).toSorted()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).toSorted());
  });

  test.each(Object.entries(PROBES))('%s', async (field, probe) => {
    for (const persona of PERSONAS) {
      // a county sees its own rows in a list of the whole city: only the very row is hidden from it
      if (persona.startsWith('county') && !probe.exact) continue;
      const viewer = await laid.full.viewer(persona);
      const { text, data } = await laid.full.ask(viewer, `{ ${probe.ask(laid.target)}\n }`);
      const answer = data?.[field];
      expect([persona, text.includes('"errors"')]).toEqual([persona, false]);
      const shown = probe.shows(answer, laid.target);
      expect([persona, shown]).toEqual([persona, sees(probe.sees, persona)]);
      if (shown || !probe.exact) continue;
      const absent = await laid.full.ask(viewer, `{ ${probe.ask({ ...laid.target, ...NOWHERE })}\n }`);
      expect(text, `hidden and absent differ for ${persona}`).toBe(absent.text);
    }
  });
});

describe('every entity, by every key, straight from its subgraph', () => {
  const entities: Readonly<
    Record<string, { readonly subgraph: string; readonly field: string; readonly keys: Readonly<Record<string, string>> }>
  > = {
    Jurisdiction: { subgraph: 'institutions', field: 'jurisdiction', keys: { code: 'place' } },
    Agency: { subgraph: 'institutions', field: 'agency', keys: { id: 'agencyId', code: 'agencyCode' } },
    AssistanceCentre: { subgraph: 'institutions', field: 'assistanceCentre', keys: { id: 'centreId', code: 'centreCode' } },
    PartnerAgency: { subgraph: 'institutions', field: 'partnerAgency', keys: { id: 'partnerId' } },
    Officer: { subgraph: 'personnel', field: 'officer', keys: { id: 'officerId', staffNumber: 'staffNumber' } },
    Certificate: { subgraph: 'personnel', field: 'certificate', keys: { id: 'certificateId', number: 'certificateNumber' } },
    Case: { subgraph: 'cases', field: 'case', keys: { id: 'caseId', caseNo: 'caseNo' } },
    Complaint: { subgraph: 'complaints', field: 'complaint', keys: { id: 'complaintId', complaintNo: 'complaintNo' } },
    StatReport: { subgraph: 'oversight', field: 'statReport', keys: { id: 'reportId', reportNo: 'reportNo' } },
    SupervisedCase: { subgraph: 'oversight', field: 'supervisedCase', keys: { id: 'supervisedId', supervisionNo: 'supervisionNo' } },
    ...Object.assign({}, ...PARTS.map((part) => part.entities)),
  };
  const aimed = (name: string): unknown => laid.target.laid[name] ?? Reflect.get(laid.target, name);

  test('is in this list', () => {
    const owned = new Set<string>();
    for (const { name } of SUBGRAPHS) {
      const sdl = readSubgraphSdl(name);
      for (const [, described, type] of sdl.matchAll(/(".*"\n)?type (\w+) @key/g)) if (described && type) owned.add(type);
    }
    expect(Object.keys(entities).toSorted()).toEqual([...owned].toSorted());
  });

  test.each(Object.entries(entities))('%s', async (type, { subgraph: name, field, keys }) => {
    const subgraph = SUBGRAPHS.find((candidate) => candidate.name === name);
    const document = parse(`query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }`);
    for (const persona of PERSONAS) {
      const viewer = await laid.full.viewer(persona);
      // what a forger adds to a reference is not believed
      const lies = { jurisdiction: '440305', agencyId: viewer.office, place: viewer.area };
      const representations = Object.entries(keys).map(([key, aim]) => ({ __typename: type, [key]: aimed(aim), ...lies }));
      const result = await subgraph?.run({ document, variables: { representations } }, viewer, laid.graph.services);
      const entities = result?.data?.['_entities'];
      expect([persona, result?.errors, Array.isArray(entities)]).toEqual([persona, undefined, true]);
      const found = Array.isArray(entities) ? entities.map((entity: unknown) => entity !== null) : [];
      expect([persona, found]).toEqual([persona, representations.map(() => sees(PROBES[field]?.sees ?? [], persona))]);
    }
  });
});

describe('every mutation, tried by those who may not', () => {
  test.each(Object.entries(ATTEMPTS))('%s changes nothing and says neither why nor whether', async (field, { may, input, on }) => {
    const before = await counts();
    for (const persona of PERSONAS.filter((candidate) => !may.includes(candidate))) {
      const viewer = await laid.full.viewer(persona);
      const query = `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { userErrors { code } } }`;
      const { data, text } = await laid.full.ask(viewer, query, { input: input(laid.target) });
      const refused = (data?.[field] as { userErrors: { code: string }[] } | undefined)?.userErrors.map(({ code }) => code);
      expect([persona, refused ?? text]).toEqual([persona, [expect.stringMatching(/^(?:NOT_FOUND|NOT_PERMITTED)$/)]]);
      const blind = on !== undefined && !sees(PROBES[on]?.sees ?? [], persona);
      const absent = await laid.full.ask(viewer, query, { input: input({ ...laid.target, ...NOWHERE }) });
      expect([persona, !blind || text === absent.text]).toEqual([persona, true]);
    }
    expect(await counts()).toEqual(before);
  });

  const counts = async (): Promise<unknown> => {
    const parts = PARTS.flatMap(({ counted }) => counted);
    const rows = await Promise.all(
      parts.map((name) => laid.root.unsafe(`select md5(string_agg(t::text, '' order by t::text)) as sum from ${name} t`)),
    );
    return [parts.map((name, index) => [name, rows[index]?.[0]?.['sum']]), await ownCounts()];
  };

  const ownCounts = async (): Promise<unknown> =>
    laid.root`select (select count(*) from cases."case") as cases, (select count(*) from complaints.complaint) as complaints, (select count(*) from complaints.referral) as referrals,
      (select count(*) from platform.event) as events, (select count(*) from vault.disclosure) as disclosures, (select sum(version) from cases."case") as versions,
      (select sum(version) from complaints.complaint) as complaint_versions, (select count(*) from platform.idempotency_key) as keys`;
});
