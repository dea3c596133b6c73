import { dataOf } from './ask.ts';

/** Where two contenders part: the first bytes that differ, with what stands around them. */
const AROUND = 120;

export class Disagreement extends Error {}

/**
 * What all contenders answered to one request.
 * @param answers whole bodies by contender; the first counts
 * @throws Disagreement unless their data is the same, byte for byte
 */
export function agreed(question: string, answers: ReadonlyMap<string, string>): string {
  const [[first, body] = ['', ''], ...others] = answers;
  const data = dataOf(body);
  for (const [name, other] of others) {
    const theirs = dataOf(other);
    if (theirs !== data) throw disagreement(question, [first, data], [name, theirs]);
  }
  return data;
}

function disagreement(question: string, [one, left]: readonly [string, string], [two, right]: readonly [string, string]): Disagreement {
  const at = [...left].findIndex((letter, index) => letter !== right[index]);
  const from = Math.max(0, (at < 0 ? left.length : at) - AROUND / 2);
  const part = (text: string): string => text.slice(from, from + AROUND);
  return new Disagreement(
    `${one} and ${two} do not answer alike. ${one} 与 ${two} 的结果不一致。\n${question}\n${one}: …${part(left)}…\n${two}: …${part(right)}…`,
  );
}
