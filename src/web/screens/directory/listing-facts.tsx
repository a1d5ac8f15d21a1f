import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import { daysBetween } from '#domain/entry/plain-date.ts'
import type { Listing } from '#domain/kinds/directory/listing.ts'
import { WEEKDAYS } from '#domain/vocabulary/services/service-directory.ts'
import { Icon } from '#web/components/icon.tsx'
import { Panel } from '#web/components/panel.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import './directory.css'

const OLD_AFTER_DAYS = 365

/** Whether nobody has checked this for a year, so that a worker rings before sending a child there. */
export const isOldListing = ({ verified }: Listing): boolean =>
  verified === undefined || daysBetween(verified.on, todayHere()) > OLD_AFTER_DAYS

/** The kinds of help as one line; null where nobody has said which. */
export const helpWords = ({ helps }: Listing, speak: Speak): string | null =>
  helps.length === 0 ? null : speak.list(helps.map((help) => speak.code(help.sub ?? help.category)))

/** Ages and sex of those whom the service takes. */
export function useForWhom(): (body: Listing) => string {
  const { t } = useLingui()
  const speak = useSpeak(null)
  return ({ youngest, oldest, sex }) => {
    const ages =
      youngest === undefined
        ? oldest === undefined
          ? null
          : t`${oldest} or younger`
        : oldest === undefined
          ? youngest === 0
            ? null
            : t`${youngest} or older`
          : t`${youngest} to ${oldest} years`
    const parts = [ages, sex === 'everyone' && ages !== null ? null : speak.code(sex)]
    return parts.filter((part) => part !== null).join(' · ')
  }
}

/** Days that follow each other as "Monday–Friday", others as a list. */
export function daysWords(days: readonly (typeof WEEKDAYS)[number][], speak: Pick<Speak, 'code' | 'list'>): string {
  const at = WEEKDAYS.flatMap((day, index) => (days.includes(day) ? [index] : []))
  const [first] = at
  const last = at.at(-1)
  if (first === undefined || last === undefined) return ''
  const inARow = last - first === at.length - 1
  const word = (index: number) => speak.code(WEEKDAYS[index] ?? '')
  return at.length > 2 && inARow ? `${word(first)}–${word(last)}` : speak.list(at.map(word))
}

/** Whom to ring, when, where to go, and whether it is still true: what stands beside the rest on a laptop. */
export function ListingReach({ body }: { readonly body: Listing }) {
  const speak = useSpeak(null)
  const times = useTimeWords()
  const shown = body.places.filter((place) => !place.hidden)
  return (
    <Panel inside>
      <div className="stack">
        {body.phones.map(({ number, about }) => (
          <Line key={number} icon="call">
            <b>
              <bdi>{number}</bdi>
            </b>
            {about !== undefined && <span className="ink-2"> {about}</span>}
          </Line>
        ))}
        {(body.contacts ?? []).map(({ name, role, phone, email }) => (
          <Line key={name} icon="person">
            <b>
              <bdi>{name}</bdi>
            </b>
            {[role, phone, email].flatMap((part) =>
              part === undefined
                ? []
                : [
                    <bdi key={part} className="block ink-2">
                      {part}
                    </bdi>,
                  ],
            )}
          </Line>
        ))}
        {body.hours.length > 0 && (
          <Line icon="clock">
            {body.hours.map(({ days, opens, closes, about }, index) => (
              <span key={index} className="block">
                {daysWords(days, speak)}{' '}
                <b>
                  <bdi>{[opens, closes].filter((part) => part !== undefined).join('–')}</bdi>
                </b>
                {about !== undefined && <span className="ink-2"> {about}</span>}
              </span>
            ))}
          </Line>
        )}
        {shown.map((place) => (
          <Line key={place.place} icon="place">
            <bdi>{placeLine(place)}</bdi>
            {place.transport !== undefined && <span className="block ink-2">{place.transport}</span>}
            {place.access !== undefined && <span className="block ink-2">{place.access}</span>}
          </Line>
        ))}
        {isOldListing(body) ? (
          <p>
            <StatusChip tone="due">
              <Trans>Not checked for a year</Trans>
            </StatusChip>
          </p>
        ) : (
          body.verified && (
            <p className="ink-2 text-small">
              <Trans>Checked on {times.day(body.verified.on)}.</Trans>
            </p>
          )
        )}
      </div>
    </Panel>
  )
}

const placeLine = ({ name, address, district }: Listing['places'][number]) =>
  [name, address, district].filter((part) => part !== undefined).join(', ')

function Line({
  icon,
  children,
}: {
  readonly icon: 'call' | 'person' | 'clock' | 'place'
  readonly children: ReactNode
}) {
  return (
    <div className="row listing-line">
      <Icon name={icon} size="small" />
      <div className="grow">{children}</div>
    </div>
  )
}

/** Whom the service takes, how one gets in and what it costs, in that order, as far as anybody has said it. */
export function ListingFacts({ body }: { readonly body: Listing }) {
  const speak = useSpeak(null)
  const forWhom = useForWhom()
  const open = (answer: string) => (answer === 'yes' || answer === 'everyone' ? undefined : 'in-due')
  const facts: readonly (readonly [key: string, question: ReactNode, answer: ReactNode])[] = [
    ['who', <Trans>For whom?</Trans>, <Said first={forWhom(body)} then={body.forWhom} />],
    [
      'victims',
      <Trans>Do they take children of trafficked people?</Trans>,
      <b className={open(body.childrenOfVictims)}>{speak.code(body.childrenOfVictims)}</b>,
    ],
    [
      'papers',
      <Trans>Whose papers do they ask about?</Trans>,
      <b className={open(body.nationality)}>
        {body.nationality === 'everyone' ? <Nobodys /> : speak.code(body.nationality)}
      </b>,
    ],
    ['way', <Trans>How do people get in?</Trans>, <Said first={speak.code(body.wayIn)} then={body.howToGetIn} />],
    [
      'first',
      <Trans>What do they ask before they help?</Trans>,
      body.asksFirst.length > 0 && <b className="in-due">{speak.codes(body.asksFirst)}</b>,
    ],
    ['bring', <Trans>What must be brought?</Trans>, body.documents.length > 0 && speak.list(body.documents)],
    ['cost', <Trans>What does it cost?</Trans>, <Said first={speak.code(body.cost)} then={body.costWords} />],
    [
      'languages',
      <Trans>Which languages are spoken there?</Trans>,
      body.languages.length > 0 && (
        <Said first={speak.list(body.languages.map(speak.language))} then={body.interpreter} />
      ),
    ],
    [
      'room',
      <Trans>Is there room?</Trans>,
      body.room && (
        <>
          <b className={body.room.free === 0 ? 'in-due' : undefined}>
            <Trans>Free places</Trans>: {body.room.free}
          </b>{' '}
          <span className="ink-2">({speak.day(body.room.on)})</span>
        </>
      ),
    ],
  ]
  return (
    <Panel inside>
      <dl className="entry-words listing-facts">
        {facts.map(([key, question, answer]) =>
          answer === false || answer === undefined ? null : (
            <div key={key}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ),
        )}
      </dl>
    </Panel>
  )
}

function Nobodys() {
  const { t } = useLingui()
  return <>{t({ context: 'answer to “Whose papers do they ask about?”', message: 'Nobody’s' })}</>
}

function Said({ first, then }: { readonly first: string; readonly then: string | undefined }) {
  return (
    <Fragment>
      <b>{first}</b>
      {then !== undefined && <span className="block">{then}</span>}
    </Fragment>
  )
}
