import type { FileView } from '#device/files/api.ts'
import { tiesOf } from '#domain/kinds/registration/tie.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { useRead } from '#web/device/use-read.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useReveal } from '#web/session/reveal.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { monthsOf } from '#web/views/child-file/known-child.ts'
import { useVisibleFile } from '#web/views/reveal/use-visible-file.ts'
import { todayHere } from '#web/words/today.ts'

/** An open file with what every part of its page needs. */
export function useChildFile(view: FileView): ChildFile {
  const { caseFile, file } = view
  const day = todayHere()
  const speak = useSpeak(caseFile)
  const who = whoIsThis(caseFile, day)
  const theirs = tiesOf(caseFile).flatMap(({ body }) => body.theirFile ?? [])
  const opens = useRead(['files'], `${file} ${theirs.join(' ')}`, (device) => device.whichOpen(theirs))
  const reveal = useReveal(file)
  return {
    view,
    file,
    ...useVisibleFile(caseFile, reveal),
    who,
    months: monthsOf(caseFile, who, day),
    speak,
    day,
    ...(opens.is === 'read' && { opens: opens.value }),
  }
}
