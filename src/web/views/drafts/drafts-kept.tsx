import { Trans } from '@lingui/react/macro'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { keptForms, type KeptDraft } from '#web/form-model/kept-drafts.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useDrafts } from '#web/session/drafts/drafts.tsx'
import { ChildName } from '../child-file/child-words.tsx'
import type { KnownChild } from '../child-file/known-child.ts'

interface DraftsOfChild {
  readonly file: FileId
  readonly caseFile: CaseFile
  /** Where the list is of several children: whose draft it is. */
  readonly named?: KnownChild
  /** A form that this screen shows itself. */
  readonly without?: string
  /** How a form is opened from here, where that is not one step further: back from it leads where it does from any form. */
  readonly write?: (kind: string, from?: EntryId) => void
}

/** What one child's file has of forms that were begun and not saved. Nothing typed in them is shown. */
export function DraftsOfChild(child: DraftsOfChild) {
  const { store, ready } = useDrafts()
  return ready ? <Listed drafts={keptForms(store.all(), child.file).map((draft) => ({ draft, child }))} /> : null
}

/** The same of all children whose files are here. */
export function DraftsOfAll({ known }: { readonly known: readonly KnownChild[] }) {
  const { store, ready } = useDrafts()
  if (!ready) return null
  const drafts = keptForms(store.all()).flatMap((draft) => {
    const named = known.find(({ line }) => line.file === draft.file)
    return named ? [{ draft, child: { file: draft.file, caseFile: named.line.line, named } }] : []
  })
  return <Listed drafts={drafts} />
}

interface Row {
  readonly draft: KeptDraft
  readonly child: DraftsOfChild
}

function Listed({ drafts }: { readonly drafts: readonly Row[] }) {
  const shown = drafts.filter(({ draft, child }) => draft.face.kind.name !== child.without)
  if (shown.length === 0) return null
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>Drafts not saved yet</Trans>} />
      <RowList>
        {shown.map((row) => (
          <li key={row.draft.key}>
            <DraftRow {...row} />
          </li>
        ))}
      </RowList>
    </section>
  )
}

function DraftRow({ draft: { face, named, kind, from }, child }: Row) {
  const speak = useSpeak(child.caseFile)
  const trail = useNavigation()
  return (
    <EntryRow
      lead={<Icon name="pencil" />}
      title={named ? speak.say(face.ask) : <Trans>A form whose name is not shown here</Trans>}
      {...(child.named && { line: <ChildName who={child.named.who} months={child.named.months} /> })}
      open={() => {
        if (child.write) child.write(kind, from)
        else trail.go({ is: 'write', kind, file: child.file, ...(from && { from }) })
      }}
    />
  )
}
