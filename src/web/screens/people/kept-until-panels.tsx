import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { FileView } from '#device/files/api.ts'
import { isKeptByLawAlone, keptUntil, mayGoWithOthers } from '#domain/continuity/kept-until.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { KINDS } from '#domain/kinds.ts'
import {
  RETENTION_SORTS,
  retention,
  retentionRule,
  type RetentionRule,
  type RetentionSort,
} from '#domain/kinds/closure/retention.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { KeptTogether } from './kept-together.tsx'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { Panel } from '#web/components/panel.tsx'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { current } from '#domain/file/values.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

/** How long this agency keeps files, and which of this member's files have reached that age. Nothing is erased by it. */
export function KeptUntilPanels() {
  const me = useMe()
  const team = useRead(['files'], 'team', (device) => device.team())
  if (team.is !== 'read') return null
  return (
    <>
      <KeptLongEnough view={team.value} />
      {(me.custodian || hasAnyRole(me.roles, 'supervisor', 'administrator')) && <RulePanel view={team.value} />}
    </>
  )
}

function KeptLongEnough({ view }: { readonly view: FileView }) {
  const trail = useNavigation()
  const times = useTimeWords()
  const files = useRead(['files'], 'files', (device) => device.files())
  const rule = retentionRule(view.caseFile)
  const day = todayHere()
  const children = useMemo(() => (files.is === 'read' ? knownChildren(files.value, day) : []), [files, day])
  const over =
    rule === undefined
      ? []
      : children.flatMap((child) => {
          const kept = keptUntil(child.line.line, rule, day)
          return kept?.over ? [{ child, kept }] : []
        })
  const together =
    rule === undefined
      ? []
      : over.flatMap(({ child, kept }) =>
          mayGoWithOthers(child.line.line, rule, day, child.line.due) ? [{ child, until: kept.until }] : [],
        )
  const wished = rule?.lawAsksYears === undefined ? children.filter((child) => isKeptByLawAlone(child.line.line)) : []
  return (
    <>
      <Panel title={<Trans>Kept long enough</Trans>} inside={over.length + wished.length === 0}>
        {over.length + wished.length === 0 && (
          <p className="ink-2">
            {rule === undefined ? (
              <Trans>Your agency has not said how long files are kept.</Trans>
            ) : (
              <Trans>No closed file that you hold has been kept as long as your agency keeps them.</Trans>
            )}
          </p>
        )}
        <ul className="plain rows">
          {over.map(({ child, kept }) => (
            <li key={child.line.file}>
              <EntryRow
                title={<ChildName who={child.who} months={child.months} />}
                line={
                  kept.held ? (
                    <Trans>Kept by law: not erased</Trans>
                  ) : (
                    <Trans>Since {times.day(kept.until)}. Two people may now decide on erasing it</Trans>
                  )
                }
                open={() => trail.go({ is: 'child', file: child.line.file, tab: 'people' })}
              />
            </li>
          ))}
          {wished.map((child) => (
            <li key={child.line.file}>
              <EntryRow
                title={<ChildName who={child.who} months={child.months} />}
                line={
                  <Trans>
                    Wants the file kept no longer than the law requires. How long that is, is not entered below yet.
                  </Trans>
                }
                open={() => trail.go({ is: 'child', file: child.line.file, tab: 'people' })}
              />
            </li>
          ))}
        </ul>
      </Panel>
      {together.length > 1 && <KeptTogether over={together} />}
    </>
  )
}

interface Typed {
  readonly years: string
  readonly age: string
}
type TypedBySort = Readonly<Partial<Record<RetentionSort, Typed>>>

interface TypedRule extends Typed {
  readonly law: string
  readonly because: string
  readonly bySort: TypedBySort
}

const typedOf = (bySort: RetentionRule['bySort']): TypedBySort =>
  Object.fromEntries(
    Object.entries(bySort ?? {}).flatMap(([sort, kept]) =>
      kept ? [[sort, { years: String(kept.yearsAfterClosing), age: String(kept.notBeforeAge ?? '') }]] : [],
    ),
  )

const keptFor = ({ years, age }: Typed) => ({
  yearsAfterClosing: Number(years),
  ...(age.trim() !== '' && { notBeforeAge: Number(age) }),
})

function RulePanel({ view }: { readonly view: FileView }) {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const rule = current(view.caseFile, retention)[0]
  const now = rule?.body
  const draft = useDraft<TypedRule>(`retention ${rule?.id ?? ''}`, {
    years: String(now?.yearsAfterClosing ?? ''),
    age: String(now?.notBeforeAge ?? ''),
    law: String(now?.lawAsksYears ?? ''),
    because: now?.because ?? '',
    bySort: typedOf(now?.bySort),
  })
  const { years, age, law, because, bySort } = draft.value
  const set = (next: Partial<TypedRule>) => draft.set({ ...draft.value, ...next })
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const sorts = Object.entries(bySort).filter(([, { years: typed }]) => typed.trim() !== '')
  const own = Object.fromEntries(sorts.map(([sort, typed]) => [sort, keptFor(typed)]))
  const lawAsks = law.trim() === '' ? {} : { lawAsksYears: Number(law) }
  const body = {
    ...keptFor({ years, age }),
    ...lawAsks,
    because: because.trim(),
    ...(sorts.length > 0 && { bySort: own }),
  }
  const fits = retention.schema.safeParse(body).success
  const save = async () => {
    const saved = await action.run((device) =>
      device.write([
        {
          file: view.file,
          draft: {
            kind: retention.name,
            at: todayHere(),
            replaces: whatItReplaces(KINDS, view.caseFile, { kind: retention.name, body }),
            body,
          },
        },
      ]),
    )
    if (saved) draft.drop()
  }
  return (
    <Panel title={<Trans>How long files are kept</Trans>} inside>
      <div className="stack">
        <p className="hint">
          <Trans>
            Nothing is erased by itself. The list above names closed files that have been kept so long; two people
            decide on each.
          </Trans>
        </p>
        <TextField
          label={t`Years to keep a file after closing`}
          keyboard="numeric"
          limit={2}
          value={years}
          set={(next) => set({ years: next })}
        />
        <TextField
          label={t`Keep until this age at least, in years`}
          keyboard="numeric"
          limit={2}
          value={age}
          set={(next) => set({ age: next })}
        />
        <TextField
          label={t`Years required by law, whatever the person wishes`}
          hint={<Trans>Optional</Trans>}
          keyboard="numeric"
          limit={2}
          value={law}
          set={(next) => set({ law: next })}
        />
        <Disclosure title={<Trans>A different time for some files</Trans>}>
          <div className="stack">
            {RETENTION_SORTS.map((sort) => {
              const typed = bySort[sort] ?? { years: '', age: '' }
              const put = (next: Partial<Typed>) => set({ bySort: { ...bySort, [sort]: { ...typed, ...next } } })
              return (
                <div key={sort} className="part" role="group" aria-label={speak.code(sort)}>
                  <span className="form-part-head">{speak.code(sort)}</span>
                  <TextField
                    label={t`Years to keep a file after closing`}
                    keyboard="numeric"
                    limit={2}
                    value={typed.years}
                    set={(next) => put({ years: next })}
                  />
                  <TextField
                    label={t`Keep until this age at least, in years`}
                    keyboard="numeric"
                    limit={2}
                    value={typed.age}
                    set={(next) => put({ age: next })}
                  />
                </div>
              )
            })}
          </div>
        </Disclosure>
        <TextField label={t`Which law or rule says so?`} value={because} set={(next) => set({ because: next })} />
        <RefusedNote code={action.refused?.code} />
        <Button
          variant="outline"
          loading={action.busy}
          missing={[
            !fits && because.trim() !== '' && <Trans key="a">Years to keep a file after closing</Trans>,
            because.trim() === '' && <Trans key="b">Which law or rule says so?</Trans>,
          ]}
          onClick={() => void save()}
        >
          <Trans>Use these</Trans>
        </Button>
      </div>
    </Panel>
  )
}
