/** Makes a button of the first link to the check: what a reader can do now stands out from what only leads on. */
export const withCheckButton = (html: string): string =>
  html.replace(/<a(?= href="[^"]*\/check\/")/, '<a class="button"');
