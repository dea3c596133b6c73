import { couldBear, organisationCheck, unifiedCheck } from '#law/uscc.ts';
import { party } from '../../subgraphs/cases/tables.ts';
import { dateOf, noonOf } from '../days.ts';
import { uuidAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { RowOf, Sink } from '../sink.ts';
import type { Case } from './cases.ts';

type Row = RowOf<typeof party>;

const CODED = 0.4;
const WITH_AGENT = 0.3;
const AGENTS = [
  '中科专利商标代理有限责任公司',
  '集佳知识产权代理有限公司',
  '隆天国际知识产权代理有限公司',
  '三友知识产权代理有限公司',
  '柳沈律师事务所',
];
/** Every party of that name bears the same code; the last ones are kept, so memory stays bounded. */
const REMEMBERED = 5_000;

/** A company or a works is an enterprise, a shop under its owner's name another body, the rest are persons. */
export function partyKind(name: string): Row['kind'] {
  if (/(?:公司|厂)$/.test(name)) return 'ENTERPRISE';
  return name.endsWith('经营部') ? 'OTHER' : 'PERSON';
}

/** Writes the parties of each matter, one line each; some bear an organisation code, from October 2015 on a unified credit code. */
export function writeParties(random: Random, sink: Sink) {
  const codes = new Map<string, string | null>();

  const codeOf = (name: string, day: number): string | null => {
    const unified = couldBear('UNIFIED', dateOf(day));
    const key = `${name}${unified ? '/18' : ''}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    const body = String(random.between(10_000_000, 99_999_999));
    const organisation = `${body}${organisationCheck(body)}`;
    const first = `91440300${organisation}`;
    const whole = unified ? first + unifiedCheck(first) : `${body}-${organisationCheck(body)}`;
    const code = random.chance(CODED) ? whole : null;
    if (codes.size >= REMEMBERED) codes.delete(codes.keys().next().value ?? '');
    codes.set(key, code);
    return code;
  };

  return (
    {
      id,
      petitioner,
      respondent,
      agencyId,
      jurisdiction,
    }: Pick<Case['row'], 'id' | 'petitioner' | 'respondent' | 'agencyId' | 'jurisdiction'>,
    day: number,
  ): void => {
    const write = (side: Row['side'], name: string, agent: string | null): void => {
      const kind = partyKind(name);
      const creditCode = kind === 'ENTERPRISE' ? codeOf(name, day) : null;
      sink.write(party, { id: uuidAt(noonOf(day), random), caseId: id, side, kind, name, creditCode, agent, agencyId, jurisdiction });
    };
    if (petitioner !== null) write('PETITIONER', petitioner, random.chance(WITH_AGENT) ? random.pick(AGENTS) : null);
    write('RESPONDENT', respondent, null);
  };
}
