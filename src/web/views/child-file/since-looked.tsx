import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import { byKindOf, lookAt, newSince, type Looked, type NewOfKind } from '#domain/day/since-looked.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { faceOf } from '#web/kinds/face.ts'
import { type Speak, useSpeak } from '#web/kinds/speak.ts'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import { useMe } from '#web/session/session.tsx'
import type { ChildFile } from './child-file.ts'

/** Kept with the drafts: sealed on this device and never sent. Nobody else learns who looked at which file by it. */
const keyOf = (file: FileId) => `looked ${file}`

/** On a list of children, which others can see: what colleagues wrote in the care since this member looked. */
export function SinceLookedInList({ line }: { readonly line: FileLine }) {
  const { store, ready } = useDrafts()
  const { member } = useMe()
  const speak = useSpeak(line.line)
  const looked = ready ? ((store.read(keyOf(line.file)) as Looked | undefined) ?? null) : null
  return <SinceWords news={byKindOf(newSince(line.line.entries, looked, member), 'list')} speak={speak} />
}

/** On the child’s page, as long as it is open: what is new, in a sealed part after the touch. That the page was open is the look. */
export function SinceLooked({
  child: { file, whole, caseFile, speak },
  shown,
}: {
  readonly child: ChildFile
  readonly shown: boolean
}) {
  const { store } = useDrafts()
  const { member } = useMe()
  const [before] = useState(() => (store.read(keyOf(file)) as Looked | undefined) ?? null)
  useEffect(() => {
    const last = (store.read(keyOf(file)) as Looked | undefined) ?? null
    store.keep(keyOf(file), lookAt({ all: whole.entries, shown: caseFile.entries }, last, member, new Date()))
  }, [store, file, whole, caseFile, member])
  if (!shown) return null
  return <SinceWords news={byKindOf(newSince(caseFile.entries, before, member), 'file')} speak={speak} />
}

const MOST = 3

function SinceWords({ news, speak }: { readonly news: readonly NewOfKind[]; readonly speak: Speak }) {
  const named = news.flatMap(({ kind, count }) => {
    const name = faceOf(kind)?.name
    return name ? [count > 1 ? `${speak.say(name)} (${String(count)})` : speak.say(name)] : []
  })
  if (named.length === 0) return null
  const what = speak.list(named.slice(0, MOST))
  const more = named.length - MOST
  return (
    <span className="line block">
      <Trans>New since you last looked: {what}</Trans>
      {more > 0 && (
        <>
          . <Trans>And {more} more</Trans>
        </>
      )}
    </span>
  )
}
