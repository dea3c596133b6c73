/** The first release of each major version without a known leak past row-level security (CVE-2025-8713 and before). */
const FIRST_SAFE: Readonly<Record<number, number>> = { 15: 14, 16: 10, 17: 6, 18: 0 };
const OLDEST = 15;

/**
 * Why a server may not carry the graph; undefined when it may.
 * @param versionNumber its `server_version_num`, such as 150018 for 15.18
 */
export function unsafeServer(versionNumber: number): string | undefined {
  const [major, minor] = [Math.floor(versionNumber / 10_000), versionNumber % 10_000];
  if (major >= OLDEST && minor >= (FIRST_SAFE[major] ?? 0)) return undefined;
  return (
    `PostgreSQL ${major}.${minor} is too old: it can show rows past row-level security. Use 15.14, 16.10, 17.6, 18 or newer.\n` +
    `PostgreSQL ${major}.${minor} 版本过低,行级安全存在已知漏洞,请使用 15.14、16.10、17.6、18 或更新版本。`
  );
}
