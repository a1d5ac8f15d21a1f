import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Panel } from '#web/components/panel.tsx'
import { RefusalSays } from '#web/frame/refused-note.tsx'
import type { NotTaken, WhyNotTaken } from './find-scans.ts'

const OWN_WORDS: Readonly<Partial<Record<WhyNotTaken, MessageDescriptor>>> = {
  'no-such-number': msg`No file on this device has this number.`,
  'number-twice': msg`The name leads to two children.`,
  'not-yours': msg`You may not write in the file of this child.`,
  'chosen-twice': msg`The same scan was chosen twice.`,
}

const NAMES_AT_ONCE = 20

/** Scans that belong to no file by their names, or cannot be read: by reason, each by its name. */
export function ScansNotTaken({ scans }: { readonly scans: readonly NotTaken[] }) {
  return (
    <Panel title={<Plural value={scans.length} one="# scan was not matched" other="# scans were not matched" />} inside>
      <div className="stack">
        <p>
          <Trans>They stay where you keep them. Correct the name or the file, and choose them again.</Trans>
        </p>
        {[...Map.groupBy(scans, ({ why }) => why)].map(([why, all]) => (
          <Alike key={why} why={why} names={all.map(({ name }) => name)} />
        ))}
      </div>
    </Panel>
  )
}

function Alike({ why, names }: { readonly why: WhyNotTaken; readonly names: readonly string[] }) {
  const { i18n } = useLingui()
  const [most, setMost] = useState(NAMES_AT_ONCE)
  const left = names.length - most
  const own = OWN_WORDS[why]
  return (
    <div>
      <b>{own ? i18n._(own) : <RefusalSays code={why} />}</b>
      <ul className="text-small">
        {names.slice(0, most).map((name, at) => (
          <li key={at}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="plain link" onClick={() => setMost(most + NAMES_AT_ONCE)}>
          <Trans>Show more ({left} left)</Trans>
        </button>
      )}
    </div>
  )
}
