import { accessibilitySchema } from './accessibility.ts';
import { localQuestionsSchema } from './local-questions.ts';
import { changeSchema } from './change.ts';
import { checkWordsSchema } from './check-words.ts';
import { easySchema } from './easy.ts';
import { factSchema } from './fact.ts';
import { faqSchema } from './faq.ts';
import { guideSchema } from './guide.ts';
import { blockSchema, handoutSchema } from './handout.ts';
import { localSchema } from './local.ts';
import { meetingSchema } from './meeting.ts';
import { questionSchema } from './question.ts';
import { serviceSchema } from './service.ts';
import { privacySchema } from './privacy.ts';
import { sourceSchema } from './source.ts';
import { stepSchema } from './step.ts';
import { storySchema } from './story.ts';
import { tellSchema } from './tell.ts';
import { termSchema } from './term.ts';

/** What an entry of each collection holds. The name of a collection is that of its folder in content/. */
export const schemas = {
  guides: guideSchema,
  faqs: faqSchema,
  glossary: termSchema,
  steps: stepSchema,
  easy: easySchema,
  services: serviceSchema,
  privacy: privacySchema,
  tell: tellSchema,
  'handout-blocks': blockSchema,
  handouts: handoutSchema,
  accessibility: accessibilitySchema,
  meeting: meetingSchema,
  check: checkWordsSchema,
  questions: questionSchema,
  stories: storySchema,
  changes: changeSchema,
  'local-questions': localQuestionsSchema,
  local: localSchema,
  facts: factSchema,
  sources: sourceSchema,
} as const;
export type CollectionName = keyof typeof schemas;
export const collectionNames = Object.keys(schemas) as CollectionName[];

/** Returns the files of a collection, as a pattern below its folder: pages are MDX, facts lie in a folder a topic. */
export function patternOf(name: CollectionName): '*.mdx' | '*.yaml' | '*/*.yaml' {
  if (name === 'facts') return '*/*.yaml';
  return ['guides', 'faqs', 'glossary', 'steps'].includes(name) ? '*.mdx' : '*.yaml';
}
