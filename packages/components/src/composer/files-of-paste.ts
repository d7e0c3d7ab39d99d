/** A pasted text longer than this becomes a file: a text box that holds it would be slow, and hard to read. */
const longText = 8_000;

/** What of a paste is to be attached: its files, or a text that is too long for the text box. */
export function filesOfPaste(data: DataTransfer, nameOfText: string): readonly File[] {
  if (data.files.length > 0) return [...data.files];
  const text = data.getData('text/plain');
  return text.length > longText ? [new File([text], nameOfText, { type: 'text/plain' })] : [];
}
