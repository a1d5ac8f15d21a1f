import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { FormOrderNow } from '#domain/kinds/assessment/form-order.ts'
import { faultsOfOrder } from '#domain/own-questions/order-of-form.ts'
import type { FormOrder } from '#domain/vocabulary/own-questions/form-order.ts'
import { DueNote } from '#web/components/due-note.tsx'
import { fieldFace, type Face } from '#web/kinds/define-face.ts'
import { faceOf } from '#web/kinds/face.ts'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { SignedPanel } from './signed-panel.tsx'

/** One order of a form, for a programme or for every child. */
export function OrderPanel({ view, one }: { readonly view: FileView; readonly one: FormOrderNow }) {
  const speak = useSpeak(null)
  const { order } = one.newest.body
  const face = faceOf(order.beside)
  const faults = face ? faultsOfOrder(order, face.kind) : []
  return (
    <SignedPanel
      view={view}
      one={one}
      title={<h2>{face && speak.say(face.ask)}</h2>}
      about={<AboutOrder order={order} face={face} speak={speak} />}
      faults={faults.length > 0 && <OrderCannotBe />}
      preview={face && <OrderPreview face={face} order={order} />}
      words={{
        yes: <Trans>Yes</Trans>,
        change: <Trans>Change the order</Trans>,
        end: <Trans>Use the usual order</Trans>,
        reallyEnd: <Trans>Use the usual order again?</Trans>,
        loses: <Trans>The form comes as it usually does. What was answered stays.</Trans>,
      }}
      change={{ is: 'form-order', entry: one.newest.id }}
      end={(act, because) => act.order({ order: { ...order, first: [], hidden: [] }, because })}
    />
  )
}

/** For whom, what comes first, what is not asked. */
function AboutOrder({
  order: { programme, first, hidden },
  face,
  speak,
}: {
  readonly order: FormOrder
  readonly face: Face | undefined
  readonly speak: Speak
}) {
  const codes = [...(programme?.ages ?? []), ...(programme?.phases ?? [])]
  const named = (fields: readonly string[]) => speak.list(fields.map((field) => labelOf(face, field, speak)))
  return (
    <>
      {codes.length > 0 && <p className="hint">{codes.map((code) => speak.code(code)).join(' · ')}</p>}
      {first.length > 0 && (
        <p>
          <Trans>Asked first: {named(first)}</Trans>
        </p>
      )}
      {hidden.length > 0 && (
        <p>
          <Trans>Not asked: {named(hidden)}</Trans>
        </p>
      )}
    </>
  )
}

export function labelOf(face: Face | undefined, field: string, speak: Speak): string {
  const found = face?.fields[field]
  return found ? speak.say(fieldFace(found).label) : field
}

/** The questions of the form in this order. */
export function OrderPreview({
  face,
  order: { first, hidden },
}: {
  readonly face: Face
  readonly order: { readonly first: readonly string[]; readonly hidden: readonly string[] }
}) {
  const speak = useSpeak(null)
  const asked = Object.entries(face.fields).flatMap(([field, one]) => (fieldFace(one).made ? [] : [field]))
  const ordered = [...new Set([...first, ...asked])].filter((field) => !hidden.includes(field))
  return (
    <ol className="points">
      {ordered.map((field) => (
        <li key={field}>{labelOf(face, field, speak)}</li>
      ))}
    </ol>
  )
}

export function OrderCannotBe() {
  return (
    <DueNote icon="info" role="alert">
      <Trans>
        Only questions that nobody has to answer are moved. What rules, cards, figures or a child’s safety need is
        always asked.
      </Trans>
    </DueNote>
  )
}
