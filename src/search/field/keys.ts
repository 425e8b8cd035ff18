/** Returns which way an arrow key leads, 1 down or -1 up; undefined for other keys, and where an IME or a shortcut has it. */
export function stepOf(event: KeyboardEvent): 1 | -1 | undefined {
  const { ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || shiftKey || defaultPrevented || isOfIme(event))
    return undefined;
  return event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
}

/** Returns whether a key is the IME's: Safari sends the Enter that ends a conversion after its end, with code 229. */
export const isOfIme = ({ isComposing, keyCode }: KeyboardEvent): boolean =>
  isComposing || keyCode === 229;
