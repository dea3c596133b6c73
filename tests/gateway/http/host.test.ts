import { expect, test } from 'vitest';
import { isLoopback, ownHost } from '../../../gateway/http/host.ts';

const meant = (localAddress: string | undefined, host: string | undefined): Promise<boolean> =>
  ownHost({ headers: { host }, socket: { localAddress } }).then(
    () => true,
    () => false,
  );

test.each([
  ['127.0.0.1', '127.0.0.1:4000', true],
  ['127.0.0.1', 'LOCALHOST', true],
  ['::1', '[::1]:4000', true],
  ['::ffff:127.0.0.1', 'localhost:4000', true],
  ['127.0.0.1', 'evil.example', false],
  ['::1', 'evil.example', false],
  ['::ffff:127.0.0.1', 'evil.example', false],
  ['127.0.0.1', '127.0.0.1.evil.example', false],
  ['127.0.0.1', 'localhost@evil.example', false],
  ['127.0.0.1', undefined, false],
  [undefined, 'evil.example', false],
  ['10.0.0.7', 'graph.example', true],
])('what came to %s for %s is meant for this machine: %s', async (address, host, expected) => {
  expect(await meant(address, host)).toBe(expected);
});

test.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['graph.example', false],
])('%s is this machine only: %s', (host, here) => {
  expect(isLoopback(host)).toBe(here);
});
