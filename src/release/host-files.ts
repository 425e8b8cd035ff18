import { hashPattern } from '../late-code/hashed-folder.ts';
import { escaped } from '../reading/fit.ts';
import { fixedHeaders, forEver, forNow, policyHeader, type SiteHeaders } from './site-headers.ts';

const named = (
  headers: Readonly<Record<string, string>>,
  line: (name: string, value: string) => string,
) => Object.entries(headers).map(([name, value]) => line(name, value));

/**
 * Returns `_headers` for Netlify and Cloudflare Pages. `/check/` falls under `/*`, `/check/*` and `/check/`: one host sends the last
 * policy, the other would join them all, and is told to take away what came before (`!`, a line that the first does not read).
 * Both keep HTML only as long as it is new.
 */
export function headersFile({ base, elsewhere, rules, hashed }: SiteHeaders): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>, first: string[] = []) =>
    [base + path, ...first, ...named(headers, (name, value) => `  ${name}: ${value}`)].join('\n');
  return [
    rule('*', { [policyHeader]: elsewhere, ...fixedHeaders }),
    ...rules.map(({ path, policy }) =>
      rule(path, { [policyHeader]: policy }, [`  ! ${policyHeader}`]),
    ),
    ...hashed.map((folder) => rule(`${folder}*`, { 'Cache-Control': forEver })),
    '',
  ].join('\n');
}

/** As a regular expression over the path of the file that is served: a folder is its index.html there. */
const matching = (base: string, path: string): string =>
  `^${escaped(base + path.replace(/\*$/, ''))}${path.endsWith('*') ? '' : /(^|\/)$/.test(path) ? '(index\\.html)?$' : '$'}`;
/** nginx and Caddy take the first that matches. */
const specificFirst = (rules: SiteHeaders['rules']) => rules.toReversed();
const hashedFiles = (base: string): string => `^${escaped(base)}(_astro|search/${hashPattern})/`;

/** What is text, and gets smaller on the way. HTML always does; what Pagefind makes is packed already. */
const texts = [
  'application/atom+xml',
  'application/javascript',
  'application/json',
  'application/rss+xml',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/markdown',
  'text/plain',
  'text/xml',
];

/** Returns for nginx what stands in `http`, and what stands in the `server` whose root holds the site. */
export function nginxFiles({ base, elsewhere, rules }: SiteHeaders): {
  http: string;
  server: string;
} {
  const http = `map $uri $guide_policy {
  default "${elsewhere}";
${specificFirst(rules)
  .map(({ path, policy }) => `  "~${matching(base, path)}" "${policy}";`)
  .join('\n')}
}
map $uri $guide_cache {
  default "${forNow}";
  "~${hashedFiles(base)}" "${forEver}";
}
`;
  const server = `location ${base} {
  index index.html;
  error_page 404 ${base}404.html;
  absolute_redirect off;
  charset utf-8;
  charset_types ${texts.join(' ')};
  gzip on;
  gzip_vary on;
  gzip_types ${texts.join(' ')};
  add_header ${policyHeader} $guide_policy always;
  add_header Cache-Control $guide_cache always;
${named(fixedHeaders, (name, value) => `  add_header ${name} "${value}" always;`).join('\n')}
  location ~ \\.md$ {
    default_type text/markdown;
  }
}
`;
  return { http, server };
}

/** Returns for Caddy what stands in the site whose root holds it. */
export function caddyFile({ base, elsewhere, rules }: SiteHeaders): string {
  return `map {path} {guide_policy} {
${specificFirst(rules)
  .map(({ path, policy }) => `	"~${matching(base, path)}" "${policy}"`)
  .join('\n')}
	default "${elsewhere}"
}
encode gzip
header ${base}* {
	${policyHeader} {guide_policy}
	Cache-Control "${forNow}"
${named(fixedHeaders, (name, value) => `	${name} "${value}"`).join('\n')}
}
@guide_hashed {
	path_regexp ${hashedFiles(base)}
	file
}
header @guide_hashed Cache-Control "${forEver}"
file_server
handle_errors {
	@guide_missing expression {http.error.status_code} == 404
	rewrite @guide_missing ${base}404.html
	file_server
}
`;
}
