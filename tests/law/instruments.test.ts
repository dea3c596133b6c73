import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { mayStep } from '#law/course.ts';
import {
  heldOn,
  INSTRUMENT_COURSE,
  isPatentOrdinance,
  LEGISLATION_COURSE,
  mayBeMadeAt,
  type InstrumentKind,
  type InstrumentStatus,
  type LegislationStage,
} from '#law/instruments.ts';
import { readSubgraphSdl } from '../../schema/read.ts';

const sdl = parse(readSubgraphSdl('institutions'), { noLocation: true });
const valuesOf = (name: string): string[] =>
  sdl.definitions.flatMap((each) =>
    each.kind === 'EnumTypeDefinition' && each.name.value === name ? (each.values ?? []).map((value) => value.name.value) : [],
  );
const STATUSES = valuesOf('InstrumentStatus') as InstrumentStatus[];
const STAGES = valuesOf('LegislationStage') as LegislationStage[];
const KINDS = valuesOf('InstrumentKind') as InstrumentKind[];
const pairs = <T>(states: readonly T[]) => [null, ...states].flatMap((from) => states.map((to) => [from, to] as const));

describe('the course of an instrument (R0.3)', () => {
  const may = ['null DRAFT', 'DRAFT CONSULTATION', 'CONSULTATION ADOPTED', 'ADOPTED IN_FORCE', 'IN_FORCE AMENDED', 'IN_FORCE REPEALED'];
  it('has six states', () => expect(STATUSES).toHaveLength(6));
  it.for(pairs(STATUSES))('%s → %s', ([from, to]) => {
    expect(mayStep(INSTRUMENT_COURSE, from, to, ['OFFICE'])).toBe(may.includes(`${from} ${to}`));
    expect(mayStep(INSTRUMENT_COURSE, from, to, [])).toBe(false);
  });
});

describe('the course of a project (R1.1)', () => {
  it('has six stages', () => expect(STAGES).toHaveLength(6));
  it.for(pairs(STAGES))('%s → %s', ([from, to]) => {
    const next = from === null ? 0 : STAGES.indexOf(from) + 1;
    expect(mayStep(LEGISLATION_COURSE, from, to, ['OFFICE'])).toBe(STAGES.indexOf(to) === next);
    expect(mayStep(LEGISLATION_COURSE, from, to, [])).toBe(false);
  });
});

describe('an instrument holds', () => {
  it.for<[InstrumentStatus, string | null, string | null, string, boolean]>([
    ['DRAFT', null, null, '2012-01-01', false],
    ['CONSULTATION', null, null, '2012-01-01', false],
    ['ADOPTED', null, null, '2012-01-01', false],
    ['ADOPTED', '2011-01-01', null, '2012-01-01', false],
    ['IN_FORCE', '2009-10-01', null, '2009-09-30', false],
    ['IN_FORCE', '2009-10-01', null, '2009-10-01', true],
    ['IN_FORCE', '2009-10-01', null, '2030-01-01', true],
    ['AMENDED', '2001-07-01', '2009-10-01', '2009-09-30', true],
    ['AMENDED', '2001-07-01', '2009-10-01', '2009-10-01', false],
    ['REPEALED', '2001-07-01', '2009-10-01', '2001-06-30', false],
    ['REPEALED', '2001-07-01', '2009-10-01', '2005-01-01', true],
  ])('%s from %s until before %s, on %s: %s', ([status, effectiveFrom, repealedOn, day, held]) =>
    expect(heldOn({ status, effectiveFrom, repealedOn }, day)).toBe(held),
  );
});

describe('who makes what (立法法)', () => {
  it.for([
    ['NATION', ['LAW', 'ADMINISTRATIVE_REGULATION', 'DEPARTMENT_RULE', 'NORMATIVE_DOCUMENT', 'COLLABORATION_RULE']],
    ['PROVINCE', ['LOCAL_REGULATION', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT', 'COLLABORATION_RULE']],
    ['PREFECTURE', ['LOCAL_REGULATION', 'LOCAL_GOVERNMENT_RULE', 'NORMATIVE_DOCUMENT', 'COLLABORATION_RULE']],
    ['COUNTY', ['NORMATIVE_DOCUMENT', 'COLLABORATION_RULE']],
  ] as const)('%s: %j', ([level, kinds]) =>
    expect(KINDS.filter((kind) => mayBeMadeAt(kind, level)).toSorted()).toEqual([...kinds].toSorted()),
  );
});

describe('a patent ordinance of a province (R1.1)', () => {
  it.for<[InstrumentKind, string, string, boolean]>([
    ['LOCAL_REGULATION', '广东省专利条例', '440000', true],
    ['LOCAL_REGULATION', '北京市专利保护和促进条例', '110000', true],
    ['LOCAL_REGULATION', '广东省科学技术进步条例', '440000', false],
    ['LOCAL_REGULATION', '深圳市专利条例', '440300', false],
    ['NORMATIVE_DOCUMENT', '某省专利条例实施意见', '440000', false],
    ['LOCAL_REGULATION', '某省专利工作决定', '440000', false],
  ])('%s %s of %s: %s', ([kind, title, jurisdiction, is]) => expect(isPatentOrdinance({ kind, title, jurisdiction })).toBe(is));
});
