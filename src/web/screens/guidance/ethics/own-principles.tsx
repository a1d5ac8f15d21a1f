import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { FileView } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { principlesOf, type AgencyPrinciple } from '#domain/kinds/follow-up/agency-principle.ts'
import { inQuestion } from '#guidance/ethics/patterns.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { StatusChip, type Tone } from '#web/components/status-chip.tsx'
import { KEPT_WORDS } from '#web/kinds/follow-up/agency-principle.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'

const TONES: Readonly<Record<AgencyPrinciple['kept'], Tone>> = {
  'not-kept': 'due',
  'in-part': 'due',
  'cannot-tell': 'unknown',
  'not-looked-yet': 'unknown',
  kept: 'safe',
  'no-longer-ours': 'plain',
}

interface OwnPrinciplesProps {
  /** The logs of the agency; new entries go into the first. */
  readonly views: readonly [FileView, ...FileView[]]
  /** The children's files that this device holds. */
  readonly files: readonly CaseFile[]
}

/** What the agency promised itself, whether its work keeps to it, and how often it was in question. */
export function OwnPrinciples({ views, files }: OwnPrinciplesProps) {
  const { t } = useLingui()
  const trail = useNavigation()
  const speak = useSpeak(null)
  const logs = views.map(({ caseFile }) => caseFile)
  const held = views
    .flatMap((view) => principlesOf(view.caseFile).map((entry) => ({ file: view.file, entry })))
    .sort((a, b) => (a.entry.body.lookOn < b.entry.body.lookOn ? -1 : 1))
  const line = (body: AgencyPrinciple) => {
    const asked = inQuestion(body.near, files, logs)
    return [
      body.near.length > 0 ? t`Questioned: ${plural(asked, { one: '# time', other: '# times' })}` : null,
      body.shows ?? null,
    ]
      .filter((part) => part !== null)
      .join(' · ')
  }
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>Do we keep our principles?</Trans>} />
      {held.length === 0 ? (
        <p className="ink-2">
          <Trans>No principles of your agency yet. Begin with one that people can see you keep or break.</Trans>
        </p>
      ) : (
        <RowList>
          {held.map(({ file, entry: { id, body } }) => (
            <li key={id}>
              <EntryRow
                lead={<Icon name="scales" />}
                title={<bdi>{body.says}</bdi>}
                line={line(body)}
                state={
                  <>
                    <StatusChip tone={TONES[body.kept]}>{speak.say(KEPT_WORDS[body.kept])}</StatusChip>{' '}
                    <StatusChip tone={body.lookOn < todayHere() ? 'due' : 'wait'}>
                      <Trans>Review on {speak.day(body.lookOn)}</Trans>
                    </StatusChip>
                  </>
                }
                open={() => trail.go({ is: 'write', kind: 'agency-principle', file, from: id })}
              />
            </li>
          ))}
        </RowList>
      )}
      <Button
        variant="outline"
        leftSection={<Icon name="plus" size="small" />}
        onClick={() => trail.go({ is: 'write', kind: 'agency-principle', file: views[0].file })}
      >
        <Trans>Write down a principle</Trans>
      </Button>
    </section>
  )
}
