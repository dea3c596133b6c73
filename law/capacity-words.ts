import type { Evidence, HeldLot, HeldMembership, HeldUnit, HeldVenue } from './capacity.ts';
import type { EquipmentKind } from './equipment-standards.ts';

/** The same said in both languages. */
export interface Words {
  readonly text: string;
  readonly textZh: string;
}

const EQUIPMENT: Readonly<Record<EquipmentKind, readonly [text: string, textZh: string]>> = {
  VEHICLE: ['vehicles', '执法车辆'],
  CAMERA: ['cameras', '照相摄像设备'],
  AUDIO_RECORDER: ['audio recorders', '录音设备'],
  BODY_CAMERA: ['body cameras', '执法记录仪'],
  COMPUTER: ['computers', '计算机'],
  EVIDENCE_KIT: ['evidence kits', '取证箱'],
  PRINTER: ['printers', '打印设备'],
  QUERY_DEVICE: ['query devices', '电子查询设备'],
  ARCHIVE_STORAGE: ['archive storage', '档案保存设备'],
};

/** A number of pieces that a standard asks for, and how many are there. */
export function pieces(kind: EquipmentKind, wanted: number, has: number): Words {
  const [name, nameZh] = EQUIPMENT[kind];
  return { text: `${name}: ${has} of ${wanted}`, textZh: `${nameZh}应有${wanted},现有${has}` };
}

export const unitWords = ({ id, name, dutyLevel, validFrom }: HeldUnit): Evidence => ({
  kind: 'UNIT',
  id,
  text: `${name}, ${dutyLevel === 'DEDICATED' ? 'its only duty' : 'its main duty'}, since ${validFrom}`,
  textZh: `${name}(${dutyLevel === 'DEDICATED' ? '专门承担' : '主要承担'},${validFrom}起)`,
});

export const plaqueWords = ({ id, name, plaqueFrom, approvalNo, approvedOn }: HeldUnit): Evidence => ({
  kind: 'APPROVAL',
  id,
  text: `${name}, plaque since ${plaqueFrom}, approved by ${approvalNo} of ${approvedOn}`,
  textZh: `${name}(${plaqueFrom}挂牌,${approvedOn} ${approvalNo}批准)`,
});

export const venueWords = ({ id, kind, address, rooms, validFrom }: HeldVenue): Evidence => ({
  kind: 'VENUE',
  id,
  text: `${address}, ${kind === 'DEDICATED' ? 'its own' : 'shared'}, rooms: ${rooms}, since ${validFrom}`,
  textZh: `${address}(${kind === 'DEDICATED' ? '专用' : '可供使用'},${rooms}间,${validFrom}起)`,
});

export const lotWords = ({ id, kind, quantity, validFrom }: HeldLot): Evidence => ({
  kind: 'EQUIPMENT',
  id,
  text: `${EQUIPMENT[kind][0]}: ${quantity}, since ${validFrom}`,
  textZh: `${EQUIPMENT[kind][1]}${quantity}(${validFrom}起)`,
});

export const membershipWords = ({ id, entryDocument, validFrom }: HeldMembership): Evidence => ({
  kind: 'MEMBERSHIP',
  id,
  text: `Member of the project 5·26 since ${validFrom}, ${entryDocument}`,
  textZh: `${validFrom}起进入5·26工程(${entryDocument})`,
});
