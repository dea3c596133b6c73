import { CASE_KINDS, type CaseKind } from '#law/case-kind.ts';
import { provinceFigures, type ProvinceFigures } from '../figures.ts';
import { createRandom, type Random } from '../random.ts';
import type { Ground } from './ground.ts';
import type { Office } from './offices.ts';
import { CITIES_EN } from './places-en.ts';

/** Where the cases fall. */
export interface Geography {
  /** the next case's province: any run of cases keeps to the shares within a case or two each */
  province(kind: CaseKind): ProvinceFigures;
  office(province: string, kind: CaseKind): Office;
}

const LARGE_CITY = 4;
const SHENZHEN = '440300';
/** The county of the personas is a busy one, so that the smallest world has cases for it. */
const NANSHAN = '440305';
const BUSY = 8;
/** Part of a province's cases that its own office handles, by kind. */
const PROVINCIAL: Readonly<Record<CaseKind, number>> = { INFRINGEMENT: 0.2, MEDIATION: 0.15, COUNTERFEIT: 0.08 };
/** A county office against a city of weight one; it holds counterfeits and mediations by delegation, no infringement dispute. */
const COUNTY: Readonly<Record<CaseKind, number>> = { INFRINGEMENT: 0, MEDIATION: 0.1, COUNTERFEIT: 0.25 };

export function makeGeography({ seed, offices, years }: Ground): Geography {
  const random = createRandom(seed, 'geography');
  const provinces = provinceFigures(years);
  const totals = new Map(CASE_KINDS.map((kind) => [kind, provinces.reduce((sum, { share }) => sum + share[kind], 0)]));
  const credits = new Map(CASE_KINDS.map((kind) => [kind, provinces.map(() => random.next() * (totals.get(kind) ?? 0))]));
  const candidates = new Map(
    provinces.map(({ code }) => [
      code,
      weigh(
        offices.filter(({ place }) => place.slice(0, 2) === code.slice(0, 2)),
        random,
      ),
    ]),
  );
  return {
    province: (kind) => {
      const credit = credits.get(kind) ?? [];
      let best = 0;
      for (const [index, { share }] of provinces.entries()) {
        credit[index] = (credit[index] ?? 0) + share[kind];
        if ((credit[index] ?? 0) > (credit[best] ?? 0)) best = index;
      }
      credit[best] = (credit[best] ?? 0) - (totals.get(kind) ?? 0);
      return provinces[best] as ProvinceFigures;
    },
    office: (province, kind) => {
      const { offices: own, weights } = candidates.get(province) as Weighed;
      return own[random.weighted(weights[kind])] as Office;
    },
  };
}

interface Weighed {
  readonly offices: readonly Office[];
  readonly weights: Readonly<Record<CaseKind, readonly number[]>>;
}

/** Offices of one province: its capital and large cities have most of the cases, a municipality's own office nearly all. */
function weigh(offices: readonly Office[], random: Random): Weighed {
  const cities = offices.map(({ place, level }) => {
    if (level !== 'PREFECTURE') return 0;
    const size = place === SHENZHEN ? 2 * LARGE_CITY : place in CITIES_EN ? LARGE_CITY : 1;
    return size * (0.4 + random.next());
  });
  const sum = cities.reduce((a, b) => a + b, 0) || 8;
  const weightsOf = (kind: CaseKind) =>
    offices.map(({ place, level }, index) => {
      if (level === 'PROVINCE') return (sum * PROVINCIAL[kind]) / (1 - PROVINCIAL[kind]);
      return level === 'COUNTY' ? COUNTY[kind] * (place === NANSHAN ? 2 * BUSY : 2) : (cities[index] ?? 0);
    });
  return {
    offices,
    weights: { INFRINGEMENT: weightsOf('INFRINGEMENT'), MEDIATION: weightsOf('MEDIATION'), COUNTERFEIT: weightsOf('COUNTERFEIT') },
  };
}
