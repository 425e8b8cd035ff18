import { startShowing } from './show.ts';

startShowing(document.querySelector<HTMLElement>('.handout')!);
