import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { ownFileCopy } from '#domain/kinds/rights/own-file-copy.ts'
import type { OwnFile } from '#domain/own-file/own-file.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import { faceOf } from '#web/kinds/face.ts'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useSession } from '#web/session/session.tsx'
import { folderWords } from '#web/words/folders.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'

/** The copy as it is read: everything that may be given, folder by folder, then what is left out and why. */
export function OwnFileSheet({ caseFile, copy }: { readonly caseFile: CaseFile; readonly copy: OwnFile }) {
  const speak = useSpeak(caseFile)
  const times = useTimeWords()
  const agency = useSession().state.organisation?.name ?? ''
  return (
    <>
      <p className="slip-from">
        <b>{agency}</b> <span>{times.fullDay(todayHere())}</span>
      </p>
      <h2>
        <Trans>What we wrote about you</Trans>
      </h2>
      <p>
        <Trans>This is a copy of your own file. It is yours. Keep it where only people you trust can find it.</Trans>
      </p>
      {FOLDERS.map((folder) => (
        <Part
          key={folder}
          folder={folder}
          entries={copy.given.filter((entry) => entry.folder === folder)}
          caseFile={caseFile}
          speak={speak}
        />
      ))}
      <LeftOut copy={copy} speak={speak} />
      <section>
        <h3>
          <Trans>What you may do</Trans>
        </h3>
        <p>
          <Trans>
            You may ask what something means. You may ask us to correct what is wrong, and to see what is not in this
            copy. If we say no, we say why, and where else you can turn.
          </Trans>
        </p>
      </section>
    </>
  )
}

interface PartProps {
  readonly folder: Folder
  readonly entries: readonly Entry[]
  readonly caseFile: CaseFile
  readonly speak: Speak
}

function Part({ folder, entries, caseFile, speak }: PartProps) {
  const times = useTimeWords()
  if (entries.length === 0) return null
  return (
    <section>
      <h3>{speak.say(folderWords(folder))}</h3>
      {entries.map((entry) => (
        <div key={entry.id} className="own-file-note">
          <h4>
            {entryTitle(entry, speak)}, {times.fullDay(startOf(entry.at))}
          </h4>
          <EntryWords entry={entry} file={caseFile} speak={speak} />
          <p className="ink-2">
            <Trans>Written by {speak.member(entry.by)}</Trans>
            {entry.id in caseFile.replaced && (
              <>
                . <Trans>It was written again later.</Trans>
              </>
            )}
          </p>
        </div>
      ))}
    </section>
  )
}

/** Named by reason and number; for a folder that is not held, which one. Says neither whom nor what. */
function LeftOut({ copy, speak }: { readonly copy: OwnFile; readonly speak: Speak }) {
  if (copy.left.length === 0) return null
  const words = whyWords(speak)
  return (
    <section>
      <h3>
        <Trans>What is not in this copy</Trans>
      </h3>
      <p>
        <Trans>Some notes are left out. Here are the reasons, and how many notes are left out for each.</Trans>
      </p>
      <ul>
        {copy.left.map(({ because, count, folders }) => (
          <li key={because}>
            {words(because)}: {folders ? speak.list(folders.map((folder) => speak.say(folderWords(folder)))) : count}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The reasons with the words of the entry that records the copy: one set of words for both. */
function whyWords(speak: Speak): (because: string) => string {
  const left = faceOf(ownFileCopy.name)?.fields['left']
  const because = left && 'label' in left ? left.fields?.['because'] : undefined
  const codes = because && 'label' in because ? because.codes : undefined
  return (code) => {
    const own = codes?.[code]
    return own ? speak.say(own) : speak.code(code)
  }
}
