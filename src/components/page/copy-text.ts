/** Returns how a text was copied: by the browser or, where it refuses the clipboard, by a person from the field. */
export async function copyText(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement,
): Promise<'copied' | 'by-hand'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    field.hidden = false;
    // Not its value: WebKit resets a field that comes back from memory.
    field.defaultValue = text;
    field.select();
    return 'by-hand';
  }
}
