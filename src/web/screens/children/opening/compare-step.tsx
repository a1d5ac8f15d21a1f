import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Panel } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { ChildName, useChildWords } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import type { StepProps } from './ask-step.tsx'
import type { ComparedField, LikelyFile } from '#device/families/api.ts'
import { birthsOf } from '#domain/kinds/registration/birth.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { CompareMark } from '#web/views/child-file/compare-mark.tsx'
import { NotHere } from '#web/views/child-file/not-here.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { caseStatus } from '#domain/file/case-status.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { askedFor } from './asked-for.ts'
import type { Sex } from '#web/views/child-file/sex-field.tsx'
import { ageTyped } from './typed-opening.ts'

type Shown = LikelyFile & { readonly child: KnownChild }
const mark = (one: Shown, field: ComparedField['field']) => (
  <CompareMark is={one.compared.find((each) => each.field === field)?.is ?? 'not-known'} />
)

/** One possible file after the other; three answers of equal weight, because a nudge could join two children. */
export function CompareStep({
  opening,
  set,
  known,
  same,
  goOn,
}: StepProps & {
  readonly known: readonly KnownChild[]
  readonly same: (file: FileId) => void
  readonly goOn: (unsure: boolean) => void
}) {
  const trail = useNavigation()
  const asked = askedFor(opening)
  const alreadyKnown = useRead(['files'], JSON.stringify(asked), (device) => device.alreadyKnown(asked))
  if (alreadyKnown.is === 'refused') return <RefusedNote code={alreadyKnown.code} />
  if (alreadyKnown.is === 'reading')
    return (
      <p className="ink-2" role="status">
        <Trans>Searching</Trans>
      </p>
    )
  const byFile = new Map(known.map((child) => [child.line.file, child]))
  const possible = alreadyKnown.value.flatMap((one): Shown[] => {
    const child = byFile.get(one.file)
    return child ? [{ ...one, child }] : []
  })
  const [one] = possible
  const left = possible.length
  if (!one) {
    return (
      <>
        <EmptyState
          icon="search"
          title={
            opening.notThese.length > 0 ? (
              <Trans>No other similar file</Trans>
            ) : (
              <Trans>No similar file that you may open</Trans>
            )
          }
        >
          {opening.notThese.length === 0 && <NotHere />}
          <p className="ink-2">
            <Trans>Another agency may know this child.</Trans>
          </p>
        </EmptyState>
        <Button onClick={() => goOn(false)}>
          <Trans>Open a new file</Trans>
        </Button>
        <Button
          variant="outline"
          onClick={() =>
            trail.go({
              is: 'ask-network',
              asked: { name: opening.name, from: opening.from, to: opening.to, kin: opening.kin, place: opening.place },
            })
          }
        >
          <Trans>Ask other agencies</Trans>
        </Button>
      </>
    )
  }
  const { file } = one.child.line
  return (
    <div className="stack">
      <Panel
        title={
          one.sure === 'very-likely' ? (
            <Trans>Very likely</Trans>
          ) : one.sure === 'likely' ? (
            <Trans>Likely</Trans>
          ) : (
            <Trans>Possible</Trans>
          )
        }
        side={
          left > 1 ? (
            <span className="text-small ink-2">
              <Trans>{left} possible</Trans>
            </span>
          ) : undefined
        }
        inside
      >
        {caseStatus(one.child.line.line).is === 'closed' && (
          <StatusChip tone="plain" icon="folder">
            <Trans>Closed</Trans>
          </StatusChip>
        )}
        <Comparison one={one} opening={opening} />
      </Panel>
      <Button variant="outline" onClick={() => same(file)}>
        <Trans>The same child: open this file</Trans>
      </Button>
      <Button variant="outline" onClick={() => set({ notThese: [...opening.notThese, file] })}>
        {left > 1 ? <Trans>Not the same child: next</Trans> : <Trans>Not the same child</Trans>}
      </Button>
      <Button variant="outline" onClick={() => goOn(true)}>
        <Trans>Not sure: new file, look again later</Trans>
      </Button>
      <p className="note ink-2">
        <Icon name="info" size="tiny" />
        <span>
          <Trans>Only files that you may open are compared. Another agency may know this child.</Trans>
        </span>
      </p>
    </div>
  )
}

function Comparison({ one, opening }: { readonly one: Shown; readonly opening: StepProps['opening'] }) {
  const words = useChildWords()
  const { who, months } = one.child
  const typed = ageTyped(opening.from, opening.to)
  const unknown = <Trans>not known</Trans>
  const born = birthsOf(one.child.line.line).flatMap((entry) => entry.body.place ?? [])[0]
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">
              <Trans>What</Trans>
            </span>
          </th>
          <th scope="col">
            <Trans>You wrote</Trans>
          </th>
          <th scope="col">
            <Trans>The file says</Trans>
          </th>
          <th scope="col">
            <span className="sr-only">
              <Trans>How similar</Trans>
            </span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            <Trans>Name</Trans>
          </th>
          <td>{opening.name.trim() === '' ? unknown : <Name>{opening.name}</Name>}</td>
          <td>
            <ChildName who={who} months={months} />
          </td>
          <td>{mark(one, 'name')}</td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Age</Trans>
          </th>
          <td>
            {typed ? (
              typed.from === typed.to ? (
                <Trans>about {typed.from}</Trans>
              ) : (
                <Trans>
                  {typed.from} to {typed.to}
                </Trans>
              )
            ) : (
              unknown
            )}
          </td>
          <td>{words.age(who, months)}</td>
          <td>{mark(one, 'birth')}</td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Girl or boy</Trans>
          </th>
          <td>
            <TypedSex sex={opening.sex} />
          </td>
          <td>{words.sex(who) ?? unknown}</td>
          <td>{mark(one, 'sex')}</td>
        </tr>
        {(opening.place.trim() !== '' || born !== undefined) && (
          <tr>
            <th scope="row">
              <Trans>Born in</Trans>
            </th>
            <td>{opening.place.trim() === '' ? unknown : <Name>{opening.place}</Name>}</td>
            <td>{born === undefined ? unknown : <Name>{born}</Name>}</td>
            <td>{mark(one, 'place')}</td>
          </tr>
        )}
        <tr>
          <th scope="row">
            <Trans>Relative</Trans>
          </th>
          <td>{opening.kin.trim() === '' ? unknown : <Name>{opening.kin}</Name>}</td>
          <td>{one.kinThere === null ? unknown : <Name>{one.kinThere}</Name>}</td>
          <td>{mark(one, 'kin')}</td>
        </tr>
      </tbody>
    </table>
  )
}

function TypedSex({ sex }: { readonly sex: Sex | null }) {
  if (sex === 'female') return <Trans>girl</Trans>
  if (sex === 'male') return <Trans>boy</Trans>
  if (sex === 'other') return <Trans>neither, or both</Trans>
  return <Trans>not known</Trans>
}
