import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import { all } from '#domain/file/values.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { supervisionSession } from '#domain/kinds/planning/supervision-session.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { endOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { refuse, type Result } from '#result.ts'
import { Panel } from '#web/components/panel.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { confirmCompared, CompareUnmetMember } from '#web/views/colleagues/give-to.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

type Talk = BodyOf<typeof supervisionSession>

/** Supervision sessions, each pair of people in a file of its own: what was agreed and what the worker needs. No child is named there. */
export function SupervisionSessions({ leads }: { readonly leads: boolean }) {
  const [writing, setWriting] = useState(false)
  const speak = useSpeak(null)
  const read = useRead(['files'], 'supervision', (device) => device.files('supervision'))
  const lines = read.is === 'read' ? read.value : []
  const talks = lines
    .flatMap(({ line }) => all(line, supervisionSession))
    .sort((a, b) => (endOf(a.at) < endOf(b.at) ? 1 : -1))
  return (
    <Panel title={<Trans>Talks about the work</Trans>}>
      {talks.length === 0 && (
        <p className="supervision-text ink-2">
          <Trans>No talk is written down yet. What is said here is kept apart from every child’s file.</Trans>
        </p>
      )}
      <ul className="rows">
        {talks.map((talk) => (
          <li key={talk.id}>
            <Disclosure
              title={
                <>
                  <b className="block">{speak.member(talk.body.worker)}</b>
                  <span className="ink-2">
                    {speak.day(endOf(talk.at))} · {speak.codes(talk.body.talkedAbout)}
                  </span>
                </>
              }
            >
              <Said talk={talk.body} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {leads && (
        <div className="supervision-text">
          {writing ? (
            <WriteTalk lines={lines} done={() => setWriting(false)} />
          ) : (
            <Button variant="outline" onClick={() => setWriting(true)}>
              <Trans>Write down a talk</Trans>
            </Button>
          )}
        </div>
      )}
    </Panel>
  )
}

function Said({ talk }: { readonly talk: Talk }) {
  const speak = useSpeak(null)
  return (
    <div className="stack tight">
      <p>
        <Trans>With {speak.member(talk.supervisor)}</Trans>
      </p>
      {talk.workerSays !== undefined && (
        <p>
          <Trans>How the worker is: {talk.workerSays}</Trans>
        </p>
      )}
      {talk.words !== undefined && <p>{talk.words}</p>}
      {talk.agreed.map((one, at) => (
        <p key={at}>
          <Trans>
            Agreed: {one.what}, {speak.who(one.who)}
          </Trans>
        </p>
      ))}
      {talk.staffCare.length > 0 && (
        <p>
          <Trans>What the worker needs: {speak.codes(talk.staffCare)}</Trans>
        </p>
      )}
      {talk.nextOn !== undefined && (
        <p>
          <Trans>Next time: {speak.day(talk.nextOn)}</Trans>
        </p>
      )}
    </div>
  )
}

const SHAPE = supervisionSession.schema
const HOW = ['one-to-one', 'in-a-group', 'by-phone', 'after-something-hard'] as const satisfies readonly Talk['how'][]
const ABOUT = [
  'safety-of-children',
  'safety-of-the-worker',
  'hard-decisions',
  'how-much-work',
  'what-went-well',
  'learning',
  'own-strain',
  'working-with-others',
  'files',
] as const satisfies readonly Talk['talkedAbout'][number][]
const CARE = [
  'time-off',
  'fewer-files',
  'somebody-to-talk-to',
  'goes-along-next-time',
  'training',
  'none-needed',
  'wished-and-not-there',
] as const satisfies readonly Talk['staffCare'][number][]

interface Typed {
  readonly worker: MemberId | null
  readonly how: Talk['how'] | null
  readonly talkedAbout: Talk['talkedAbout']
  readonly workerSays: string
  readonly words: string
  readonly staffCare: Talk['staffCare']
  readonly nextOn: PlainDate | null
}
const NOTHING: Typed = {
  worker: null,
  how: null,
  talkedAbout: [],
  workerSays: '',
  words: '',
  staffCare: [],
  nextOn: null,
}

function WriteTalk({ lines, done }: { readonly lines: readonly FileLine[]; readonly done: () => void }) {
  const { t } = useLingui()
  const me = useMe()
  const speak = useSpeak(null)
  const members = useRead(['members'], 'members', (device) => device.members())
  const draft = useDraft<Typed>('supervision', NOTHING)
  const typed = draft.value
  const [tried, setTried] = useState(false)
  const action = useDeviceAction<unknown, Refusal, WhyRefused | undefined>()
  const put = (next: Partial<Typed>) => draft.set({ ...typed, ...next })
  const body = SHAPE.safeParse(bodyOf(typed, me.member))
  const workers =
    members.is === 'read'
      ? members.value.filter(
          (one) =>
            !one.removed &&
            one.member !== me.member &&
            (one.roles.includes('caseworker') || one.roles.includes('specialist')),
        )
      : []
  const worker = workers.find((one) => one.member === typed.worker)
  const file = typed.worker === null ? undefined : fileOf(lines, typed.worker)
  const gives = file === undefined && worker?.met === false

  const save = async () => {
    setTried(true)
    if (!body.success) return
    const talk: Draft<Talk> = { kind: supervisionSession.name, at: todayHere(), about: [], body: body.data }
    const saved = await action.run(async (device): Promise<Result<unknown, Refusal, WhyRefused | undefined>> => {
      if (file) return device.write([{ file, draft: talk }])
      const met = worker ? await confirmCompared(device, worker) : refuse('not-found' as const)
      return met.ok
        ? device.openFiles([
            { drafts: [talk], grants: [{ member: body.data.worker, rights: { card: 'write', care: 'write' } }] },
          ])
        : met
    })
    if (!saved) return
    draft.drop()
    done()
  }
  const open = tried ? t`Answer this question.` : undefined
  return (
    <div className="stack">
      <ChoiceField
        label={<Trans>With whom?</Trans>}
        choices={workers.map((one) => ({ value: one.member, words: <bdi>{one.name}</bdi> }))}
        value={typed.worker}
        set={(worker) => put({ worker })}
        {...(typed.worker === null && open !== undefined && { wrong: open })}
      />
      <ChoiceField
        label={<Trans>How did you talk?</Trans>}
        side
        choices={HOW.map((value) => ({ value, words: speak.code(value) }))}
        value={typed.how}
        set={(how) => put({ how })}
        {...(typed.how === null && open !== undefined && { wrong: open })}
      />
      <ManyChoicesField
        label={<Trans>What did you talk about?</Trans>}
        choices={ABOUT.map((value) => ({ value, words: speak.code(value) }))}
        value={typed.talkedAbout}
        set={(talkedAbout) => put({ talkedAbout: [...talkedAbout] })}
        {...(typed.talkedAbout.length === 0 && open !== undefined && { wrong: open })}
      />
      <LongTextField
        label={<Trans>How is the worker?</Trans>}
        hint={<Trans>Write only what the worker wants.</Trans>}
        value={typed.workerSays}
        set={(workerSays) => put({ workerSays })}
      />
      <LongTextField
        label={<Trans>In a few words</Trans>}
        hint={<Trans>Do not name a child here. Write what was decided about a child in that child’s file.</Trans>}
        value={typed.words}
        set={(words) => put({ words })}
      />
      <ManyChoicesField
        label={<Trans>What does the worker need?</Trans>}
        choices={CARE.map((value) => ({ value, words: speak.code(value) }))}
        value={typed.staffCare}
        set={(staffCare) => put({ staffCare: [...staffCare] })}
      />
      <DateField
        label={<Trans>Next time</Trans>}
        ways={['day']}
        value={typed.nextOn}
        set={(on) => put({ nextOn: typeof on === 'string' ? on : null })}
      />
      <RefusedNote code={action.refused?.code} />
      <p className="hint">
        <Trans>The worker, you and the other supervisors can read it.</Trans>
      </p>
      {gives && <CompareUnmetMember fingerprint={worker.fingerprint} />}
      <Button loading={action.busy} onClick={() => void save()}>
        {gives ? <Trans>The same: give it now</Trans> : <Trans>Save</Trans>}
      </Button>
    </div>
  )
}

function bodyOf({ worker, how, words, workerSays, nextOn, ...rest }: Typed, supervisor: MemberId): unknown {
  return {
    ...rest,
    worker,
    how,
    supervisor,
    agreed: [],
    ...(words.trim() !== '' && { words }),
    ...(workerSays.trim() !== '' && { workerSays }),
    ...(nextOn !== null && { nextOn }),
  }
}

/** The file of earlier sessions with this worker. */
const fileOf = (lines: readonly FileLine[], worker: MemberId): FileId | undefined =>
  lines.find(
    ({ line, rights }) =>
      mayWriteIn({ rights }, 'care') && all(line, supervisionSession).some((entry) => entry.body.worker === worker),
  )?.file
