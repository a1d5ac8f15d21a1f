import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { formOrdersOf } from '#domain/kinds/assessment/form-order.ts'
import { optionalFieldsOf } from '#domain/own-questions/fields-of-kind.ts'
import { GROWS } from '#domain/own-questions/grows.ts'
import { faultsOfOrder, mayHide } from '#domain/own-questions/order-of-form.ts'
import { FormOrder, MOST_FIRST, orderKey } from '#domain/vocabulary/own-questions/form-order.ts'
import { CHILD_BANDS } from '#domain/vocabulary/person.ts'
import { PHASES } from '#domain/vocabulary/phase.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Panel } from '#web/components/panel.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useRead } from '#web/device/use-read.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { fieldFace } from '#web/kinds/define-face.ts'
import { faceOf } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { useMe } from '#web/session/session.tsx'
import { DraftFound } from '#web/views/drafts/draft-found.tsx'
import { labelOf, OrderCannotBe, OrderPreview } from './order-panel.tsx'
import { useSayOfQuestions } from './use-own-questions.ts'
import './own-questions.css'

/** Which optional questions of one of our forms come first, and which are not asked. */
function FormOrderScreen({ entry }: { readonly entry?: EntryId }) {
  const me = useMe()
  const team = useRead(['files'], 'team', (device) => device.team())
  const view = team.is === 'read' ? team.value : null
  if (view && me.custodian && mayWriteIn(view, 'care')) return <Form view={view} entry={entry} />
  return (
    <Screen title={<Trans>Change the order of a form</Trans>} leave="back">
      {team.is === 'refused' && <RefusedNote code={team.code} />}
      {view && <EmptyState icon="lock" title={<Trans>A custodian adds questions to forms.</Trans>} />}
    </Screen>
  )
}

interface TypedOrder {
  readonly beside: string
  readonly ages: readonly string[]
  readonly phases: readonly string[]
  readonly first: readonly string[]
  readonly hidden: readonly string[]
  readonly because: string
}

function Form({ view, entry }: { readonly view: FileView; readonly entry: EntryId | undefined }) {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const act = useSayOfQuestions(view)
  const before = formOrdersOf(view.caseFile).find(({ newest }) => newest.id === entry)?.newest.body
  const [empty] = useState(
    (): TypedOrder => ({
      beside: before?.order.beside ?? '',
      ages: before?.order.programme?.ages ?? [],
      phases: before?.order.programme?.phases ?? [],
      first: before?.order.first ?? [],
      hidden: before?.order.hidden ?? [],
      because: before?.because ?? '',
    }),
  )
  const draft = useDraft<TypedOrder>(`form-order ${entry ?? ''}`, empty)
  const typed = draft.value
  const [tried, setTried] = useState(false)
  const { beside, ages, phases, first, hidden, because } = typed
  const set = (change: Partial<TypedOrder>) => draft.set({ ...typed, ...change })
  const face = faceOf(beside)
  const programme = { ...(ages.length > 0 && { ages }), ...(phases.length > 0 && { phases }) }
  const order = FormOrder.safeParse({
    beside,
    ...(ages.length + phases.length > 0 && { programme }),
    first,
    hidden,
  }).data
  const isGood = order !== undefined && face !== undefined && faultsOfOrder(order, face.kind).length === 0
  const isEmpty = first.length + hidden.length === 0
  const send = async () => {
    setTried(true)
    if (!isGood || isEmpty || because.trim() === '') return
    const why = because.trim()
    if (!(await act.order(...endOf(why), { order, because: why }))) return
    draft.drop()
    trail.back()
  }
  // An order for other children, or of another form, is another order: the one that was opened ends with it.
  const isOther = before !== undefined && order !== undefined && orderKey(order) !== orderKey(before.order)
  const endOf = (why: string) => (isOther ? [{ order: { ...before.order, first: [], hidden: [] }, because: why }] : [])
  const isWrong = (missing: boolean) => (tried && missing ? { wrong: <Trans>Answer this question.</Trans> } : {})
  const place = (field: string, to: string) =>
    set({
      first: [...first.filter((one) => one !== field), ...(to === 'first' ? [field] : [])],
      hidden: [...hidden.filter((one) => one !== field), ...(to === 'hidden' ? [field] : [])],
    })
  return (
    <Screen
      title={<Trans>Change the order of a form</Trans>}
      leave="close"
      dock={
        <Button data-main loading={act.busy} onClick={() => void send()}>
          <Trans>Send to a supervisor</Trans>
        </Button>
      }
    >
      <div className="own-question-desk">
        <div className="stack">
          <RefusedNote code={act.refused} />
          {draft.found && (
            <DraftFound
              anew={() => {
                draft.drop()
                trail.back()
              }}
            />
          )}
          <PickField
            label={<Trans>Which form?</Trans>}
            {...isWrong(beside === '')}
            picks={GROWS.flatMap((kind) => {
              const one = faceOf(kind)
              return one ? [{ value: kind, words: speak.say(one.ask) }] : []
            }).sort((a, b) => a.words.localeCompare(b.words, i18n.locale))}
            value={beside}
            set={(chosen) => set({ beside: chosen, first: [], hidden: [] })}
          />
          <ManyChoicesField
            label={<Trans>For which age?</Trans>}
            hint={<Trans>Nothing chosen: for every child.</Trans>}
            side
            choices={CHILD_BANDS.map((band) => ({ value: band as string, words: speak.code(band) }))}
            value={ages}
            set={(chosen) => set({ ages: chosen })}
          />
          <ManyChoicesField
            label={<Trans>In which phase?</Trans>}
            hint={<Trans>Nothing chosen: for every child.</Trans>}
            side
            choices={PHASES.map((phase) => ({ value: phase as string, words: speak.code(phase) }))}
            value={phases}
            set={(chosen) => set({ phases: chosen })}
          />
          {isOther && (
            <p className="note in-due">
              <Trans>The order as it was ends at once. The new one counts once a supervisor has agreed.</Trans>
            </p>
          )}
          {face && (
            <Panel title={<Trans>Questions that nobody has to answer</Trans>} inside>
              <p className="hint">
                <Trans>Up to three come first.</Trans>
              </p>
              <div className="stack">
                {optionalFieldsOf(face.kind)
                  .filter((field) => face.fields[field] && fieldFace(face.fields[field]).made !== true)
                  .map((field) => (
                    <PickField
                      key={field}
                      label={labelOf(face, field, speak)}
                      {...(first.indexOf(field) >= MOST_FIRST && { wrong: <Trans>Up to three come first.</Trans> })}
                      picks={[
                        { value: 'usual', words: i18n._(USUAL) },
                        { value: 'first', words: i18n._(FIRST) },
                        ...(mayHide(beside, field) ? [{ value: 'hidden', words: i18n._(HIDDEN) }] : []),
                      ]}
                      value={first.includes(field) ? 'first' : hidden.includes(field) ? 'hidden' : 'usual'}
                      set={(to) => place(field, to)}
                    />
                  ))}
              </div>
              {tried && first.length <= MOST_FIRST && (isEmpty || !isGood) && <OrderCannotBe />}
            </Panel>
          )}
          <LongTextField
            label={<Trans>Why?</Trans>}
            {...isWrong(because.trim() === '')}
            limit={2000}
            value={because}
            set={(words) => set({ because: words })}
          />
        </div>
        {face && (
          <Panel title={<Trans>As a worker sees it</Trans>} inside>
            <OrderPreview face={face} order={{ first, hidden }} />
          </Panel>
        )}
      </div>
    </Screen>
  )
}

const USUAL = msg`In its usual place`
const FIRST = msg({ context: 'where a question comes in a form', message: 'First' })
const HIDDEN = msg`Not asked`

export const screen = defineScreen('form-order', FormOrderScreen)
