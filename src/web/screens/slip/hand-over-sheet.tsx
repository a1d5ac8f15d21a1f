import { Trans } from '@lingui/react/macro'
import type { Ref } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { AgencyHandOverSeen } from '#domain/rules/consent/agency-hand-overs.ts'
import type { HandedOver } from '#domain/sharing/agency-hand-over.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { useSession } from '#web/session/session.tsx'
import { EntriesByPart, wordsOfEntries } from '#web/views/slip-paper/entries-by-part.tsx'
import { paperText } from '#web/views/slip-paper/paper-text.ts'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import '#web/views/slip-paper/slip.css'

interface SheetProps {
  readonly asked: AgencyHandOverSeen['asked']
  readonly goes: HandedOver
  readonly caseFile: CaseFile
  readonly speak: Speak
  readonly sheet: Ref<HTMLDivElement>
}

/** The page that goes in the file: what it rests on, every fact with its author and day, and what was left out. */
export function HandOverSheet({ asked: { body }, goes, caseFile, speak: onScreen, sheet }: SheetProps) {
  // It is read elsewhere and later: every day has its year.
  const speak = { ...onScreen, day: useTimeWords().fullDay }
  const agency = useSession().state.organisation?.name ?? ''
  return (
    <div ref={sheet} className="slip">
      <h2>
        {agency} → {body.called}
      </h2>
      <div>
        <p>{speak.day(todayHere())}</p>
        <p>{speak.code(body.lawful.basis)}</p>
        {body.limits !== undefined && <p>{body.limits}</p>}
        {body.childTold.told === 'yes' && (
          <p>
            <Trans>The child was told on {speak.day(body.childTold.on)}.</Trans> {speak.said(body.childTold.childSays)}
          </p>
        )}
      </div>
      <EntriesByPart entries={goes.given} file={caseFile} speak={speak} />
      <section>
        <h3>
          <Trans>Not on this page:</Trans>
        </h3>
        {goes.left.map(({ because, count, folders }) => (
          <p key={because}>
            {speak.code(because)}:{' '}
            {folders ? speak.list(folders.map((folder) => speak.say(folderWords(folder)))) : count}
          </p>
        ))}
      </section>
    </div>
  )
}

/** The page as text, and the words of each entry on it: one drawing for both. */
export function handOverWords(page: HTMLElement): {
  readonly printed: string
  readonly words: ReturnType<typeof wordsOfEntries>
} {
  return { printed: paperText(page), words: wordsOfEntries(page) }
}
