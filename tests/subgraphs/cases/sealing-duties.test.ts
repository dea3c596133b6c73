import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deadline, measure } from '../../../subgraphs/cases/tables.ts';
import { clockGround, type ClockGround } from './clock-acts.ts';
import { officeId, TODAY } from './ground.ts';
import type { Laid } from './laid.ts';

let ground: ClockGround;
beforeAll(async () => void (ground = await clockGround()));
afterAll(() => ground.graph.end());

const place = ({ caseId }: Laid) => ({ caseId, agencyId: officeId('shenzhen'), jurisdiction: '440305' });
/** What the office has still to do; that papers are missing is told beside it. */
const open = async (laid: Laid) => {
  const { userErrors } = await ground.act('sealArchive', laid);
  expect(userErrors.every(({ code, messageZh }) => code === 'INCOMPLETE' && /\p{Script=Han}/u.test(messageZh))).toBe(true);
  return userErrors.map(({ path }) => path.slice(1)).filter(([what]) => what === 'deadlines' || what === 'measures');
};

describe('a file is sealed when nothing is left to do (A1, R17.2)', () => {
  it('every clock of the office has ended; those of others, and its own, do not hold it up', async () => {
    const laid = await ground.lay({ status: 'CONCLUDED' });
    expect(await open(laid)).toEqual([]);
    const clock = (rule: string) => ({ id: crypto.randomUUID(), ...place(laid), rule, startedOn: '2014-01-02', dueOn: '2014-01-20' });
    await ground.graph.rows.insert(deadline).values(['I11', 'C8b', 'I10', 'C7', 'A-ARCHIVE'].map(clock));
    expect((await open(laid)).toSorted()).toEqual([
      ['deadlines', 'C8b'],
      ['deadlines', 'I11'],
    ]);
    const of = (rule: string) => and(eq(deadline.caseId, laid.caseId), eq(deadline.rule, rule));
    await ground.graph.rows.update(deadline).set({ doneOn: TODAY }).where(of('I11'));
    await ground.graph.rows.update(deadline).set({ waived: true }).where(of('C8b'));
    expect(await open(laid)).toEqual([]);
  });
  it('nothing of the party is kept', async () => {
    const laid = await ground.lay({ status: 'CONCLUDED' });
    const id = crypto.randomUUID();
    const taken = { takenOn: '2014-01-02', officers: [...laid.officers], certificateShown: true, items: ['模具'], atPlace: '厂房' };
    const asked = { proposedOn: '2014-01-02', reason: '证据可能灭失', legalBasis: '行政处罚法 §37' };
    await ground.graph.rows.insert(measure).values({ id, ...place(laid), kind: 'PRESERVATION', status: 'TAKEN', ...taken, ...asked });
    expect(await open(laid)).toEqual([['measures']]);
    await ground.graph.rows.update(measure).set({ status: 'RELEASED', endedOn: TODAY }).where(eq(measure.id, id));
    expect(await open(laid)).toEqual([]);
  });
});
