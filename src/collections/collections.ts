import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import type { ZodType } from 'astro/zod';
import { patternOf, schemas, type CollectionName } from './schemas/index.ts';

/** A folder of content/ whose entries are named by their path in it. */
function folder<S extends ZodType>(name: CollectionName, schema: S) {
  const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml)$/, '');
  const loader = glob({ base: `./content/${name}`, pattern: patternOf(name), generateId });
  return defineCollection({ loader, schema });
}

export const collections = {
  guides: folder('guides', schemas.guides),
  faqs: folder('faqs', schemas.faqs),
  glossary: folder('glossary', schemas.glossary),
  steps: folder('steps', schemas.steps),
  easy: folder('easy', schemas.easy),
  services: folder('services', schemas.services),
  privacy: folder('privacy', schemas.privacy),
  tell: folder('tell', schemas.tell),
  'handout-blocks': folder('handout-blocks', schemas['handout-blocks']),
  handouts: folder('handouts', schemas.handouts),
  accessibility: folder('accessibility', schemas.accessibility),
  meeting: folder('meeting', schemas.meeting),
  check: folder('check', schemas.check),
  questions: folder('questions', schemas.questions),
  stories: folder('stories', schemas.stories),
  changes: folder('changes', schemas.changes),
  'local-questions': folder('local-questions', schemas['local-questions']),
  local: folder('local', schemas.local),
  facts: folder('facts', schemas.facts),
  sources: folder('sources', schemas.sources),
} satisfies Record<CollectionName, unknown>;
