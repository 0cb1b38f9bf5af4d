/** What a person can have decided, as the book of judgments tells it. */
export const decidedInWords: Readonly<Record<string, string>> = {
  same: 'joined', different: 'kept apart', misread: 'marked as misread', confirmed: 'confirmed', corrected: 'corrected', 'no-copy': 'no copy',
}
