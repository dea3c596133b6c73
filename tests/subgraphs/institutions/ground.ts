import { agency, assistanceCentre, jurisdiction, partnerAgency } from '../../../subgraphs/institutions/tables.ts';
import { idOf, ownGraph, type OwnGraph } from '../../support/graph.ts';

type Level = 'NATION' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
const DIVISIONS: readonly (readonly [code: string, name: string, level: Level, parent: string | null, nameEn?: string])[] = [
  ['000000', '全国', 'NATION', null, 'China'],
  ['330000', '浙江省', 'PROVINCE', '000000', 'Zhejiang'],
  ['440000', '广东省', 'PROVINCE', '000000', 'Guangdong'],
  ['440100', '广州市', 'PREFECTURE', '440000'],
  ['440300', '深圳市', 'PREFECTURE', '440000'],
  ['440304', '福田区', 'COUNTY', '440300'],
  ['440305', '南山区', 'COUNTY', '440300'],
  ['450000', '广西壮族自治区', 'PROVINCE', '000000', 'Guangxi'],
  ['460000', '海南省', 'PROVINCE', '000000', 'Hainan'],
  ['469001', '五指山市', 'COUNTY', '460000'],
];

/** id, code, level, id above, day of establishment */
const OFFICES: readonly (readonly [number, string, Level, number | null, string])[] = [
  [1, '000000', 'NATION', null, '1980-01-14'],
  [2, '440000', 'PROVINCE', 1, '1985-04-01'],
  [3, '440300', 'PREFECTURE', 2, '2004-03-01'],
  [4, '440305', 'COUNTY', 3, '2009-09-01'],
  [5, '330000', 'PROVINCE', 1, '1985-04-01'],
];
const CENTRES = [
  [21, '440300', 3],
  [22, '440100', 2],
  [23, '440305', 3],
] as const;

const nameOf = (code: string): string => DIVISIONS.find((division) => division[0] === code)?.[1] ?? code;

/** A few divisions of four provinces, with offices, centres and one police department. */
export async function createGround(): Promise<OwnGraph> {
  const graph = await ownGraph();
  const { rows } = graph;
  await rows
    .insert(jurisdiction)
    .values(DIVISIONS.map(([code, name, level, parent, nameEn]) => ({ code, name, level, parent, nameEn: nameEn ?? null })));
  await rows.insert(agency).values(
    OFFICES.map(([n, place, level, parent, establishedOn]) => ({
      id: idOf(n),
      code: `IPO-${place}`,
      name: `${nameOf(place)}知识产权局`,
      nameEn: `IP Office ${place}`,
      level,
      parentId: parent === null ? null : idOf(parent),
      phone: n === 1 ? null : '12330',
      establishedOn,
      jurisdiction: place,
    })),
  );
  await rows.insert(assistanceCentre).values(
    CENTRES.map(([n, place, office]) => ({
      id: idOf(n),
      code: `ARC-${place}`,
      name: `${nameOf(place)}100%_维权中心`,
      nameEn: `Centre ${place}`,
      agencyId: idOf(office),
      establishedOn: '2009-01-01',
      jurisdiction: place,
    })),
  );
  await rows.insert(partnerAgency).values({
    id: idOf(31),
    code: 'PUBLIC_SECURITY-440300',
    name: '深圳市公安局',
    nameEn: 'Shenzhen Police',
    kind: 'PUBLIC_SECURITY',
    validFrom: '2000-01-01',
    jurisdiction: '440300',
  });
  return graph;
}
