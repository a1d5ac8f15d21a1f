import type { SheetWords } from '#web/words/sheet-words.ts'
import type { PlanSheetProps } from './plan-sheet.tsx'

/** One page as plain data, and the words of its language: all that is kept when the phone is handed over. */
export interface PageHandedOver {
  readonly sheet: PlanSheetProps
  readonly words: SheetWords
}
