/** Level of an office or a division in the tree of divisions: the nation, a province, a city, a county. */
export type Level = 'NATION' | 'PROVINCE' | 'PREFECTURE' | 'COUNTY';
