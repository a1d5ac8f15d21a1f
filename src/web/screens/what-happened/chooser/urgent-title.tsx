import type { CaseFile } from '#domain/file/case-file.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { URGENT } from './choice.ts'

/** The title of an urgent form: the words of the button that opened it. */
export function UrgentTitle({ opens, file }: { readonly opens: string; readonly file: CaseFile }) {
  const speak = useSpeak(file)
  const choice = URGENT.find((one) => one.opens === opens)
  return choice ? speak.say(choice.ask) : null
}
