import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { holds } from '#domain/file/case-file.ts'
import type { SafetyAnswer } from '#domain/safety/safety-answer.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import type { SafetyAtAGlance } from '#domain/safety/at-a-glance.ts'
import type { Change } from '#domain/safety/touches-safety.ts'
import { Button } from '#web/components/button.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { SafeLine } from './safe-line.tsx'

interface HeadlineWords {
  readonly icon: IconName
  readonly mark: string
  readonly words: MessageDescriptor
}

const ANSWERS: Readonly<Record<SafetyAnswer, HeadlineWords>> = {
  safe: {
    icon: 'safe',
    mark: 'mark-safe',
    words: msg({
      message:
        '{p, select, she {Safe where she lives} he {Safe where he lives} they {Safe where they live} other {Safe where the child lives}}',
    }),
  },
  'safe-with-care': {
    icon: 'safe',
    mark: 'mark-safe',
    words: msg({
      message:
        '{p, select, she {Safe where she lives, with care} he {Safe where he lives, with care} they {Safe where they live, with care} other {Safe where the child lives, with care}}',
    }),
  },
  'not-safe': {
    icon: 'unsafe',
    mark: 'mark-unsafe',
    words: msg({
      message:
        '{p, select, she {Not safe where she lives} he {Not safe where he lives} they {Not safe where they live} other {Not safe where the child lives}}',
    }),
  },
  'not-known': { icon: 'unknown', mark: 'ink-2', words: msg`Not known whether it is safe` },
}

const NOT_CHECKED: HeadlineWords = {
  icon: 'warning',
  mark: 'mark-due',
  words: msg`Not checked since something changed`,
}
const CHECK_TODAY: HeadlineWords = { icon: 'unsafe', mark: 'mark-unsafe', words: msg`Check today who lives there` }
const CHECKED: HeadlineWords = { icon: 'warning', mark: 'mark-due', words: msg`Check again who lives there` }

/** What changed, without what happened and without a name: others may read over the reader's shoulder. */
const CHANGED: Readonly<Record<Change, MessageDescriptor>> = {
  'lives-with': msg({
    message:
      '{p, select, she {With whom she lives} he {With whom he lives} they {With whom they live} other {With whom the child lives}}',
  }),
  household: msg`Who lives in that house`,
  address: msg({
    message:
      '{p, select, she {Where she lives or goes} he {Where he lives or goes} they {Where they live or go} other {Where the child lives or goes}}',
  }),
  person: msg({
    message:
      '{p, select, she {A person around her} he {A person around him} they {A person around them} other {A person around the child}}',
  }),
  mark: msg`A mark on the card`,
  missing: msg({
    message:
      '{p, select, she {Whether she is missing} he {Whether he is missing} they {Whether they are missing} other {Whether the child is missing}}',
  }),
  worry: msg`A worry was written down`,
  risk: msg`A risk was written down`,
  night: msg`A safe place for the night`,
  visit: msg`A visit left a question`,
  'after-return': msg({
    message:
      '{p, select, she {How she lives after going back} he {How he lives after going back} they {How they live after going back} other {How the child lives after going back}}',
  }),
  'taken-back': msg`A note was corrected`,
  written: msg`Something else was written`,
}

interface Headline {
  readonly child: ChildFile
  readonly glance: SafetyAtAGlance
}

/** The answer as a headline. A barred person in the household comes first; changes since the last look replace a good answer. */
export function SafetyHeadline({ child, glance }: Headline) {
  const { caseFile } = child
  const { answer, look, changes, whoLivesThere } = glance
  const unread = look === undefined && !holds(caseFile, 'care')
  const first = whoLivesThere === 'check-today' ? CHECK_TODAY : whoLivesThere === 'checked' ? CHECKED : null
  const said = changes.length > 0 && answer === 'not-known' ? NOT_CHECKED : ANSWERS[answer]
  return (
    <>
      {first && <Answer said={first} child={child} />}
      {first && answer === 'not-known' ? null : unread ? (
        <Unread />
      ) : (
        <Answer said={first && said.mark === 'mark-safe' ? { ...said, mark: 'mark-due' } : said} child={child} />
      )}
      <NotSeen child={child} glance={glance} titled={said !== NOT_CHECKED || first !== null} />
    </>
  )
}

function Answer({ said, child }: { readonly said: HeadlineWords; readonly child: ChildFile }) {
  return (
    <p className="safe-answer">
      <span className={said.mark}>
        <Icon name={said.icon} />
      </span>
      <span>{child.speak.say(said.words)}</span>
    </p>
  )
}

function Unread() {
  return (
    <p className="safe-answer">
      <span className="ink-2">
        <Icon name="unknown" />
      </span>
      <span>
        <Trans>Written in a folder that you cannot open</Trans>
      </span>
    </p>
  )
}

const SHOWN = 3

/** What was written since the last look at safety, and the two actions: look now, or say that it changes nothing. */
function NotSeen({ child, glance: { changes, whoLivesThere }, titled }: Headline & { readonly titled: boolean }) {
  const { t } = useLingui()
  const { speak, file } = child
  const trail = useNavigation()
  const times = useTimeWords()
  if (changes.length === 0 && whoLivesThere !== 'check-today') return null
  const more = changes.length - SHOWN
  return (
    <div className="safe-changes">
      {titled && changes.length > 0 && <p className="bold">{speak.say(NOT_CHECKED.words)}</p>}
      {changes.slice(0, SHOWN).map(({ entry, change }) => (
        <SafeLine key={entry.id} icon="again">
          <span className="safe-change">
            <span>{speak.say(CHANGED[change])}</span>
            <span className="text-small ink-2">{times.day(endOf(entry.at))}</span>
          </span>
        </SafeLine>
      ))}
      {more > 0 && (
        <p className="text-small ink-2">{t`${plural(more, { one: 'And # more change', other: 'And # more changes' })}`}</p>
      )}
      <div className="row wraps">
        <Button data-size="sm" onClick={() => trail.go({ is: 'write', kind: 'safety-look', file })}>
          <Trans>Check safety now</Trans>
        </Button>
        {changes.length > 0 && (
          <Button variant="outline" data-size="sm" onClick={() => trail.replace({ is: 'child', file, tab: 'journey' })}>
            <Trans>See changes</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
