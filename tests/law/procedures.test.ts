import { expect, it } from 'vitest';
import { PROCEDURES, suggestProcedure, type ProcedureFacts } from '#law/procedures.ts';

const plain: ProcedureFacts = {
  kind: 'INFRINGEMENT',
  channel: 'DIRECT',
  patentType: 'DESIGN',
  evidenceClear: true,
  reportFindsNoDefect: true,
  valueYuan: 100_000,
};

it.for([
  [{}, 'SIMPLIFIED'],
  [{ valueYuan: 500_000 }, 'SIMPLIFIED'],
  [{ valueYuan: 500_001 }, 'ORDINARY'],
  // unknown is not small: nobody has told the value (R8.3)
  [{ valueYuan: null }, 'ORDINARY'],
  [{ valueYuan: 0 }, 'SIMPLIFIED'],
  [{ evidenceClear: false }, 'ORDINARY'],
  [{ reportFindsNoDefect: null }, 'ORDINARY'],
  [{ reportFindsNoDefect: null, patentType: 'INVENTION' }, 'SIMPLIFIED'],
  [{ reportFindsNoDefect: false, patentType: 'INVENTION' }, 'ORDINARY'],
  [{ channel: 'EXHIBITION', evidenceClear: false }, 'FAST_EXHIBITION'],
  [{ channel: 'E_COMMERCE', evidenceClear: false }, 'FAST_ECOMMERCE'],
  [{ channel: 'EXHIBITION', reportFindsNoDefect: false }, 'ORDINARY'],
  [{ channel: 'EXHIBITION', kind: 'COUNTERFEIT', evidenceClear: false }, 'ORDINARY'],
  [{ channel: 'EXHIBITION', kind: 'COUNTERFEIT' }, 'SIMPLIFIED'],
  [{ kind: 'MEDIATION', channel: 'E_COMMERCE' }, 'FAST_ECOMMERCE'],
] as const)('%j: %s', ([more, procedure]) => {
  const suggested = suggestProcedure({ ...plain, ...more });
  expect(suggested.procedure).toBe(procedure);
  expect(PROCEDURES).toContain(procedure);
  expect(suggested.words.every((text) => text.length > 3)).toBe(true);
});
