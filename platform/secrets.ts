import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { keptPrivately } from './private-files.ts';

/** Everything that must not be known: 32 random bytes each, in base64url. None of them is in the database. */
export interface Secrets {
  /** from which the passwords of the database roles are derived */
  readonly database: string;
  /** password of the embedded server's superuser */
  readonly superuser: string;
  /** key that seals complainants' identities (R7.7) */
  readonly vault: string;
  /** key of pseudonyms and receipt codes (R7.5) */
  readonly pseudonym: string;
}

const NAMES = ['database', 'superuser', 'vault', 'pseudonym'] as const satisfies readonly (keyof Secrets)[];
const fresh = async (): Promise<string> =>
  JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, randomBytes(32).toString('base64url')])));

/**
 * The secrets of a data folder, made on first use in `keys/secrets.json` for this user only; or those of the file that
 * `SECRETS_FILE` names, where a secret store provides it.
 * @throws Error when one is missing or too short
 */
export async function loadSecrets(data: string, env: NodeJS.ProcessEnv = process.env): Promise<Secrets> {
  const file = env['SECRETS_FILE'];
  const found: Partial<Secrets> = JSON.parse(file ? await readFile(file, 'utf8') : await keptPrivately(data, 'secrets.json', fresh));
  const bad = NAMES.filter((name) => Buffer.from(String(found[name] ?? ''), 'base64url').length < 32);
  if (bad.length > 0) {
    throw new Error(
      `These secrets need 32 bytes in base64url each: ${bad.join(', ')}. 以下密钥须各为 32 字节(base64url):${bad.join(', ')}。`,
    );
  }
  return found as Secrets;
}
