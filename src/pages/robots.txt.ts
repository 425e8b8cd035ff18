import type { APIRoute } from 'astro';
import { href } from '../href.ts';
import { site } from '../site.config.ts';

/** Returns /robots.txt: all may be read, and where the site map is. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\nSitemap: ${new URL(href('/sitemap-index.xml'), site.address).href}\n`,
  );
