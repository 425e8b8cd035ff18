/** Returns the address of a guide; the page about the site stands at the top. */
export const guidePath = (id: string): `/${string}` =>
  id === 'about' ? '/about/' : `/guides/${id}/`;
