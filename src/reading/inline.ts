const inline = new Set(
  'a abbr b bdi code em f-t i mark q ruby s small span strong sub sup time u wbr'.split(' '),
);

/** Whether an element ends no sentence: what stands in it is read together with what stands beside it. */
export const isInline = (element: string): boolean => inline.has(element);
