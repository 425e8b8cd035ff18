/** Elements that end no sentence, as a selector: what stands in one is read together with what stands beside it. */
export const inline = 'a,abbr,b,bdi,code,em,i,mark,q,s,small,span,strong,sub,sup,time,u,wbr';

const names = inline.split(',');

/** Returns whether an element, 'strong', ends no sentence. */
export const isInline = (element: string): boolean => names.includes(element);
