import { href } from '../href.ts';
import { builtFolder, unnamedFolder } from './hashed-folder.ts';

/** Where a page finds what it fetches after a press. In development the code is this one, and the index that of the last build. */
export const folderOnPage: string = href(
  import.meta.env.DEV ? builtFolder(new URL(`file://${process.cwd()}/dist/`)) : unnamedFolder,
);
