import { plural } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import type { MovedInFile } from '#device/access/together/api.ts'
import type { WhySpared } from '#device/files/api.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'

export interface FileOfImport extends Pick<MovedInFile, 'is' | 'seconds' | 'byShares'> {
  readonly child: KnownChild
  /** Why it stays; absent where it would be erased. */
  readonly stays?: WhySpared | 'not-sent'
}

const WHY: Readonly<Record<WhySpared | 'not-sent', MessageDescriptor>> = {
  'held-by-law': msg`This file is under a legal hold for now.`,
  'looked-at': msg`A caseworker has read it.`,
  'written-in': msg`Somebody has written in it.`,
  given: msg`Somebody else was given access to it.`,
  'after-a-day': msg`It was imported more than 24 hours ago.`,
  'not-sent': msg`It has not been sent yet.`,
}

/** How many files go and how many stay, each list with the children’s names; `saidBefore`: why they stay is not repeated. */
export function FilesOfImport({
  files,
  saidBefore = false,
}: {
  readonly files: readonly FileOfImport[]
  readonly saidBefore?: boolean
}) {
  const { t, i18n } = useLingui()
  const go = files.filter(({ stays }) => stays === undefined)
  const stay = files.filter(({ stays }) => stays !== undefined)
  return (
    <>
      {go.length > 0 && (
        <Names
          title={t`${plural(go.length, { one: '# file would be erased', other: '# files would be erased' })}`}
          files={go}
          row={({ child }) => <ChildName who={child.who} months={child.months} />}
        />
      )}
      {stay.length > 0 && (
        <Names
          title={t`${plural(stay.length, { one: '# file stays', other: '# files stay' })}`}
          files={stay}
          row={({ child, stays }) => (
            <>
              <ChildName who={child.who} months={child.months} />
              {stays && !saidBefore && <span className="block text-small ink-2">{i18n._(WHY[stays])}</span>}
            </>
          )}
        />
      )}
    </>
  )
}

/** An import has thousands of files: the first ones, and more where somebody asks. */
const SHOWN = 10
const MORE = 200

function Names({
  title,
  files,
  row,
}: {
  readonly title: string
  readonly files: readonly FileOfImport[]
  readonly row: (file: FileOfImport) => ReactNode
}) {
  const [shown, show] = useState(SHOWN)
  const left = files.length - shown
  return (
    <div className="stack tight">
      <b>{title}</b>
      <ul>
        {files.slice(0, shown).map((file) => (
          <li key={file.child.line.file}>{row(file)}</li>
        ))}
      </ul>
      {left > 0 && (
        <div>
          <button type="button" className="plain link" onClick={() => show(shown + MORE)}>
            <Trans>{left} more</Trans>
          </button>
        </div>
      )}
    </div>
  )
}
