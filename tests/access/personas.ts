import type { Audience } from './probes.ts';

/** Everybody who works with or near the target, and their counterparts elsewhere. */
const INSIDE = 'national analyst province:44 city:4403 handler:4403 centre:4403 custodian:4403 supervisor:4403';
const NEAR = 'police:4403 court:44 rightholder:1 public county:440305';
const ELSEWHERE = 'province:33 city:4401 handler:4401 centre:4401 custodian:4401 police:4401';
export const PERSONAS = `${INSIDE} ${NEAR} ${ELSEWHERE}`.split(' ');

export const sees = (audience: Audience, persona: string): boolean => audience === 'everybody' || audience.includes(persona);
