import type { Confidence, Dated } from './configuration.ts';
import type { Day } from './dates.ts';
import { DECISION_FROM } from './decision.ts';

export type EquipmentKind =
  'VEHICLE' | 'CAMERA' | 'AUDIO_RECORDER' | 'BODY_CAMERA' | 'COMPUTER' | 'EVIDENCE_KIT' | 'PRINTER' | 'QUERY_DEVICE' | 'ARCHIVE_STORAGE';

/** Least number of pieces of each kind. */
export type Quantities = Readonly<Partial<Record<EquipmentKind, number>>>;

/** What an office owes from a day on. The text names kinds of equipment nowhere: the numbers are the platform's setting. */
export interface Standard extends Dated {
  readonly least: Readonly<Record<'PROVINCE' | 'CITY' | 'COUNTY', Quantities>>;
  readonly confidence: Confidence;
  readonly citation: string;
}
export type Standards = readonly [Standard, ...Standard[]];

const FULL_RECORDING_FROM: Day = '2018-12-05';

const setting = (from: Day, least: Standard['least'], citation = '平台配置'): Standard => ({
  from,
  least,
  confidence: 'SETTING',
  citation,
});

/** 基本的办案设备: to write, to print, to take pictures and sound. */
export const BASIC: Standards = [
  setting(DECISION_FROM, {
    PROVINCE: { COMPUTER: 4, PRINTER: 2, CAMERA: 2, AUDIO_RECORDER: 2 },
    CITY: { COMPUTER: 2, PRINTER: 1, CAMERA: 1, AUDIO_RECORDER: 1 },
    COUNTY: { COMPUTER: 1, CAMERA: 1 },
  }),
];

/** 必要的执法装备: to get there and to secure evidence; from 国办发〔2018〕118号 (全过程记录) on, body cameras too. */
export const FIELD: Standards = [
  setting(DECISION_FROM, {
    PROVINCE: { VEHICLE: 1, EVIDENCE_KIT: 2 },
    CITY: { VEHICLE: 1, EVIDENCE_KIT: 1 },
    COUNTY: { EVIDENCE_KIT: 1 },
  }),
  setting(
    FULL_RECORDING_FROM,
    {
      PROVINCE: { VEHICLE: 1, EVIDENCE_KIT: 2, BODY_CAMERA: 4 },
      CITY: { VEHICLE: 1, EVIDENCE_KIT: 1, BODY_CAMERA: 2 },
      COUNTY: { EVIDENCE_KIT: 1, BODY_CAMERA: 1 },
    },
    '平台配置;国办发〔2018〕118号',
  ),
];

/** One piece of a kind, at every office that enforces. */
export const oneEach = (kind: EquipmentKind): Standards => [
  setting(DECISION_FROM, { PROVINCE: { [kind]: 1 }, CITY: { [kind]: 1 }, COUNTY: { [kind]: 1 } }),
];
