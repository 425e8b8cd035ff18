/** One thing a writer has to mend, and how. */
export interface Fault {
  /** The file as a path below content/: 'guides/fee.mdx' */
  readonly file: string;
  readonly line: number;
  /** What is wrong, in one sentence without a full stop. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** What is wrong and how to mend it, wherever it is. */
export type Problem = Pick<Fault, 'message' | 'remedy'>;

/** Returns a fault as one line: content/guides/fee.mdx:12 「3年」が直接書かれています → <Fact> で呼んでください */
export function formatFault({ file, line, message, remedy }: Fault, folder = 'content'): string {
  return `${folder}/${file}:${line} ${message} → ${remedy}`;
}
