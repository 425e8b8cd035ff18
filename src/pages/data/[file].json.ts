import { z } from 'astro/zod';
import type { APIRoute, GetStaticPaths } from 'astro';
import { buildDay } from '../../build-day.ts';
import { certaintyWords } from '../../collections/facts/certainty.ts';
import {
  allFacts,
  factPath,
  findSource,
  groundOf,
  statementOf,
} from '../../collections/entries/facts.ts';
import {
  publishedSchema,
  publishedVersion,
  type Published,
} from '../../collections/schemas/published.ts';
import { href } from '../../href.ts';
import { site } from '../../site.config.ts';

/** Every fact of the site for programs, and the JSON Schema of that file: docs/data.md says what is promised. */
export const getStaticPaths = (() =>
  ['facts', 'facts.schema'].map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

const at = (path: `/${string}`) => new URL(href(path), site.address).href;

/** Returns /data/facts.json or /data/facts.schema.json. */
export const GET: APIRoute = ({ params: { file } }) =>
  Response.json(
    file === 'facts' ? publishedSchema.parse(facts()) : z.toJSONSchema(publishedSchema),
  );

function facts(): Published {
  return {
    $schema: at('/data/facts.schema.json'),
    version: publishedVersion,
    day: buildDay,
    facts: allFacts.map(({ id, data: { title, unit, values, until, ask, checked, reviewBy } }) => ({
      id,
      title,
      statement: statementOf(id),
      unit,
      values: values.map(({ confidence, law, source, ...value }) => {
        const { title, publisher, url, reprint, checked } = findSource(
          groundOf({ law, source }),
          id,
        ).data;
        return {
          ...value,
          certainty: certaintyWords[confidence],
          source: { title, publisher, url, reprint, checked },
        };
      }),
      until,
      ask,
      checked,
      reviewBy,
      page: at(factPath(id)),
    })),
  };
}
