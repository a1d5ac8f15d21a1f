import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { matchCarers, type CarerMatch } from '#domain/service-directory/match-carer.ts'
import { fosterCarersOf } from '#domain/kinds/directory/foster-carer.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { YesNoField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useStepState, useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { FitOfListing } from './match-screen.tsx'
import { CARER_WORDS } from './match-words.ts'
import { useDirectory } from '#web/device/use-directory.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Foster families: which fit these children, and why others do not. */
function CarersScreen() {
  const directory = useDirectory()
  const views = directory.is === 'read' ? directory.value.filter((view) => 'identity' in view.rights) : null
  const [first] = views ?? []
  return (
    <Screen title={<Trans>Foster families</Trans>} leave="back" reading>
      {directory.is === 'refused' && <RefusedNote code={directory.code} />}
      {views && first === undefined && (
        <EmptyState icon="lock" title={<Trans>You cannot open this part of the directory</Trans>}>
          <p className="ink-2">
            <Trans>A supervisor gives it to colleagues who place children.</Trans>
          </p>
        </EmptyState>
      )}
      {views && first !== undefined && <Families views={views} first={first} />}
    </Screen>
  )
}

const wholeNumber = (text: string) => (/^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined)

function Families({ views, first }: { readonly views: readonly FileView[]; readonly first: FileView }) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const [age, setAge] = useStepState('age', '')
  const [count, setCount] = useStepState('count', '1')
  const [tonight, setTonight] = useStepState<'yes' | 'no' | null>('tonight', null)
  const years = wholeNumber(age)
  const carers = views.flatMap((view) => fosterCarersOf(view.caseFile).map((entry) => ({ file: view.file, entry })))
  const matches = matchCarers(
    carers.map((one) => one.entry.body),
    {
      children: wholeNumber(count) ?? 1,
      tonight: tonight === 'yes',
      ...(years !== undefined && { youngest: years, oldest: years }),
    },
    todayHere(),
  )
  const writes = mayWriteIn(first, 'identity')
  return (
    <>
      <TextField label={<Trans>How old is the child?</Trans>} value={age} set={setAge} keyboard="numeric" limit={2} />
      <TextField
        label={<Trans>How many children together?</Trans>}
        value={count}
        set={setCount}
        keyboard="numeric"
        limit={2}
      />
      <YesNoField label={<Trans>Tonight?</Trans>} value={tonight} set={setTonight} />
      {matches.length === 0 && (
        <EmptyState icon="children" title={<Trans>No families yet</Trans>}>
          <p className="ink-2">
            <Trans>
              You can add a family before it is checked: the list then shows that it cannot take a child yet.
            </Trans>
          </p>
        </EmptyState>
      )}
      <RowList>
        {matches.map((one) => {
          const at = carers.find((carer) => carer.entry.body === one.carer)
          return (
            <li key={one.carer.carer}>
              <EntryRow
                lead={<Icon name="children" />}
                title={<bdi>{one.carer.called}</bdi>}
                line={<Why one={one} speak={speak} />}
                state={<FitOfListing fits={one.fits} />}
                {...(at && {
                  open: () => trail.go({ is: 'write', kind: 'foster-carer', file: at.file, from: at.entry.id }),
                })}
              />
            </li>
          )
        })}
      </RowList>
      {writes && (
        <Button
          leftSection={<Icon name="plus" size="small" />}
          onClick={() => trail.go({ is: 'write', kind: 'foster-carer', file: first.file })}
        >
          <Trans>Add a family</Trans>
        </Button>
      )}
    </>
  )
}

function Why({ one, speak }: { readonly one: CarerMatch; readonly speak: Speak }) {
  const free = Math.max(0, one.carer.room - one.carer.there)
  return (
    <>
      <span className="block">
        {one.carer.district} · <Trans>room for {free}</Trans>
      </span>
      {one.fields
        .filter((field) => field.fits !== 'yes')
        .map((field) => (
          <span key={field.field} className={field.fits === 'no' ? 'block in-due' : 'block'}>
            {speak.say(CARER_WORDS[field.field][field.fits === 'no' ? 'no' : 'ask'])}
            {field.checks && field.checks.length > 0 && `: ${speak.codes(field.checks)}`}
          </span>
        ))}
    </>
  )
}

export const screen = defineScreen('carers', CarersScreen)
