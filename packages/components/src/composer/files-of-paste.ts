/** What of a paste is to be attached: its files, or a text that is longer than `longPaste`. */
export function filesOfPaste(data: DataTransfer, longPaste: number, nameOfText: string): readonly File[] {
  if (data.files.length > 0) return [...data.files];
  const text = data.getData('text/plain');
  return text.length > longPaste ? [new File([text], nameOfText, { type: 'text/plain' })] : [];
}
