/** Returns where a page's 「いま、つらい」 leads: who reads easy words finds them there too; from there on, whom to call. */
export const crisisPath = (path: string) =>
  /^\/easy\/(?!trouble\/)/.test(path) ? '/easy/trouble/#crisis' : '/guides/trouble/#crisis';
