import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { SafetyWord } from '#web/components/tie.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { tiesWith } from '#domain/kinds/registration/tie.ts'
import { useTimeWords } from '#web/words/times.ts'
import type { AroundPerson } from './people-around.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { SealedParts } from '#web/views/reveal/sealed-parts.tsx'
import { AroundFacts } from './around-facts.tsx'

/** One person around the child: what is known, what nobody may do, and what to write. */
export function PersonSheet({
  one,
  child,
  close,
}: {
  readonly one: AroundPerson
  readonly child: ChildFile
  readonly close: () => void
}) {
  const trail = useNavigation()
  const times = useTimeWords()
  const { speak, file } = child
  const ties = tiesWith(child.caseFile, one.person)
  const never = speak.list(one.never.map((act) => speak.code(act)))
  const numbers = speak.list(one.numbers)
  const [tie] = ties
  const { revealed: touched } = child.reveal
  // A missing file and one that may not be opened look the same.
  const theirs = one.theirFile === null ? undefined : child.opens?.[one.theirFile]
  return (
    <FullScreenDialog
      open
      title={one.called === '' ? <Trans>A person without a name</Trans> : <Name>{one.called}</Name>}
      close={close}
    >
      <div className="stack">
        <p className="row wraps">
          <span>
            <AroundFacts one={one} child={child} />
          </span>
          {touched && (
            <StatusChip tone={one.safety}>
              <SafetyWord safety={one.safety} />
            </StatusChip>
          )}
        </p>
        {!touched && <SealedParts reveal={child.reveal} />}
        {touched && one.never.length > 0 && (
          <div className="panel inside stack tight">
            <h2>
              <Trans>Everybody must keep to this</Trans>
            </h2>
            <p className="in-unsafe">{never}</p>
            {one.numbers.length > 0 && (
              <p className="text-small">
                <Trans>Answers these numbers: {numbers}</Trans>
              </p>
            )}
          </div>
        )}
        {touched &&
          ties.map((entry) => (
            <p key={entry.id} className="text-small ink-2">
              {entry.body.checked ? (
                <Trans>
                  {speak.code(entry.body.tie)}: safety checked {times.day(entry.body.checked.on)}.{' '}
                  {entry.body.checked.how}
                </Trans>
              ) : (
                <Trans>{speak.code(entry.body.tie)}: safety is not checked yet. This is only what was said.</Trans>
              )}
            </p>
          ))}
        {theirs !== undefined && (
          <Button
            variant="outline"
            leftSection={<Icon name="folder" size="small" />}
            onClick={() => trail.go({ is: 'child', file: theirs, tab: 'overview' })}
          >
            <Trans>Open this person’s own file</Trans>
          </Button>
        )}
        <Button
          variant="outline"
          leftSection={<Icon name="pencil" size="small" />}
          onClick={() => trail.go({ is: 'write', kind: 'tie', file, ...(tie && { from: tie.id }) })}
        >
          <Trans>Write what changed</Trans>
        </Button>
        <Button
          variant="outline"
          leftSection={<Icon name="card" size="small" />}
          onClick={() => trail.go({ is: 'write', kind: 'do-not', file })}
        >
          <Trans>Put a warning on the card</Trans>
        </Button>
      </div>
    </FullScreenDialog>
  )
}
