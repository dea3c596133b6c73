import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolment } from '../../../../subgraphs/personnel/tables.ts';
import { idOf } from '../../../support/graph.ts';
import { serviceActs } from './acts.ts';
import { codes, createGround, ERRORS, officeOf, TODAY, type Ground, type Persona } from './ground.ts';

let graph: Ground;
beforeAll(async () => void (graph = await createGround()));
afterAll(() => graph.end());
const { newcomer, transfer } = serviceActs(() => graph);

const cardOf = (id: string): string => `ZF${Number(id.slice(-12))}`;

describe('a transfer', () => {
  it('takes the card and personal data out of the hands of the former office, even where that lies above', async () => {
    const id = await newcomer();
    const [card, lost] = [idOf(Number(id.slice(-12)) + 2000), { voidStatement: '公告作废' }];
    await graph.act('city', 'reportSafetyIncident', ERRORS, {
      officerId: id,
      occurredOn: '2014-01-09',
      kind: 'THREAT',
      injured: false,
      facts: '被当事人威胁',
    });
    await graph.rows.insert(enrolment).values({
      id: idOf(Number(id.slice(-12)) + 5000),
      classId: idOf(6001),
      organiserId: officeOf('guangdong'),
      officerId: id,
      agencyId: officeOf('shenzhen'),
      enrolledOn: '2013-11-01',
      attended: true,
      score: 88,
      scoredOn: '2013-12-20',
      jurisdiction: '440300',
    });
    const personal = async (persona: Persona) => {
      const { data } = await graph.as(
        persona,
        `{ officer(id: "${id}") { enrolments { score } safetyIncidents { kind } certificates { statusReason agency { id } } } }`,
      );
      return (data as { officer: unknown }).officer;
    };
    await graph.rows.execute(sql`update personnel.certificate set status_reason = '核检合格' where id = ${card}`);
    const printed = { id: officeOf('shenzhen') };
    const all = {
      enrolments: [{ score: 88 }],
      safetyIncidents: [{ kind: 'THREAT' }],
      certificates: [{ statusReason: '核检合格', agency: printed }],
    };
    expect(await personal('city')).toEqual(all);
    await transfer(id, 'nanshan');
    expect(await personal('county')).toEqual(all);
    // the city still sees that the officer serves below it, as with every officer of the county
    expect(await personal('city')).toEqual({
      enrolments: [],
      safetyIncidents: null,
      certificates: [{ statusReason: null, agency: printed }],
    });
    const acts = [
      ['reportCertificateLost', lost],
      ['cancelCertificate', { cause: 'RETIRED' }],
    ] as const;
    for (const [field, more] of acts)
      expect([field, codes(await graph.act('city', field, ERRORS, { certificateId: card, version: 1, ...more }))]).toEqual([
        field,
        ['NOT_PERMITTED'],
      ]);
    for (const table of ['certificate', 'enrolment', 'safety_incident']) {
      const where = table === 'certificate' ? sql`for update` : sql``;
      const seen = await graph.inDatabase(
        'personnel_app',
        'city',
        sql`select id from personnel.${sql.raw(table)} where officer_id = ${id} ${where}`,
      );
      expect([table, seen]).toEqual([table, []]);
    }
    expect(codes(await graph.act('county', 'reportCertificateLost', ERRORS, { certificateId: card, version: 1, ...lost }))).toEqual([]);
  });

  it('leaves a card that the public check and `validOn` call not valid from that day on', async () => {
    const id = await newcomer();
    const number = cardOf(id);
    const check = async () => (await graph.as('public', `{ certificateCheck(number: "${number}") { valid } }`)).data;
    const dates = async () =>
      (
        await graph.as(
          'province',
          `{ certificateByNumber(number: "${number}") { before: validOn(date: "2014-01-09") now: validOn(date: "${TODAY}") }
            was: certificateCheck(number: "${number}", on: "2014-01-09") { valid } is: certificateCheck(number: "${number}") { valid } }`,
        )
      ).data;
    expect(await check()).toEqual({ certificateCheck: { valid: true } });
    await transfer(id, 'guangzhou');
    expect(await check()).toEqual({ certificateCheck: { valid: false } });
    expect(await dates()).toEqual({
      certificateByNumber: { before: true, now: false },
      was: { valid: true },
      is: { valid: false },
    });
  });
});
