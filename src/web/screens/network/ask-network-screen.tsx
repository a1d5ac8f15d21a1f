import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { MayAskFrom, NetworkRefusal, QuestionAnswered } from '#device/network/api.ts'
import { ASKED_WHY, type AskedWhy } from '#domain/vocabulary/sharing/across-agencies.ts'
import type { AskedOf } from '#names/across/network-keys.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { ASKED_WHY_WORDS } from '#web/words/network.ts'
import { todayHere } from '#web/words/today.ts'
import type { TypedForNetwork } from '#web/navigation/routes.ts'
import { AskAgency } from './ask-agency.tsx'
import { NetworkRefused } from './network-refused.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

interface Typed {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly kin: string
  readonly place: string
}

/** Asks other agencies without telling them a name. What was typed stays on this screen. */
function AskNetworkScreen({ asked }: { readonly asked?: TypedForNetwork }) {
  const [typed, setTyped] = useState<Typed>({
    name: asked?.name ?? '',
    from: asked?.from ?? '',
    to: asked?.to ?? '',
    kin: asked?.kin ?? '',
    place: asked?.place ?? '',
  })
  const [why, setWhy] = useState<AskedWhy | null>(null)
  const [answer, setAnswer] = useState<QuestionAnswered | null>(null)
  const action = useDeviceAction<QuestionAnswered, NetworkRefusal, MayAskFrom | undefined>()
  const child = childOf(typed)
  const ask = async () => {
    if (why === null) return
    const done = await action.run((device) => device.askNetwork({ child, why }))
    if (done) setAnswer(done.value)
  }
  if (answer && why) return <Answered answer={answer} why={why} back={() => setAnswer(null)} />
  return (
    <Screen
      title={<Trans>Ask other agencies</Trans>}
      sub={<Trans>No names are given</Trans>}
      leave="back"
      reading
      dock={
        <Button
          data-main
          loading={action.busy}
          missing={[
            why === null && <Trans key="a">Why do you ask?</Trans>,
            typed.name.trim() === '' && <Trans key="b">Name, as you heard it</Trans>,
          ]}
          onClick={() => void ask()}
        >
          <Trans>Ask</Trans>
        </Button>
      }
    >
      <QuestionFields typed={typed} set={(change) => setTyped({ ...typed, ...change })} why={why} setWhy={setWhy} />
      <NetworkRefused code={action.refused?.code} again={action.refused?.detail?.again} />
    </Screen>
  )
}

function QuestionFields({
  typed,
  set,
  why,
  setWhy,
}: {
  readonly typed: Typed
  readonly set: (change: Partial<Typed>) => void
  readonly why: AskedWhy | null
  readonly setWhy: (why: AskedWhy) => void
}) {
  const speak = useSpeak(null)
  return (
    <div className="stack">
      <TextField
        label={<Trans>Name, as you heard it</Trans>}
        value={typed.name}
        set={(name) => set({ name })}
        capitals="words"
      />
      <p className="ink-2">
        <Trans>Add one more thing: the child’s age, a relative, or a place.</Trans>
      </p>
      <div className="row">
        <TextField
          label={<Trans>Youngest age</Trans>}
          value={typed.from}
          set={(from) => set({ from })}
          keyboard="numeric"
          limit={3}
        />
        <TextField
          label={<Trans>Oldest age</Trans>}
          value={typed.to}
          set={(to) => set({ to })}
          keyboard="numeric"
          limit={3}
        />
      </div>
      <TextField
        label={<Trans>Mother’s or father’s name</Trans>}
        value={typed.kin}
        set={(kin) => set({ kin })}
        capitals="words"
      />
      <TextField
        label={<Trans>Where the child was born</Trans>}
        value={typed.place}
        set={(place) => set({ place })}
        capitals="words"
      />
      <ChoiceField
        label={<Trans>Why do you ask?</Trans>}
        hint={<Trans>The reason is saved with the question.</Trans>}
        value={why}
        set={setWhy}
        choices={ASKED_WHY.map((value) => ({ value, words: speak.say(ASKED_WHY_WORDS[value]) }))}
      />
    </div>
  )
}

function Answered({
  answer,
  why,
  back,
}: {
  readonly answer: QuestionAnswered
  readonly why: AskedWhy
  readonly back: () => void
}) {
  return (
    <Screen
      title={<Trans>Ask other agencies</Trans>}
      sub={<Trans>No names are given</Trans>}
      leave="back"
      onLeave={back}
      reading
    >
      {answer.possible.length === 0 ? (
        <EmptyState icon="search" title={<Trans>No possible match is known</Trans>}>
          <p className="ink-2">
            <Trans>
              That does not mean that nobody knows this child. Only children who said yes to it can be found.
            </Trans>
          </p>
        </EmptyState>
      ) : (
        answer.possible.map((partner) => (
          <AskAgency key={partner.agency} question={answer.question} partner={partner} why={why} />
        ))
      )}
      {answer.unchecked > 0 && (
        <p className="note in-due">
          <Icon name="info" size="tiny" />
          <span>
            <Trans>An agency was named that could not be checked. It is left out.</Trans>
          </span>
        </p>
      )}
      <Button variant="outline" onClick={back}>
        <Trans>Change the question</Trans>
      </Button>
    </Screen>
  )
}

function childOf({ name, from, to, kin, place }: Typed): AskedOf {
  const year = Number(todayHere().slice(0, 4))
  // Accepts the two ages in either order.
  const ages = [yearsOf(from), yearsOf(to)].flatMap((age) => age ?? [])
  return {
    names: [name],
    ...(ages.length > 0 && { born: { from: year - Math.max(...ages) - 1, to: year - Math.min(...ages) } }),
    ...(kin.trim() !== '' && { kin: [kin] }),
    ...(place.trim() !== '' && { place }),
  }
}

const yearsOf = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null)

export const screen = defineScreen('ask-network', AskNetworkScreen)
