import type { ExplorerPersona } from './explorer.ts';
import { issueToken, openIssuer } from './issuer.ts';
import { parsePersona, type PersonaLookup } from './personas.ts';

const EXPIRES_IN = '12h';

/** Whom the workbench offers, one of every kind, with their titles. */
const OFFERED: readonly (readonly [name: string, title: string, titleZh: string])[] = [
  ['national', 'National office', '国家知识产权局'],
  ['analyst', 'National analyst', '国家局分析员'],
  ['province:44', 'Guangdong office', '广东省局'],
  ['city:4403', 'Shenzhen office', '深圳市局'],
  ['county:440305', 'Nanshan office', '南山区局'],
  ['handler:4403', 'Shenzhen handler', '深圳执法人员'],
  ['centre:4403', 'Shenzhen assistance centre', '深圳维权援助中心'],
  ['custodian:4403', 'Shenzhen identity custodian', '深圳身份保管人'],
  ['police:4403', 'Shenzhen police', '深圳公安'],
  ['court:44', 'Guangdong court', '广东法院'],
  ['procuratorate:44', 'Guangdong procuratorate', '广东检察院'],
  ['customs:4403', 'Shenzhen customs', '深圳海关'],
  ['aic:4403', 'Shenzhen industry and commerce', '深圳工商'],
  ['rightholder:1', 'Right holder 1', '权利人 1'],
  ['public', 'Public', '公众'],
];

/** A token of the demo's own issuer for one persona. */
export async function demoToken(data: string, lookup: PersonaLookup, persona: string): Promise<string> {
  const issuer = await openIssuer(data);
  return issueToken(await lookup(parsePersona(persona)), issuer, { expiresIn: EXPIRES_IN });
}

/** The personas of the workbench, with fresh tokens. */
export const demoPersonas = (data: string, lookup: PersonaLookup): Promise<readonly ExplorerPersona[]> =>
  Promise.all(OFFERED.map(async ([name, title, titleZh]) => ({ name, title, titleZh, token: await demoToken(data, lookup, name) })));
