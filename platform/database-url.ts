import type { Connection } from './db.ts';

/** Name of the graph's database on the embedded server. */
export const DATABASE = 'patent_graph';

const SSL = ['require', 'verify-full', 'prefer'] as const;

/** @throws Error in both languages when it is no URL of a PostgreSQL database */
export function connectionOfUrl(text: string): Connection {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(?:ql)?:$/.test(url.protocol) || url.pathname.length < 2) {
    throw new Error(
      'DATABASE_URL must look like postgres://user:password@host:5432/patent_graph. DATABASE_URL 格式应为 postgres://用户:密码@主机:5432/数据库。',
    );
  }
  const mode = url.searchParams.get('sslmode');
  const ssl = SSL.find((known) => known === mode);
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...(ssl && { ssl }),
  };
}
