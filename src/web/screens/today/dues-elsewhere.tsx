import { Trans } from '@lingui/react/macro'
import type { Device } from '#device/api.ts'
import type { Due } from '#domain/file/due.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { accept, type Result } from '#result.ts'
import { wordsForToday } from '#web/views/child-file/due-words.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { Route } from '#web/navigation/routes.ts'
import { useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { FileLine } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** Files not about a child in which somebody can be named to do something: the place that opens each. Reports of harm stand first on *Today* (`views/waits/`). */
const TYPES = ['supervision', 'ethics', 'directory'] as const
const OPENS: Readonly<Record<(typeof TYPES)[number], Route>> = {
  supervision: { is: 'supervision' },
  ethics: { is: 'ethics-log' },
  directory: { is: 'carers' },
}

interface Elsewhere {
  readonly line: FileLine
  readonly item: Due
  readonly type: (typeof TYPES)[number]
}

/** Tasks of this member in files not about a child. Their content is not shown here. */
export function DuesElsewhere({ day }: { readonly day: PlainDate }) {
  const me = useMe()
  const read = useRead(['files'], `elsewhere ${day}`, (device) => elsewhere(device, me.member, day))
  if (read.is === 'refused') return <RefusedNote code={read.code} />
  if (read.is === 'reading' || read.value.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Tasks not about one child</Trans>} />
      <RowList>
        {read.value.map((one, at) => (
          <li key={`${one.line.file} ${String(at)}`}>
            <Row {...one} />
          </li>
        ))}
      </RowList>
    </>
  )
}

async function elsewhere(device: Device, me: MemberId, day: PlainDate): Promise<Result<readonly Elsewhere[], Refusal>> {
  const found: Elsewhere[] = []
  for (const type of TYPES) {
    const lines = await device.files(type)
    if (!lines.ok) return lines
    for (const line of lines.value)
      for (const item of line.due) if (item.on <= day && namesMe(item, me)) found.push({ line, item, type })
  }
  return accept(found)
}

const namesMe = (item: Due, me: MemberId) =>
  [...(item.who ? [item.who] : []), ...(item.also ?? [])].some((doer) => 'member' in doer && doer.member === me)

function Row({ line, item, type }: Elsewhere) {
  const speak = useSpeak(line.line)
  const times = useTimeWords()
  const trail = useNavigation()
  return (
    <EntryRow
      lead={<Icon name="clock" />}
      title={speak.say(wordsForToday(item.what).says)}
      line={times.nearDay(item.on)}
      open={() => trail.go(OPENS[type])}
    />
  )
}
