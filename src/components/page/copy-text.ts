/** Copies a text; where the browser refuses the clipboard, a person copies it from the field. Returns which of the two it was. */
export async function copyText(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement,
): Promise<'copied' | 'by-hand'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    field.hidden = false;
    field.value = text;
    field.select();
    return 'by-hand';
  }
}
