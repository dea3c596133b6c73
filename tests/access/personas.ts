import type { Audience } from './probes.ts';

/** Everybody who works with or near the target, and their counterparts elsewhere. */
export const PERSONAS = [
  ...['national', 'analyst', 'province:44', 'city:4403', 'handler:4403', 'centre:4403', 'custodian:4403'],
  ...['police:4403', 'court:44', 'rightholder:1', 'public'],
  ...['province:33', 'city:4401', 'handler:4401', 'centre:4401', 'custodian:4401', 'police:4401', 'county:440305'],
];

export const sees = (audience: Audience, persona: string): boolean => audience === 'everybody' || audience.includes(persona);
