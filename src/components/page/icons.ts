import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const names = [
  'arrow-left',
  'arrow-right',
  'book-open',
  'briefcase',
  'building-2',
  'calendar-check',
  'calendar-days',
  'check',
  'chevron-right',
  'circle-check',
  'circle-dashed',
  'circle-question-mark',
  'circle-x',
  'coins',
  'door-open',
  'file-text',
  'footprints',
  'heart-handshake',
  'house',
  'hourglass',
  'lightbulb',
  'list',
  'map',
  'menu',
  'message-circle-question-mark',
  'printer',
  'search',
  'shield-check',
  'signpost',
  'sprout',
  'triangle-alert',
  'user',
  'users',
  'x',
] as const;

export type IconName = (typeof names)[number];

const { resolve } = createRequire(import.meta.url);

/** The shapes inside a Lucide icon: its own <svg> tag carries attributes that Icon.astro sets once for all. */
function shapesOf(name: IconName): string {
  const svg = readFileSync(resolve(`lucide-static/icons/${name}.svg`), 'utf8');
  return svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '').replace(/\s*\n\s*/g, '');
}

export const icons = Object.fromEntries(names.map((name) => [name, shapesOf(name)])) as Record<
  IconName,
  string
>;
