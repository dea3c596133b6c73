import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { badInput } from '#platform/errors.ts';
import { createAuthenticator } from '../../gateway/authenticate.ts';
import { openIssuer } from '../../gateway/issuer.ts';
import { parsePersona, PERSONA_EXAMPLES, type Persona } from '../../gateway/personas.ts';
import { tokenFor, type OpenLookup } from '../../gateway/token.ts';

test('the kinds that the issues name', () => {
  expect(PERSONA_EXAMPLES).toEqual([
    'national',
    'analyst',
    'province:44',
    'city:4403',
    'county:440305',
    'handler:4403',
    'centre:4403',
    'custodian:4403',
    'supervisor:4403',
    'police:4403',
    'court:44',
    'procuratorate:44',
    'customs:4403',
    'aic:4403',
    'rightholder:1',
    'public',
  ]);
});
test.each<readonly [string, Persona]>([
  ['national', { kind: 'national', role: 'OFFICE', area: 'CN', number: null }],
  ['province:31', { kind: 'province', role: 'OFFICE', area: '31', number: null }],
  ['county:440305', { kind: 'county', role: 'OFFICE', area: '440305', number: null }],
  ['police:4403', { kind: 'police', role: 'PARTNER', area: '4403', number: null }],
  ['rightholder:12', { kind: 'rightholder', role: 'RIGHT_HOLDER', area: null, number: 12 }],
  ['public', { kind: 'public', role: 'PUBLIC', area: null, number: null }],
])('%s', (text, persona) => {
  expect(parsePersona(text)).toEqual(persona);
});
test.each([
  '',
  'admin',
  'national:44',
  'province',
  'province:4403',
  'city:44',
  'handler:4403:1',
  'rightholder:0',
  'toString',
  '__proto__',
  'public:1',
])('“%s” is nobody', (text) => {
  expect(() => parsePersona(text)).toThrow(/national, analyst, province:44[\s\S]*\p{Script=Han}/u);
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-token-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A world with one officer. */
const world = () => {
  const state = { closed: 0 };
  const open: OpenLookup = async () => ({
    lookup: async ({ kind, area, role }) => {
      if (kind !== 'handler') throw badInput('Nobody there.', '查无此人。');
      return { subject: 'officer-1', role, area, office: null };
    },
    close: async () => void (state.closed += 1),
  });
  return { state, open };
};

test('a token and nothing else', async () => {
  const { state, open } = world();
  const token = await tokenFor(['handler:4403', '--data', folder], open);
  expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const { trust } = await openIssuer(folder, {});
  expect(await createAuthenticator(trust)({ rawHeaders: ['authorization', `Bearer ${token.trim()}`] })).toMatchObject({
    subject: 'officer-1',
    role: 'HANDLER',
    area: '4403',
  });
  expect(state.closed).toBe(1);
});
test('the world is closed when it has no such person', async () => {
  const { state, open } = world();
  await expect(tokenFor(['court:44', '--data', folder], open)).rejects.toThrow('Nobody there.');
  expect(state.closed).toBe(1);
});
test('help without a persona', async () => {
  expect(await tokenFor(['--help'], world().open)).toContain('rightholder:1');
});
