import { glob } from 'astro/loaders';
import { defineCollection, type SchemaContext } from 'astro:content';
import type { ZodType } from 'astro/zod';
import { checkWordsSchema } from './collections/schemas/check-words.ts';
import { factSchema } from './collections/schemas/fact.ts';
import { faqSchema } from './collections/schemas/faq.ts';
import { guideSchema } from './collections/schemas/guide.ts';
import { questionSchema } from './collections/schemas/question.ts';
import { serviceSchema } from './collections/schemas/service.ts';
import { sourceSchema } from './collections/schemas/source.ts';
import { stepSchema } from './collections/schemas/step.ts';
import { storySchema } from './collections/schemas/story.ts';
import { termSchema } from './collections/schemas/term.ts';

/** A folder of content/ whose entries are named by their path in it. */
function folder<S extends ZodType>(
  name: string,
  pattern: string,
  schema: S | ((context: SchemaContext) => S),
) {
  const generateId = ({ entry }: { entry: string }) => entry.replace(/\.(mdx|yaml)$/, '');
  return defineCollection({
    loader: glob({ base: `./content/${name}`, pattern, generateId }),
    schema,
  });
}

export const collections = {
  guides: folder('guides', '*.mdx', guideSchema),
  faqs: folder('faqs', '*.mdx', faqSchema),
  glossary: folder('glossary', '*.mdx', termSchema),
  steps: folder('steps', '*.mdx', stepSchema),
  services: folder('services', '*.yaml', serviceSchema),
  check: folder('check', '*.yaml', checkWordsSchema),
  questions: folder('questions', '*.yaml', questionSchema),
  stories: folder('stories', '*.yaml', storySchema),
  facts: folder('facts', '**/*.yaml', factSchema),
  sources: folder('sources', '*.yaml', sourceSchema),
};
