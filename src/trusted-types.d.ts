/** What we use of Trusted Types (Chrome 83, Safari 26): a policy gives what the page's headers let a sink take. */
interface TrustedTypeRules {
  createHTML(text: string): string;
  createScriptURL(address: string): string;
}
// oxlint-disable-next-line no-var
declare var trustedTypes:
  | {
      /** What it makes is passed on as it is; sinks are typed for strings. What it has no rule for, it refuses. */
      createPolicy(name: 'guide', rules: Partial<TrustedTypeRules>): TrustedTypeRules;
    }
  | undefined;
