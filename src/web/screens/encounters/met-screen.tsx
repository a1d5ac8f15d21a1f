import { Button } from '@mantine/core'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Refusal } from '#device/api.ts'
import { firstEntries } from '#domain/before/first-entries.ts'
import type { WhyRefused } from '#domain/decide.ts'
import type { EntryId, FileId } from '#domain/ids.ts'
import { endsOn, stillOpen, type ChildMet } from '#domain/kinds/before/encounter.ts'
import { Card } from '#web/components/card.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/components/refused-note.tsx'
import { opensFiles } from '#web/child/known-child.ts'
import { useDeed } from '#web/device/use-deed.ts'
import { Screen } from '#web/frame/screen.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { today } from '#web/words/today.ts'
import { WhoWasMet } from './encounters-screen.tsx'
import { Removal } from './removal.tsx'
import { contactsIn, useContactLines, type Contact } from './use-contacts.ts'

/** One contact, and what becomes of it: a file of the child's own, or letting go. */
export function MetScreen({ file, entry }: { readonly file: FileId; readonly entry: EntryId }) {
  const lines = useContactLines()
  const contact = lines.is === 'read' ? contactsIn(lines.value, today()).find((one) => one.line.file === file && one.entry.id === entry) : undefined
  return (
    <Screen title={contact ? <WhoWasMet contact={contact} /> : <Trans>Met without a file</Trans>} leave="back" reading>
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
      {contact && <Met contact={contact} />}
    </Screen>
  )
}

function Met({ contact }: { readonly contact: Contact }) {
  const speak = useSpeak(contact.line.line)
  const deed = useDeed<readonly EntryId[], Refusal, WhyRefused>()
  const { entry, line, is } = contact
  const open = stillOpen(line.line, entry)
  const letGo = () => deed.run((device) => device.write([{ file: line.file, draft: { kind: 'encounter-settled', at: today(), about: [], body: { as: 'let-go', entry: entry.id } } }]))
  return (
    <div className="stack">
      <Card title={<Trans>What was written</Trans>} inside>
        <Facts contact={contact} />
      </Card>
      {is === 'settled' ? (
        <>
          <EmptyState icon="tick" title={<Trans>Somebody has said what became of it</Trans>} />
          <Removal file={line.file} />
        </>
      ) : (
        <>
          <p className="ink-2">
            <Trans>Kept until {speak.day(endsOn(line.line, entry))}. Nothing goes by itself: a person says what becomes of it.</Trans>
          </p>
          {open.map((child) => (
            <OpenFile key={child.mark} contact={contact} child={child} />
          ))}
          <Button variant="outline" loading={deed.busy} onClick={() => void letGo()}>
            <Trans>Let it go</Trans>
          </Button>
          <RefusedNote code={deed.refused?.code} />
        </>
      )}
    </div>
  )
}

function Facts({ contact: { entry } }: { readonly contact: Contact }) {
  const { i18n } = useLingui()
  const { body } = entry
  const say = (codes: readonly string[]) => codes.map((code) => i18n._(codeWords(code))).join(' · ')
  return (
    <div className="stack tight">
      <p>{say([body.setting])}</p>
      {body.seen.length > 0 && <p>{say(body.seen)}</p>}
      {body.given.length > 0 && <p>{say(body.given)}</p>}
      <p>{say([body.answered])}</p>
      {body.words !== undefined && <p>{body.words}</p>}
    </div>
  )
}

/** The contact becomes the first entries of a file, with its own day; nothing is typed again. */
function OpenFile({ contact: { line, entry }, child }: { readonly contact: Contact; readonly child: ChildMet }) {
  const { t } = useLingui()
  const me = useMe()
  const trail = useNavigation()
  const deed = useDeed<FileId, Refusal, WhyRefused>()
  if (!opensFiles(me.roles)) return null
  const open = async () => {
    const words = { notAsked: t`Met without a file: not asked further.`, wayBack: t`The open house, and our number.` }
    const first = firstEntries(entry, { file: line.file, mark: child.mark }, words)
    if (!first) return
    const done = await deed.run(async (device) => {
      const opened = await device.openFiles([{ drafts: [...first, { kind: 'case-holder', at: today(), body: { member: me.member, as: 'caseworker' } }] }])
      if (!opened.ok) return opened
      const [file] = opened.value
      if (file === undefined) throw new Error('a file that was opened has a number')
      const settled = await device.write([{ file: line.file, draft: { kind: 'encounter-settled', at: today(), about: [], body: { as: 'became-a-file', entry: entry.id, mark: child.mark, file } } }])
      return settled.ok ? { ok: true, value: file } : settled
    })
    if (done) trail.replace({ is: 'child', file: done.value, tab: 'overview' })
  }
  return (
    <div className="stack tight">
      <Button loading={deed.busy} onClick={() => void open()}>
        {child.alias === undefined ? <Trans>Open a file for this child</Trans> : <Trans>Open a file for “{child.alias}”</Trans>}
      </Button>
      <RefusedNote code={deed.refused?.code} />
    </div>
  )
}
