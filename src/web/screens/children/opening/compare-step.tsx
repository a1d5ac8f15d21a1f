import { Button } from '@mantine/core'
import { Trans } from '@lingui/react/macro'
import { Card } from '#web/components/card.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { ChildName, useChildWords } from '#web/child/child-words.tsx'
import type { KnownChild } from '#web/child/known-child.ts'
import type { StepProps } from './ask-step.tsx'
import { mayBeThese, type Compared, type Likeness } from './likeness.ts'
import { ageTyped, type Sex } from './opening.ts'

/** One possible file after the other; three ways on of equal weight, because a nudge would join two children. */
export function CompareStep({ opening, set, known }: StepProps & { readonly known: readonly KnownChild[] }) {
  const trail = useNavigation()
  const possible = mayBeThese(opening, known)
  const [one] = possible
  const left = possible.length
  if (!one) {
    return (
      <>
        <EmptyState icon="search" title={opening.notThese.length > 0 ? <Trans>No other file is like this</Trans> : <Trans>No file that you may open is like this</Trans>}>
          <p className="ink-2">
            <Trans>Another agency may know this child.</Trans>
          </p>
        </EmptyState>
        <Button onClick={() => set({ step: 'form' })}>
          <Trans>Open a new file</Trans>
        </Button>
      </>
    )
  }
  const { file } = one.child.line
  return (
    <div className="stack">
      <Card
        title={one.nearness >= 0.93 ? <Trans>Very close</Trans> : <Trans>Possible</Trans>}
        side={
          left > 1 ? (
            <span className="text-small ink-2">
              <Trans>{left} possible</Trans>
            </span>
          ) : undefined
        }
        inside
      >
        <Comparison one={one} opening={opening} />
      </Card>
      <Button variant="outline" onClick={() => trail.replace({ is: 'child', file, tab: 'overview' })}>
        <Trans>The same child: open this file</Trans>
      </Button>
      <Button variant="outline" onClick={() => set({ notThese: [...opening.notThese, file] })}>
        {left > 1 ? <Trans>Not the same child: next</Trans> : <Trans>Not the same child</Trans>}
      </Button>
      <Button variant="outline" onClick={() => set({ step: 'form', unsure: true })}>
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

function Comparison({ one, opening }: { readonly one: Compared; readonly opening: StepProps['opening'] }) {
  const words = useChildWords()
  const { who, months } = one.child
  const typed = ageTyped(opening.from, opening.to)
  const unknown = <Trans>not known</Trans>
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
              <Trans>How like</Trans>
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
          <td>
            <Mark likeness={one.name} />
          </td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Age</Trans>
          </th>
          <td>{typed ? typed.from === typed.to ? <Trans>about {typed.from}</Trans> : <Trans>{typed.from} to {typed.to}</Trans> : unknown}</td>
          <td>{words.age(who, months)}</td>
          <td>
            <Mark likeness={one.age} />
          </td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Girl, boy</Trans>
          </th>
          <td><TypedSex sex={opening.sex} /></td>
          <td>{words.sex(who) ?? unknown}</td>
          <td>
            <Mark likeness={one.sex} />
          </td>
        </tr>
        <tr>
          <th scope="row">
            <Trans>Relative</Trans>
          </th>
          <td>{opening.kin.trim() === '' ? unknown : <Name>{opening.kin}</Name>}</td>
          <td>{one.kinThere === null ? unknown : <Name>{one.kinThere}</Name>}</td>
          <td>
            <Mark likeness={one.kin} />
          </td>
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

const ICONS: Readonly<Record<Likeness, IconName>> = { same: 'equal', alike: 'differs', differs: 'close', 'not-known': 'unknown' }
const TONES: Readonly<Record<Likeness, string>> = { same: 'in-safe', alike: 'in-safe', differs: 'in-due', 'not-known': 'ink-2' }

function Mark({ likeness }: { readonly likeness: Likeness }) {
  return (
    <span className={`note compare-mark ${TONES[likeness]}`}>
      <Icon name={ICONS[likeness]} size="tiny" />
      {likeness === 'same' && <Trans>same</Trans>}
      {likeness === 'alike' && <Trans>alike</Trans>}
      {likeness === 'differs' && <Trans>differs</Trans>}
      {likeness === 'not-known' && <Trans>not known</Trans>}
    </span>
  )
}
