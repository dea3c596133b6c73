import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '#platform/viewer.ts';
import { personnel } from '../../../../subgraphs/personnel/index.ts';
import { askWorld, type World } from '../../world.ts';

interface Line {
  readonly jurisdiction: { readonly code: string };
  readonly officers: number;
  readonly trained: number;
  readonly hoursPerOfficer: number;
  readonly passRate: number;
}

let world: World;
let national: Viewer;
let province: Viewer;
beforeAll(async () => {
  world = await askWorld();
  national = await world.member('OFFICE', 'CN');
  province = await world.member('OFFICE', '44');
}, 120_000);
afterAll(() => world.end());

describe('the training of the demo world', () => {
  it('carries classes without consent, which one filter finds (R15.3)', async () => {
    const planted = await world.column<string>(
      `select id from personnel.training_class where kind = 'INDUCTION' and left(jurisdiction, 2) <> '00' and status in ('HELD', 'SCORED', 'CLOSED')
        and (consent_on is null or consent_on >= held_from) order by id`,
    );
    expect(planted.length).toBeGreaterThanOrEqual(1);
    const { data } = await world.ask(
      personnel,
      national,
      '{ trainingClasses(filter: { unconsented: true }, first: 100) { nodes { id consentedInTime } } }',
    );
    const { nodes } = (data as { trainingClasses: { nodes: { id: string; consentedInTime: boolean }[] } }).trainingClasses;
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(planted);
    expect(nodes.map(({ consentedInTime }) => consentedInTime)).toEqual(planted.map(() => false));
  });

  it('has a scored class of Guangdong whose certificates wait to be issued', async () => {
    const { data, errors } = await world.ask(
      personnel,
      province,
      `{ trainingClassByNo(classNo: "TC-440000-2013-02") { kind status consentedInTime jurisdiction { code } organiser { id }
        enrolments(first: 100) { nodes { attended passed scoredOn officer { id certificates { id } } } } } }`,
    );
    expect(errors).toEqual([]);
    const found = (
      data as {
        trainingClassByNo: {
          enrolments: {
            nodes: {
              attended: boolean;
              passed: boolean | null;
              scoredOn: string | null;
              officer: { id: string; certificates: unknown[] };
            }[];
          };
        };
      }
    ).trainingClassByNo;
    expect(found).toMatchObject({
      kind: 'INDUCTION',
      status: 'SCORED',
      consentedInTime: true,
      jurisdiction: { code: '440000' },
      organiser: { id: province.office },
    });
    const { nodes } = found.enrolments;
    expect(nodes.length).toBeGreaterThanOrEqual(12);
    for (const { attended, passed, scoredOn } of nodes)
      expect([attended, scoredOn?.slice(0, 7)]).toEqual(passed === null ? [false, undefined] : [true, '2013-12']);
    expect([true, false, null].map((one) => nodes.some(({ passed }) => passed === one))).toEqual([true, true, true]);
    expect(nodes.some(({ passed, officer }) => passed && officer.certificates.length === 0)).toBe(true);
    const applications = await world.column<string>(
      `select distinct a.status from personnel.certificate_application a join personnel.training_class c on c.id = a.class_id where c.class_no = 'TC-440000-2013-02' order by 1`,
    );
    expect(applications).toEqual(['APPLIED', 'PROVINCE_CHECKED']);
  });

  it('hangs together: rolls within their seats, scores of those who attended, officers in service, numbers without gaps', async () => {
    const none = (from: string) => world.one<number>(`select count(*)::int from ${from}`);
    expect(await none('personnel.enrolment')).toBeGreaterThan(1_000);
    expect(
      await none('personnel.training_class c where (select count(*) from personnel.enrolment e where e.class_id = c.id) > c.seats'),
    ).toBe(0);
    expect(
      await none(`personnel.enrolment e join personnel.officer o on o.id = e.officer_id join personnel.training_class c on c.id = e.class_id
        where e.agency_id <> o.agency_id or e.jurisdiction <> o.jurisdiction or e.organiser_id <> c.agency_id or o.joined_on > c.held_from or o.left_on < c.held_from
          or e.enrolled_on > c.held_from or e.scored_on < c.held_to or (c.jurisdiction <> '000000' and left(c.jurisdiction, 2) <> left(o.jurisdiction, 2))`),
    ).toBe(0);
    expect(
      await none(
        `(select jurisdiction, left(class_no, 14) from personnel.training_class group by 1, 2 having count(*) <> max(right(class_no, 2)::int)) as gaps`,
      ),
    ).toBe(0);
    expect(await none('personnel.seminar where cardinality(finding_nos) > 0')).toBe(10);
    const part = (await none('personnel.study')) / (await none('personnel.officer where left_on is null'));
    expect(Math.abs(part - 0.05)).toBeLessThan(0.01);
  });

  it('covers officers of every province', async () => {
    const { data } = await world.ask(
      personnel,
      national,
      '{ trainingCoverage(year: 2013) { jurisdiction { code } officers trained hoursPerOfficer passRate } }',
    );
    const { trainingCoverage } = data as { trainingCoverage: readonly Line[] };
    expect(trainingCoverage).toHaveLength(await world.one<number>('select count(distinct province)::int from personnel.officer'));
    // the nation trains others: few of its own officers sit in a class
    const provinces = trainingCoverage.filter(({ jurisdiction }) => jurisdiction.code !== '000000');
    const dull = provinces.filter(
      ({ officers, trained, hoursPerOfficer, passRate }) =>
        !(trained > 0 && trained <= officers && hoursPerOfficer > 0 && passRate > 0.5 && passRate <= 1),
    );
    expect(dull).toEqual([]);
  });
});
