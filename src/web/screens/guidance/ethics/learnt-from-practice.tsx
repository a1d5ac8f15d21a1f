import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { AFTERWARDS, learntIn } from '#domain/kinds/services/practice-learnt.ts'
import { Button } from '#web/components/button.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { AFTERWARDS_WORDS } from '#web/kinds/services/practice-learnt.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'

/** What is worth doing again and what is not, as the team wrote it: what is not to be repeated comes first. */
export function LearntFromPractice({ views }: { readonly views: readonly [FileView, ...FileView[]] }) {
  const trail = useNavigation()
  const speak = useSpeak(null)
  const learnt = views
    .flatMap((view) => learntIn(view.caseFile).map((entry) => ({ file: view.file, entry })))
    .sort((a, b) => AFTERWARDS.indexOf(a.entry.body.afterwards) - AFTERWARDS.indexOf(b.entry.body.afterwards))
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>What our practice taught us</Trans>} />
      {learnt.length === 0 ? (
        <p className="ink-2">
          <Trans>Nothing is written yet.</Trans>
        </p>
      ) : (
        <RowList>
          {learnt.map(({ file, entry: { id, body } }) => (
            <li key={id}>
              <EntryRow
                lead={<Icon name="bulb" />}
                title={<bdi>{body.what}</bdi>}
                line={`${speak.code(body.category)} · ${body.shows}`}
                state={
                  <StatusChip tone={body.afterwards === 'again' ? 'safe' : 'due'}>
                    {speak.say(AFTERWARDS_WORDS[body.afterwards])}
                  </StatusChip>
                }
                open={() => trail.go({ is: 'write', kind: 'practice-learnt', file, from: id })}
              />
            </li>
          ))}
        </RowList>
      )}
      <Button
        variant="outline"
        leftSection={<Icon name="plus" size="small" />}
        onClick={() => trail.go({ is: 'write', kind: 'practice-learnt', file: views[0].file })}
      >
        <Trans>Write down what was learnt</Trans>
      </Button>
    </section>
  )
}
