import type { FastifyInstance } from 'fastify';

export interface Place {
  readonly host: string;
  readonly port: number;
  /** the port was asked for by name: another one will not do */
  readonly fixed: boolean;
}

const NEXT_PORTS = 50;

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/**
 * Listens on the port, or where nobody asked for this very port on the next free one.
 * @returns the port
 * @throws Error in both languages when the port asked for is taken
 */
export async function listen(app: FastifyInstance, { host, port, fixed }: Place): Promise<number> {
  const candidates = fixed || port === 0 ? [port] : [...Array.from({ length: NEXT_PORTS }, (_, step) => port + step), 0];
  for (const candidate of candidates) {
    try {
      return Number(new URL(await app.listen({ host, port: candidate })).port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(
    `Port ${port} is taken: choose another with --port, or leave --port out. 端口 ${port} 已被占用,请用 --port 另选或省略该选项。`,
  );
}
