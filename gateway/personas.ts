import type { Role, ViewerClaims } from '#platform/viewer.ts';

/** Somebody of the demo world whom one may act as. */
export interface Persona {
  readonly kind: PersonaKind;
  readonly role: Role;
  /** area the persona works for: 'CN', '44', '4403', '440305'; null for persons of their own */
  readonly area: string | null;
  /** which one, counted from 1, where the kind is not bound to an area */
  readonly number: number | null;
}

/** Who of the world a persona is. @throws CodedError BAD_USER_INPUT when the world has no such person */
export type PersonaLookup = (persona: Persona) => Promise<ViewerClaims>;

interface Kind {
  readonly role: Role;
  /** form of the part after the colon, with an example; null when there is none */
  readonly place: { readonly pattern: RegExp; readonly example: string } | null;
  readonly area: string | null;
}

const PROVINCE = { pattern: /^[1-9]\d$/, example: '44' };
const CITY = { pattern: /^[1-9]\d{3}$/, example: '4403' };
const COUNTY = { pattern: /^[1-9]\d{5}$/, example: '440305' };
const NUMBER = { pattern: /^[1-9]\d{0,8}$/, example: '1' };

const KINDS = {
  national: { role: 'OFFICE', place: null, area: 'CN' },
  analyst: { role: 'ANALYST', place: null, area: 'CN' },
  province: { role: 'OFFICE', place: PROVINCE, area: null },
  city: { role: 'OFFICE', place: CITY, area: null },
  county: { role: 'OFFICE', place: COUNTY, area: null },
  handler: { role: 'HANDLER', place: CITY, area: null },
  centre: { role: 'CENTRE', place: CITY, area: null },
  custodian: { role: 'CUSTODIAN', place: CITY, area: null },
  supervisor: { role: 'SUPERVISOR', place: CITY, area: null },
  police: { role: 'PARTNER', place: CITY, area: null },
  court: { role: 'PARTNER', place: PROVINCE, area: null },
  procuratorate: { role: 'PARTNER', place: PROVINCE, area: null },
  customs: { role: 'PARTNER', place: CITY, area: null },
  aic: { role: 'PARTNER', place: CITY, area: null },
  rightholder: { role: 'RIGHT_HOLDER', place: NUMBER, area: null },
  public: { role: 'PUBLIC', place: null, area: null },
} as const satisfies Record<string, Kind>;
export type PersonaKind = keyof typeof KINDS;

const isKind = (name: string): name is PersonaKind => Object.hasOwn(KINDS, name);

/** How personas are written, one example of each kind. */
export const PERSONA_EXAMPLES: readonly string[] = Object.entries(KINDS).map(([name, { place }]) =>
  place ? `${name}:${place.example}` : name,
);

/** @throws Error in both languages that lists the kinds */
export function parsePersona(text: string): Persona {
  const [name = '', place, ...rest] = text.split(':');
  const kind: Kind | null = isKind(name) ? KINDS[name] : null;
  const fits = kind?.place ? place !== undefined && kind.place.pattern.test(place) : place === undefined;
  if (!isKind(name) || !kind || !fits || rest.length > 0) {
    const kinds = PERSONA_EXAMPLES.join(', ');
    throw new Error(`Unknown persona "${text}". Write one of: ${kinds}\n未知身份“${text}”,可用写法:${kinds}`);
  }
  const numbered = kind.place === NUMBER;
  return { kind: name, role: kind.role, area: numbered ? null : (place ?? kind.area), number: numbered ? Number(place) : null };
}
