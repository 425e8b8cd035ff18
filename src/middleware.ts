import { defineMiddleware } from 'astro:middleware';
import { finishPage } from './built-pages/finisher.ts';
import { site } from './site.config.ts';

/** Hands each page that is built to who finishes it (finish/). */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  const isPage = response.headers.get('content-type')?.startsWith('text/html');
  if (import.meta.env.DEV || !isPage) return response;
  const path = url.pathname.slice(site.base.length);
  return new Response(await finishPage(path, await response.arrayBuffer()), response);
});
