/** The row of a position in a text, as a spreadsheet numbers it where no cell holds a line break. */
export const rowAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length
