import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Line, Words } from '../../entry/say.ts'

/**
 * What an agency wrote about a child before it had files here, as its list has it: the list, the heading of the column
 * and the words under it, unchanged. It is counted nowhere and makes nothing due. `origins` is usual, because nobody
 * has read yet what it says: a father, a suspect, what happened (N1, N2).
 */
export const fromEarlierList = defineKind({
  name: 'from-earlier-list',
  folders: ['origins', 'health', 'therapy', 'justice', 'status', 'whereabouts', 'care'],
  step: 'before',
  inFile: ['child'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ list: Line, column: Line, words: Words }),
})
