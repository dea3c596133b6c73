import { createHmac } from 'node:crypto';
import { mobileNumber, personName } from '../names.ts';
import type { Random } from '../random.ts';

/** Who complains; goes sealed into the vault and nowhere else. */
export interface Identity {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
}

export interface Person {
  readonly identity: Identity;
  /** the same for all clues of one person (R7.5) */
  readonly token: string;
}

/** Persons who may complain again; earlier ones are forgotten, so memory stays bounded. */
const REMEMBERED = 400;
const AGAIN = 0.08;

/** People who complain, some of them several times. Their pseudonyms hang on the world's seed, so that a world is the same each time. */
export function createPersons(seed: number, random: Random): (city: string) => Person {
  const known: Person[] = [];
  let count = 0;
  return (city) => {
    if (known.length > 0 && random.chance(AGAIN)) return random.pick(known);
    const identity = {
      name: personName(random),
      phone: mobileNumber(random),
      address: `${city}${random.between(1, 99)}号院${random.between(1, 20)}栋${random.between(101, 2505)}室`,
    };
    const token = createHmac('sha256', `world/${seed}`).update(`${identity.name}/${identity.phone}`).digest('base64url');
    const person = { identity, token };
    known[count % REMEMBERED] = person;
    count += 1;
    return person;
  };
}
