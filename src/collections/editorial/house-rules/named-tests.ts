import { existsSync } from 'node:fs';
import { accessibilitySchema } from '../../schemas/accessibility.ts';
import { entriesOf, type Library } from '../read/library.ts';
import type { Fault } from '../read/fault.ts';

const isThere = (name: string): boolean =>
  existsSync(new URL(`../../../../tests/${name}.spec.ts`, import.meta.url));

/** Returns a fault on each test named in wcag.yaml for which there is no tests/<name>.spec.ts. */
export function namedTests(library: Library): Fault[] {
  return entriesOf(library, 'accessibility').flatMap(({ file, data, lineOf }) =>
    Object.entries(accessibilitySchema.safeParse(data).data?.criteria ?? {}).flatMap(
      ([number, { tests }]) =>
        tests
          .filter((name) => !isThere(name))
          .map((name) => ({
            file,
            line: lineOf('criteria'),
            message: `${number} の検査「${name}」がありません`,
            remedy: 'tests/ にある、.spec.ts の前の名前を書いてください',
          })),
    ),
  );
}
