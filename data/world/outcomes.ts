import type { CaseChannel, CaseKind } from '#law/case-kind.ts';
import type { MediationSubject } from '#law/mediation-subjects.ts';
import { fineBound, type Disposition } from '#law/penalties.ts';
import { dateOf } from '../days.ts';
import type { Random } from '../random.ts';
import { TYPE_ZH, type Patent } from './parties.ts';

/** How cases of 2011 to 2014 ended, in parts of a hundred (requirement section 3.3). */
const ENDINGS: Readonly<Record<CaseKind, readonly (readonly [Disposition, number])[]>> = {
  INFRINGEMENT: [
    ['MEDIATED', 40],
    ['WITHDRAWN', 23],
    ['STOP_ORDER', 24],
    ['NOT_INFRINGED', 7],
    ['REVOKED', 6],
  ],
  MEDIATION: [
    ['MEDIATED', 62],
    ['REVOKED', 29],
    ['WITHDRAWN', 9],
  ],
  COUNTERFEIT: [
    ['PENALISED', 64],
    ['EXEMPTED', 24],
    ['REVOKED', 11.5],
    ['TRANSFERRED_TO_POLICE', 0.5],
  ],
};
/** Median days from docketing to conclusion, and how widely they spread (standard deviation of the logarithm). */
const DURATIONS: Readonly<Record<CaseKind, readonly [median: number, spread: number]>> = {
  INFRINGEMENT: [90, 0.3],
  MEDIATION: [45, 0.4],
  COUNTERFEIT: [12, 0.5],
};
const CHANNELS: Readonly<Record<CaseKind, readonly (readonly [Exclude<CaseChannel, 'CENTRE_REFERRAL'>, number])[]>> = {
  INFRINGEMENT: [
    ['DIRECT', 68],
    ['EXHIBITION', 15],
    ['E_COMMERCE', 17],
  ],
  MEDIATION: [['DIRECT', 100]],
  COUNTERFEIT: [
    ['OWN_DISCOVERY', 80],
    ['DIRECT', 14],
    ['EXHIBITION', 6],
  ],
};
const SUBJECTS = [
  ['专利申请权归属', 'OWNERSHIP'],
  ['专利权归属', 'OWNERSHIP'],
  ['发明人资格', 'INVENTORSHIP'],
  ['职务发明报酬', 'REMUNERATION'],
  ['临时保护期使用费', 'PROVISIONAL_FEE'],
  ['侵权赔偿数额', 'DAMAGES'],
] as const satisfies readonly (readonly [string, MediationSubject])[];
const ACTS = ['销售假冒专利的', '在包装上标注失效专利号的', '将专利申请标注为专利的', '冒用他人专利号的'];

const drawn = <T>(from: readonly (readonly [T, number])[], random: Random): T =>
  (from[random.weighted(from.map(([, weight]) => weight))] as readonly [T, number])[0];

export const endingOf = (kind: CaseKind, random: Random): Disposition => drawn(ENDINGS[kind], random);
export const channelOf = (kind: CaseKind, random: Random): CaseChannel => drawn(CHANNELS[kind], random);

/** Whole days until the conclusion: log-normal, at least one. */
export function durationOf(kind: CaseKind, random: Random): number {
  const [median, spread] = DURATIONS[kind];
  // six uniforms add up closely enough to a normal variable of variance one half
  const normal = (random.next() + random.next() + random.next() + random.next() + random.next() + random.next() - 3) * Math.SQRT2;
  return Math.max(1, Math.round(median * Math.exp(spread * normal)));
}

/** A fine within the law, in hundreds of yuan, mostly small; null where correction and public notice were enough. */
export function fineOf(disposition: Disposition, concludedOn: number, random: Random): number | null {
  if (disposition !== 'PENALISED' || random.chance(0.2)) return null;
  const yuan = Math.round(Math.exp(Math.log(500) + random.next() * Math.log(160)) / 100) * 100;
  return Math.min(yuan, fineBound({ decidedOn: dateOf(concludedOn) }));
}

/** What a case is called, and of a mediation what it is about. */
export function titleOf(
  kind: CaseKind,
  patent: Patent,
  random: Random,
): { readonly title: string; readonly subject: MediationSubject | null } {
  switch (kind) {
    case 'INFRINGEMENT':
      return { title: `“${patent.product}”${TYPE_ZH[patent.type]}专利侵权纠纷`, subject: null };
    case 'MEDIATION': {
      const [words, subject] = random.pick(SUBJECTS);
      return { title: `“${patent.product}”${TYPE_ZH[patent.type]}${words}纠纷调解`, subject };
    }
    case 'COUNTERFEIT':
      return { title: `${random.pick(ACTS)}${patent.product}案`, subject: null };
  }
}

/** Provinces whose people's congress had passed a patent ordinance of its own. */
const WITH_ORDINANCE = ['32', '33', '37', '42', '43', '44', '51', '61', '34'];

export function legalBasisOf(
  kind: CaseKind,
  channel: CaseChannel,
  place: string,
  random: Random,
): ('PATENT_LAW' | 'IMPLEMENTING_REGULATIONS' | 'LOCAL_ORDINANCE' | 'ENFORCEMENT_MEASURES' | 'EXHIBITION_MEASURES')[] {
  return [
    ...(kind === 'MEDIATION' ? [] : ['PATENT_LAW' as const]),
    ...(kind === 'INFRINGEMENT' ? [] : ['IMPLEMENTING_REGULATIONS' as const]),
    ...(WITH_ORDINANCE.includes(place.slice(0, 2)) && random.chance(0.4) ? ['LOCAL_ORDINANCE' as const] : []),
    'ENFORCEMENT_MEASURES',
    ...(channel === 'EXHIBITION' ? ['EXHIBITION_MEASURES' as const] : []),
  ];
}
