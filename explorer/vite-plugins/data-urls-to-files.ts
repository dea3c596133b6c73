import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const FONT_DATA_URL = /url\((["']?)data:(?:font|application)\/([a-z0-9-]+)[^,]*;base64,([A-Za-z0-9+/=]+)\1\)/g;
const ENDINGS: Readonly<Record<string, string>> = {
  'x-font-ttf': 'ttf',
  'x-font-woff': 'woff',
  'font-woff2': 'woff2',
  'font-woff': 'woff',
};

/** GraphiQL's style sheet carries 460 kB of fonts as data URLs; as files they load only when used, and CSP needs no `font-src data:`. */
export function dataUrlsToFiles(): Plugin {
  return {
    name: 'data-urls-to-files',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = Buffer.from(file.source)
          .toString('utf8')
          .replace(FONT_DATA_URL, (_all, _quote, kind: string, base64: string) => {
            const source = Buffer.from(base64, 'base64');
            const name = `font-${createHash('sha256').update(source).digest('hex').slice(0, 10)}.${ENDINGS[kind] ?? kind}`;
            this.emitFile({ type: 'asset', fileName: `assets/${name}`, source });
            return `url(./${name})`;
          });
      }
    },
  };
}
