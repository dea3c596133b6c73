import { describe, expect, it } from 'vitest';
import { complianceOn, leastOf, type CapacityFacts, type HeldLot, type HeldUnit } from '#law/capacity.ts';
import { CAPACITY_RULES, capacityRulesOn, categoryOf } from '#law/capacity-rules.ts';
import { BASIC, FIELD, type EquipmentKind } from '#law/equipment-standards.ts';
import { plaqueOf } from '#law/plaques.ts';

const DAY = '2013-06-01';
const always = { validFrom: '2010-01-01', validTo: null };
const unit = (facts: Partial<HeldUnit>): HeldUnit => ({
  id: 'u',
  name: '执法处',
  kind: 'DIVISION',
  dutyLevel: 'DEDICATED',
  plaque: null,
  plaqueFrom: null,
  approvalNo: null,
  approvedOn: null,
  ...always,
  ...facts,
});
const lot = (kind: EquipmentKind, quantity = 1, facts: Partial<HeldLot> = {}): HeldLot => ({
  id: kind,
  kind,
  quantity,
  condition: 'GOOD',
  ...always,
  ...facts,
});
const EVERYTHING: readonly EquipmentKind[] = [
  'COMPUTER',
  'PRINTER',
  'CAMERA',
  'AUDIO_RECORDER',
  'VEHICLE',
  'EVIDENCE_KIT',
  'QUERY_DEVICE',
  'ARCHIVE_STORAGE',
];
const bare: CapacityFacts = { level: 'PREFECTURE', place: '445100', units: [], venues: [], equipment: [], project526: [] };
const project526 = [{ id: 'm', entryDocument: '通知', ...always }];
const province: CapacityFacts = { ...bare, level: 'PROVINCE', place: '440000' };
const ranked: CapacityFacts = { ...bare, place: '440300' };
const member: CapacityFacts = { ...bare, project526 };
const county: CapacityFacts = { ...bare, level: 'COUNTY', place: '440305' };

const lineOf = (facts: CapacityFacts, rule: string, on = DAY) => complianceOn(facts, on).lines.find((line) => line.rule === rule);
const binding = (facts: CapacityFacts) =>
  complianceOn(facts, DAY)
    .lines.filter(({ applicable }) => applicable)
    .map(({ rule }) => rule);

describe('the categories of articles 14 and 16', () => {
  const facts = { level: 'PREFECTURE', place: '445100', inProject526: false, enforces: true } as const;
  it.each([
    [{ ...facts, level: 'NATION', place: '000000' } as const, DAY, 'NATION'],
    [{ ...facts, level: 'PROVINCE', place: '440000', inProject526: true } as const, DAY, 'PROVINCE'],
    [{ ...facts, place: '440300' }, DAY, 'SUB_PROVINCIAL'],
    [{ ...facts, place: '440300', inProject526: true }, DAY, 'SUB_PROVINCIAL'],
    [{ ...facts, place: '510200' }, '1996-01-01', 'SUB_PROVINCIAL'],
    [{ ...facts, place: '510200' }, DAY, 'OTHER_CITY'],
    [{ ...facts, inProject526: true }, DAY, 'PROJECT_526'],
    [facts, DAY, 'OTHER_CITY'],
    [{ ...facts, level: 'COUNTY', place: '440305', inProject526: true } as const, DAY, 'ENFORCING_COUNTY'],
    [{ ...facts, level: 'COUNTY', place: '440305', enforces: false } as const, DAY, 'COUNTY'],
  ] as const)('%j on %s is %s', (given, on, category) => {
    expect(categoryOf(given, on)).toBe(category);
  });
});

describe('which rules bind whom', () => {
  const ARMED = ['BASIC_EQUIPMENT', 'ENFORCEMENT_EQUIPMENT', 'QUERY_DEVICE', 'ARCHIVE_STORAGE'];
  const LEADING = ['DEDICATED_DIVISION', 'DETACHMENT_PLAQUE', 'GUIDANCE_BODY', 'DISPATCH_BODY', 'DEDICATED_VENUE', ...ARMED];
  it.each([
    ['the nation', { ...bare, level: 'NATION', place: '000000' } as const, []],
    ['a province', province, ['DEDICATED_DIVISION', 'CORPS_PLAQUE', 'GUIDANCE_BODY', 'DISPATCH_BODY', 'DEDICATED_VENUE', ...ARMED]],
    ['a sub-provincial city', ranked, LEADING],
    ['a member of 5·26', member, LEADING],
    ['another city', bare, ['MAIN_SECTION', 'DETACHMENT_PLAQUE', 'GUIDANCE_BODY', 'DISPATCH_BODY', 'AVAILABLE_VENUE', ...ARMED]],
    ['a county that does not enforce (R14.5)', { ...county, units: [unit({ kind: 'DISPATCH_COMMAND' })] }, []],
    ['a county that does', { ...county, units: [unit({ kind: 'SECTION', dutyLevel: 'MAIN' })] }, ARMED],
  ])('%s', (_, facts, rules) => {
    expect(binding(facts)).toEqual(rules);
  });

  it('no rule holds before the Decision, all twelve from its day on, each with its article', () => {
    expect(capacityRulesOn('2011-06-26')).toEqual([]);
    expect(capacityRulesOn('2011-06-27')).toEqual(CAPACITY_RULES);
    expect(CAPACITY_RULES.map(({ citation }) => citation.split(';')[0])).toEqual(
      'R14.2 R14.3 R14.4 R14.4 R14.6 R14.6 R16.1 R16.2 R16.3 R16.4 R17.3 R17.5'.split(' '),
    );
  });
});

describe('what satisfies', () => {
  const approved = { plaque: 'CORPS', plaqueFrom: '2012-02-01', approvalNo: '粤编办〔2012〕5号', approvedOn: '2012-01-20' } as const;
  const venue = (kind: 'DEDICATED' | 'SHARED') => ({ id: 'v', kind, address: '人民路1号', rooms: 2, ...always });
  it.each<[string, string, CapacityFacts, boolean]>([
    ['a dedicated division', 'DEDICATED_DIVISION', { ...province, units: [unit({})] }, true],
    ['a dedicated section', 'DEDICATED_DIVISION', { ...member, units: [unit({ kind: 'SECTION' })] }, true],
    ['one with other duties', 'DEDICATED_DIVISION', { ...province, units: [unit({ dutyLevel: 'MAIN' })] }, false],
    ['a guidance body', 'DEDICATED_DIVISION', { ...province, units: [unit({ kind: 'GUIDANCE' })] }, false],
    ['a main section', 'MAIN_SECTION', { ...bare, units: [unit({ kind: 'SECTION', dutyLevel: 'MAIN' })] }, true],
    ['more than a main section', 'MAIN_SECTION', { ...bare, units: [unit({})] }, true],
    ['no section', 'MAIN_SECTION', bare, false],
    ['a unit that is gone', 'MAIN_SECTION', { ...bare, units: [unit({ validTo: DAY })] }, false],
    ['a unit on its last day', 'MAIN_SECTION', { ...bare, units: [unit({ validTo: '2013-06-02' })] }, true],
    ['a unit that is to come', 'MAIN_SECTION', { ...bare, units: [unit({ validFrom: '2013-06-02' })] }, false],
    ['an approved corps', 'CORPS_PLAQUE', { ...province, units: [unit(approved)] }, true],
    ['a corps not yet raised', 'CORPS_PLAQUE', { ...province, units: [unit({ ...approved, plaqueFrom: '2013-06-02' })] }, false],
    ['a detachment at a province', 'CORPS_PLAQUE', { ...province, units: [unit({ ...approved, plaque: 'DETACHMENT' })] }, false],
    ['a detachment', 'DETACHMENT_PLAQUE', { ...bare, units: [unit({ ...approved, plaque: 'DETACHMENT' })] }, true],
    ['a guidance body', 'GUIDANCE_BODY', { ...bare, units: [unit({ kind: 'GUIDANCE', dutyLevel: 'MAIN' })] }, true],
    ['a dispatch command', 'DISPATCH_BODY', { ...bare, units: [unit({ kind: 'DISPATCH_COMMAND' })] }, true],
    ['a division for both', 'DISPATCH_BODY', { ...bare, units: [unit({})] }, false],
    ['a place of its own', 'DEDICATED_VENUE', { ...ranked, venues: [venue('DEDICATED')] }, true],
    ['a shared place', 'DEDICATED_VENUE', { ...ranked, venues: [venue('SHARED')] }, false],
    ['a shared place of another city', 'AVAILABLE_VENUE', { ...bare, venues: [venue('SHARED')] }, true],
    ['more than that', 'AVAILABLE_VENUE', { ...bare, venues: [venue('DEDICATED')] }, true],
  ])('%s for %s', (_, rule, facts, satisfied) => {
    expect(lineOf(facts, rule)).toMatchObject({ applicable: true, satisfied });
  });

  it('equipment counts by pieces over all lots; what is broken does not', () => {
    const owns = (...equipment: HeldLot[]) => lineOf({ ...bare, equipment }, 'BASIC_EQUIPMENT');
    const rest = (['PRINTER', 'CAMERA', 'AUDIO_RECORDER'] as const).map((kind) => lot(kind));
    expect(owns(...rest, lot('COMPUTER'), lot('COMPUTER', 1, { condition: 'WORN' }))?.satisfied).toBe(true);
    expect(owns(...rest, lot('COMPUTER'), lot('COMPUTER', 9, { condition: 'BROKEN' }))).toMatchObject({
      satisfied: false,
      explain: 'The office lacks basic equipment for handling cases (computers: 1 of 2).',
      explainZh: '缺少基本的办案设备(计算机应有2,现有1)。',
    });
    expect(owns()?.explainZh).toBe(
      '缺少基本的办案设备(计算机应有2,现有0、打印设备应有1,现有0、照相摄像设备应有1,现有0、录音设备应有1,现有0)。',
    );
    expect(owns(...rest, lot('COMPUTER', 2), lot('BODY_CAMERA'))?.evidence.map(({ id }) => id)).not.toContain('BODY_CAMERA');
  });

  it('a later standard holds from its day, and never before', () => {
    const equipment = EVERYTHING.map((kind) => lot(kind, 9));
    expect(lineOf({ ...bare, equipment }, 'ENFORCEMENT_EQUIPMENT', '2018-12-04')?.satisfied).toBe(true);
    expect(lineOf({ ...bare, equipment }, 'ENFORCEMENT_EQUIPMENT', '2018-12-05')?.satisfied).toBe(false);
    expect(leastOf(FIELD, 'COUNTY', DAY)).toEqual({ EVIDENCE_KIT: 1 });
    expect(leastOf(FIELD, 'COUNTY', '2020-01-01')).toEqual({ EVIDENCE_KIT: 1, BODY_CAMERA: 1 });
    expect(leastOf(BASIC, 'NATION', DAY)).toEqual({});
  });

  it('a rule that binds by membership says by which', () => {
    const line = lineOf({ ...member, units: [unit({})] }, 'DEDICATED_DIVISION');
    expect(line?.evidence.map(({ kind, id }) => [kind, id])).toEqual([
      ['MEMBERSHIP', 'm'],
      ['UNIT', 'u'],
    ]);
    expect(lineOf({ ...ranked, project526, units: [unit({})] }, 'DEDICATED_DIVISION')?.evidence).toHaveLength(1);
    expect(lineOf(member, 'GUIDANCE_BODY')?.evidence).toEqual([]);
  });
});

it('a corps is for provinces, a detachment for cities, no plaque for anybody else (R14.4)', () => {
  expect((['NATION', 'PROVINCE', 'PREFECTURE', 'COUNTY'] as const).map(plaqueOf)).toEqual([null, 'CORPS', 'DETACHMENT', null]);
});
