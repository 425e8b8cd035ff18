/** What we use of Trusted Types (Chrome 83, Safari 26): a policy gives what the page's headers let a sink take. */
declare namespace TrustedTypes {
  interface Rules {
    readonly createHTML?: (text: string) => string;
    readonly createScriptURL?: (address: string) => string;
  }
}
// eslint-disable-next-line no-var
declare var trustedTypes:
  | {
      /** What it makes is passed on as it is; sinks are typed for strings. */
      createPolicy<Rules extends TrustedTypes.Rules>(
        name: 'guide',
        rules: Rules,
      ): Record<keyof Rules, (text: string) => string>;
    }
  | undefined;
